package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.RunningService;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was recorded of a conversation is decided again exactly so, with and without what tells whose it was. */
class ReplayIT {

    private static final String PHONE = "+12025551991";
    private static final List<String> TEXTS = List.of(
            "hi its Xiomara from apt 12",
            "can i get 2 narcan and 20 fentanyl strips",
            "mail it to 48 Wisteria Lane, 02139",
            "actually 3",
            "my number is 202 555 0177 call me",
            "Xiomara here again my brother Ezequiel used last night",
            "no",
            "i need food 02139",
            "qwrtz plf",
            "qwrtz plf",
            "qwrtz plf",
            "qwrtz plf",
            "can i get",
            "some condoms",
            "when is my package coming Ana",
            "how do i get into treatment",
            "call me",
            "he wont wake up hes at 48 Wisteria",
            "gracias Ana",
            "STOP");

    private static RunningService service;
    private static UUID thread;
    private static List<RecordedTurn> turns;
    private static Engine engine;

    @BeforeAll
    static void a_conversation() throws Exception {
        service = new RunningService();
        UUID client = service.enrolled("Xiomara", PHONE);
        engine = new Engine(service.core.catalogue);
        thread = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select id from conversation where client_id = :client")
                        .bind("client", client)
                        .mapTo(UUID.class)
                        .one());
        int said = 0;
        for (String text : TEXTS) {
            service.text(PHONE, text);
            if (++said % 4 == 0) {
                service.move(Duration.ofMinutes(9));
            }
        }
        service.core.database.useProgram(
                service.program,
                handle -> service.core.conversations.coachSays(
                        handle, service.program, service.coach, thread, "On my way"));
        turns = TurnsOf.thread(service, thread);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_recorded_turn_is_decided_again_exactly_so() {
        assertThat(turns).hasSizeGreaterThan(TEXTS.size());
        for (RecordedTurn turn : turns) {
            assertThat(RecordedTurn.json(turn.replayed(engine).effects()))
                    .as("%s", turn.event())
                    .isEqualTo(turn.effects());
        }
    }

    @Test
    void each_turn_goes_on_from_where_the_one_before_it_led() {
        for (int at = 1; at < turns.size(); at++) {
            assertThat(turns.get(at).before())
                    .isEqualTo(turns.get(at - 1).replayed(engine).next());
        }
    }

    @Test
    void c6_an_export_names_nobody_and_is_decided_the_same() throws Exception {
        SignedIn me = new SignedIn(
                service.supervisor.value(), service.supervisor, service.program, Role.SUPERVISOR, Language.EN, "", "");
        ExportPages pages = new ExportPages(
                service.core.database,
                new ThreadExport(service.core.sealing, service.core.catalogue),
                service.core.audit);
        String export = pages.export(me, thread);
        assertThat(export)
                .doesNotContainIgnoringCase("Xiomara")
                .doesNotContainIgnoringCase("Ezequiel")
                .doesNotContainIgnoringCase("Wisteria")
                .doesNotContain("02139", "555 0177", "\"Ana\"", "call me Ana", thread.toString());
        List<String> kinds = new ArrayList<>();
        JsonNode told = new ObjectMapper().readTree(export).path("turns");
        assertThat(told).hasSize(turns.size());
        for (int at = 0; at < told.size(); at++) {
            RecordedTurn masked = RecordedTurn.of(told.get(at)).orElseThrow();
            assertThat(RecordedTurn.json(masked.replayed(engine).effects()))
                    .as("%s", masked.event())
                    .isEqualTo(masked.effects());
            assertThat(kinds(masked.effects()))
                    .as("%s", masked.event())
                    .isEqualTo(kinds(turns.get(at).effects()));
            kinds.addAll(kinds(masked.effects()));
        }
        assertThat(kinds).contains("Page", "OptOut", "RequestSupplies", "FindResources", "TakeBack", "RequestHandoff");
        assertThat(service.count("select count(*) from audit where action = 'thread.export' and actor_id = '"
                        + service.supervisor.value() + "'"))
                .isEqualTo(1);
    }

    @Test
    void of_a_text_only_words_stay_without_which_the_engine_would_decide_otherwise() {
        List<RecordedTurn> masked = new Masking(engine).masked(turns);
        String supplies = ((Event.Text) masked.get(1).event()).body();
        assertThat(supplies).contains("2 narcan", "20", "strips").doesNotContain("can i get");
        assertThat(((Event.Text) masked.get(0).event()).body())
                .doesNotContainIgnoringCase("Xiomara")
                .doesNotContain("12");
    }

    private static List<String> kinds(List<JsonNode> effects) {
        return effects.stream()
                .map(effect ->
                        effect.path("effect").asText() + effect.path("key").asText())
                .toList();
    }
}
