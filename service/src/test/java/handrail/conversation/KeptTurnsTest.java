package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Facts;
import handrail.bot.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTurnsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00.123456789Z");

    private final Engine engine = new Engine(CatalogueFiles.read(Path.of("../config/programs/standard")));
    private final KeptTurns kept = new KeptTurns();

    @Test
    void a_turn_that_was_kept_is_read_as_it_was_and_decided_the_same_again() {
        RecordedTurn turn = turn(facts("Ana", "Harbor"), "can i get some narcan");
        KeptTurns.Kept stored = kept.of(turn);
        RecordedTurn read = KeptTurns.read(
                        stored.written(),
                        Map.of(stored.told().digest(), stored.told().written()))
                .orElseThrow();
        assertThat(read).isEqualTo(turn);
        assertThat(RecordedTurn.json(read.replayed(engine).effects())).isEqualTo(turn.effects());
    }

    @Test
    void what_is_told_of_a_program_is_kept_once_for_all_its_people_and_holds_none_of_them() {
        KeptTurns.Kept one = kept.of(turn(facts("Ana", "Harbor"), "hi"));
        KeptTurns.Kept two = new KeptTurns().of(turn(facts("Beto", "Harbor"), "yes please"));
        assertThat(one.told()).isEqualTo(two.told());
        assertThat(one.told().written()).contains("Harbor", "naloxone").doesNotContain("Ana", "Beto");
        assertThat(one.written()).contains("Ana").doesNotContain("Harbor", "naloxone", "null");
        assertThat(kept.of(turn(facts("Ana", "Bay"), "hi")).told().digest())
                .isNotEqualTo(one.told().digest());
    }

    @Test
    void a_turn_that_was_kept_whole_before_is_read_too() {
        RecordedTurn turn = turn(facts("Ana", "Harbor"), "hi");
        assertThat(KeptTurns.read(turn.written(), Map.of())).contains(turn);
        assertThat(KeptTurns.read("{\"event\":{}}", Map.of())).isEmpty();
    }

    @Test
    void a_turn_without_what_it_was_told_is_refused_and_c6_says_nothing_of_it() {
        String written = kept.of(turn(facts("Ana", "Harbor"), "hi")).written();
        assertThatThrownBy(() -> KeptTurns.read(written, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("What this turn was told of its program is not kept")
                .hasMessageNotContaining("Ana");
        assertThatThrownBy(() -> KeptTurns.read("Ana says hi", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Ana");
    }

    private RecordedTurn turn(Facts facts, String text) {
        Conversation before = Conversation.goingOn(Language.EN, 1);
        Event event = new Event.Text(text);
        return RecordedTurn.of(
                before,
                event,
                facts,
                NOW,
                engine.advance(before, event, facts, NOW).effects());
    }

    private static Facts facts(String coach, String program) {
        return new Facts(
                program,
                "(202) 555-0100",
                Facts.Writer.CLIENT,
                coach,
                false,
                Facts.Consent.VERBAL,
                true,
                "8 am-8 pm",
                null,
                "(202) 555-0141",
                "(202) 555-0142",
                List.of(new Facts.Supply("naloxone", Map.of("en", "naloxone kit", "es", "kit de naloxona"))),
                null,
                Facts.Handoff.NONE,
                Facts.Care.none(),
                null,
                Facts.OptOutMode.OURS,
                ZoneId.of("America/New_York"),
                false);
    }
}
