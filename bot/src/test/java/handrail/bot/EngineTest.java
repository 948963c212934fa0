package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

    private static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");

    private final Engine engine = new Engine(Given.catalogue());
    private final Conversation known = Conversation.fresh(Language.EN).introducedNow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "Stop.",
                " stop ",
                "STOPALL",
                "unsubscribe",
                "CANCEL",
                "end",
                "QUIT",
                "revoke",
                "OptOut",
                "opt out",
                "ALTO",
                "parar",
                "cancelar",
                "BAJA",
                "stop texting me",
                "lose my number",
                "ya no me escriban",
                "Stop. Thank you"
            })
    void t1_t2_an_opt_out_in_the_listed_or_in_reasonable_words_counts_at_once(String text) {
        Turn turn = says(known, text, facts(false));
        assertThat(turn.effects()).hasAtLeastOneElementOfType(Effect.OptOut.class);
        assertThat(replies(turn)).containsExactly("compliance.stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to stop using", "can't stop", "stop by tomorrow?", "quiero dejar de usar"})
    void t3_what_only_sounds_like_a_stop_is_no_opt_out(String text) {
        assertThat(says(known, text, facts(false)).effects()).noneMatch(Effect.OptOut.class::isInstance);
    }

    @Test
    void t3_wanting_to_end_it_is_a_crisis() {
        Turn turn = says(known, "I want to end it", facts(false));
        assertThat(turn.effects()).contains(new Effect.Page(Signal.SUICIDE)).noneMatch(Effect.OptOut.class::isInstance);
    }

    @Test
    void t4_a_second_stop_is_answered_with_nothing() {
        assertThat(says(known, "STOP", facts(true)).effects()).isEmpty();
    }

    @Test
    void t6_yes_restores_only_somebody_who_is_opted_out() {
        assertThat(says(known, "YES", facts(true)).effects()).hasAtLeastOneElementOfType(Effect.OptIn.class);
        assertThat(says(known, "YES", facts(false)).effects()).noneMatch(Effect.OptIn.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "AYUDA"})
    void t7_help_is_always_answered(String text) {
        assertThat(replies(says(known, text, facts(true)))).containsExactly("compliance.help");
    }

    @ParameterizedTest
    @CsvSource({
        "he wont wake up, OVERDOSE",
        "hes blue and not breathing, OVERDOSE",
        "no despierta, OVERDOSE",
        "i want to die, SUICIDE",
        "quiero morir, SUICIDE",
        "he has a gun, VIOLENCE",
        "my friend is having a seizure, MEDICAL"
    })
    void s1_danger_is_answered_at_once_and_a_human_is_paged(String text, Signal danger) {
        Turn turn = says(known, text, facts(false));
        assertThat(turn.effects()).contains(new Effect.Page(danger));
        assertThat(turn.effects().get(0))
                .isInstanceOfSatisfying(
                        Effect.Reply.class, reply -> assertThat(reply.purpose()).isEqualTo(Effect.Purpose.SAFETY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my cousin od'd last year",
                "narcan worked hes up now",
                "this bus is killing me",
                "im dying for a pizza",
                "i never want to go back there"
            })
    void s1_what_only_sounds_like_danger_pages_nobody(String text) {
        assertThat(says(known, text, facts(false)).effects()).noneMatch(Effect.Page.class::isInstance);
    }

    @Test
    void s1_danger_pauses_the_open_topic_and_does_not_lose_it() {
        Conversation asked = says(known, "can i get some narcan", facts(false)).next();
        Conversation after = says(asked, "he wont wake up", facts(false)).next();
        assertThat(after.paused()).isEqualTo(asked.open());
    }

    @Test
    void s3_stop_together_with_a_crisis_does_both() {
        Turn turn = says(known, "stop texting me i want to die", facts(false));
        assertThat(turn.effects())
                .hasAtLeastOneElementOfType(Effect.OptOut.class)
                .contains(new Effect.Page(Signal.SUICIDE));
    }

    @Test
    void s3_a_crisis_of_somebody_opted_out_pages_a_human_and_asks_for_a_call() {
        Turn turn = says(known, "he wont wake up", facts(true));
        assertThat(turn.effects())
                .contains(new Effect.Page(Signal.OVERDOSE), new Effect.MakeTask(Effect.TaskKind.CALL_CLIENT));
        assertThat(replies(turn)).containsExactly("safety.overdose");
    }

    @Test
    void s4_the_bot_hands_over_to_a_person_whenever_asked() {
        Turn turn = says(known, "can i talk to a person", facts(false));
        assertThat(turn.effects()).contains(new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
        assertThat(replies(says(known, "are you a bot", facts(false)))).containsExactly("about.bot");
    }

    @Test
    void s5_with_a_coach_in_the_thread_the_bot_is_silent_but_for_safety() {
        Conversation withCoach = engine.advance(known, new Event.CoachJoined(NOW), facts(false), NOW)
                .next();
        Turn turn = says(withCoach, "can i get some narcan", facts(false));
        assertThat(turn.effects()).containsExactly(new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
        assertThat(replies(says(withCoach, "she is not breathing", facts(false))))
                .containsExactly("safety.overdose");
        assertThat(replies(engine.advance(withCoach, new Event.CoachLeft(true), facts(false), NOW)))
                .containsExactly("coach.back");
    }

    @Test
    void t13_the_fourth_identical_text_within_an_hour_asks_a_person_to_look() {
        Conversation state = known;
        for (int i = 0; i < 3; i++) {
            Turn turn = says(state, "hello.automated", facts(false));
            assertThat(replies(turn)).isNotEmpty();
            state = turn.next();
        }
        Turn fourth = says(state, "hello.automated", facts(false));
        assertThat(fourth.effects()).containsExactly(new Effect.MakeTask(Effect.TaskKind.LOOK_AT_THREAD));
        Turn later = engine.advance(
                fourth.next(), new Event.Text("hello.automated"), facts(false), NOW.plus(Duration.ofMinutes(61)));
        assertThat(replies(later)).isNotEmpty();
    }

    @Test
    void supplies_are_requested_by_one_text_and_the_way_by_a_second() {
        Turn asked = says(known, "can i get 2 narcan and some strips", facts(false));
        assertThat(asked.effects())
                .contains(new Effect.RequestSupplies(
                        List.of(new ItemQuantity("naloxone", 2), new ItemQuantity("fentanyl_strips", 10)), null, null));
        Facts open = facts(false, new Facts.OpenSupplies("r1", ""));
        assertThat(says(asked.next(), "pick up", open).effects())
                .contains(new Effect.ChangeSupplies("r1", List.of(), Way.PICKUP, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"how many mg of suboxone should i take", "puedo mezclar suboxone con alcohol"})
    void s6_a_question_about_medication_is_handed_to_a_nurse_and_never_answered(String text) {
        assertThat(replies(says(known, text, facts(false)))).containsExactly("about.medication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "who is this", "can i get some narcan", "thanks"})
    void t15_whatever_somebody_unknown_texts_becomes_a_persons_task(String text) {
        Facts f = facts(false);
        Facts unknown = new Facts(
                f.programName(),
                f.programPhone(),
                Facts.Writer.STRANGER,
                null,
                false,
                Facts.Consent.NONE,
                false,
                f.staffedHours(),
                null,
                f.useAloneLine(),
                f.nurseLine(),
                f.supplies(),
                null,
                Facts.Handoff.NONE,
                f.care(),
                null,
                f.optOutMode(),
                f.zone(),
                false);
        Turn turn = says(Conversation.fresh(Language.EN), text, unknown);
        assertThat(turn.effects()).contains(new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
        assertThat(replies(turn)).isNotEmpty();
    }

    @Test
    void somebody_who_asks_for_care_is_offered_a_warm_handoff() {
        Turn turn = says(known, "how do i get on subs", facts(false));
        assertThat(turn.effects()).contains(new Effect.RequestHandoff());
        assertThat(replies(turn)).containsExactly("handoff.offer");
    }

    @Test
    void a_check_in_is_answered_with_a_number_among_words() {
        Turn asked = engine.advance(known, new Event.CheckInDue("c1", 3, 2, false), facts(false), NOW);
        Turn turn = says(asked.next(), "about a 3, rough night", facts(false));
        assertThat(turn.effects()).contains(new Effect.RecordCheckIn("c1", 3));
        assertThat(replies(turn)).containsExactly("checkin.low");
    }

    @Test
    void no_two_check_ins_in_a_row_are_worded_alike_whether_they_are_answered_or_not() {
        for (boolean gentle : new boolean[] {false, true}) {
            for (List<String> said :
                    List.of(List.<String>of(), List.of("7"), List.of("7", "thanks"), List.of("7", "ok", "bye"))) {
                Conversation thread = known;
                String last = "";
                Set<String> all = new HashSet<>();
                for (int nth = 0; nth < 20; nth++) {
                    Turn asked = engine.advance(
                            thread, new Event.CheckInDue("c" + nth, 3 * nth, nth, gentle), facts(false), NOW);
                    String now = replies(asked).get(0);
                    assertThat(now)
                            .as("%s answers, gentle: %s", said.size(), gentle)
                            .isNotEqualTo(last);
                    all.add(now);
                    last = now;
                    thread = asked.next();
                    for (String text : said) {
                        thread = says(thread, text, facts(false)).next();
                    }
                }
                assertThat(all).hasSize(gentle ? 2 : 4);
            }
        }
    }

    @Test
    void what_a_program_chose_is_asked_and_two_in_a_row_that_ask_the_same_are_worded_otherwise() {
        for (Event.Asks asks : Event.Asks.values()) {
            String of = asks == Event.Asks.HOW ? "ask|gentle" : asks.name().toLowerCase(Locale.ROOT);
            for (boolean gentle : new boolean[] {false, true}) {
                String last = "";
                for (int nth = 0; nth < 12; nth++) {
                    Turn asked = engine.advance(
                            known, new Event.CheckInDue("c" + nth, nth, nth, gentle, asks), facts(false), NOW);
                    String now = replies(asked).get(0);
                    assertThat(now).isNotEqualTo(last).matches("checkin\\.(" + of + ")\\..*");
                    assertThat(now.contains("gentle")).isEqualTo(gentle);
                    last = now;
                }
            }
        }
    }

    @Test
    void a_number_said_to_a_check_in_that_asked_for_none_is_no_score() {
        for (Event.Asks asks : List.of(Event.Asks.NEED, Event.Asks.STEP)) {
            Turn asked = engine.advance(known, new Event.CheckInDue("c1", 3, 2, false, asks), facts(false), NOW);
            assertThat(says(asked.next(), "2", facts(false)).effects())
                    .contains(new Effect.RecordCheckIn("c1", null), new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
        }
    }

    @Test
    void a_number_that_comes_within_two_days_counts_and_a_later_one_is_words_that_a_person_reads() {
        Turn asked = engine.advance(known, new Event.FollowUpDue("m1", Event.FollowUp.MILESTONE), facts(false), NOW);
        Turn nextDay = engine.advance(asked.next(), new Event.Text("8"), facts(false), NOW.plus(Duration.ofHours(47)));
        assertThat(nextDay.effects()).contains(new Effect.RecordFollowUp("m1", 8));
        Turn late = engine.advance(asked.next(), new Event.Text("8"), facts(false), NOW.plus(Duration.ofHours(49)));
        assertThat(late.effects())
                .contains(new Effect.RecordFollowUp("m1", null), new Effect.MakeTask(Effect.TaskKind.ANSWER_TEXT));
    }

    @Test
    void a_number_is_for_the_newest_question_and_never_for_one_that_it_took_the_place_of() {
        Turn month = engine.advance(known, new Event.FollowUpDue("m1", Event.FollowUp.MILESTONE), facts(false), NOW);
        Turn today = engine.advance(month.next(), new Event.CheckInDue("c1", 31, 20, false), facts(false), NOW);
        Turn first = says(today.next(), "7", facts(false));
        assertThat(first.effects()).contains(new Effect.RecordCheckIn("c1", 7));
        assertThat(says(first.next(), "2", facts(false)).effects())
                .noneMatch(effect -> effect instanceof Effect.RecordFollowUp || effect instanceof Effect.RecordCheckIn);
    }

    @Test
    void s10_a_no_to_the_first_text_ends_proactive_texts() {
        Turn first = engine.advance(
                Conversation.fresh(Language.EN), new Event.TimerDue(Event.Timer.FIRST_CONTACT), facts(false), NOW);
        assertThat(replies(first)).containsExactly("first.hello");
        assertThat(says(first.next(), "no", facts(false)).effects())
                .contains(new Effect.RecordConsent(Facts.Consent.REFUSED));
    }

    @Test
    void s6_s10_every_text_that_is_sent_stands_in_the_catalogue_in_both_languages() throws IOException {
        Catalogue catalogue = Catalogue.of(shipped());
        String english = catalogue.render("first.hello", Language.EN, Map.of("program", "Harbor Care Team"));
        assertThat(english).contains("Harbor Care Team", "automated", "HELP", "STOP");
        assertThat(catalogue.render("safety.suicide", Language.ES, Map.of())).contains("988", "911");
    }

    @Test
    void t14_the_catalogue_refuses_a_proactive_text_about_drugs_and_names_every_fault() throws IOException {
        Map<Language, Map<String, String>> wrong = shipped();
        wrong.get(Language.EN).put("checkin.ask.1", "How is your recovery going?");
        wrong.get(Language.ES).remove("compliance.help");
        assertThatThrownBy(() -> Catalogue.of(wrong))
                .hasMessageContaining("\"checkin.ask.1\" in \"en\" says \"recover\"")
                .hasMessageContaining("\"compliance.help\" in \"es\" is missing");
    }

    private Turn says(Conversation before, String text, Facts facts) {
        return engine.advance(before, new Event.Text(text), facts, NOW);
    }

    private static List<String> replies(Turn turn) {
        return turn.effects().stream()
                .filter(Effect.Reply.class::isInstance)
                .map(effect -> ((Effect.Reply) effect).key())
                .toList();
    }

    private static Facts facts(boolean optedOut) {
        return facts(optedOut, null);
    }

    private static Facts facts(boolean optedOut, Facts.OpenSupplies supplies) {
        return new Facts(
                "Harbor Care Team",
                "(202) 555-0100",
                Facts.Writer.CLIENT,
                "Ana",
                optedOut,
                Facts.Consent.VERBAL,
                true,
                "8 am-8 pm",
                null,
                "(202) 555-0141",
                "(202) 555-0142",
                List.of(),
                supplies,
                Facts.Handoff.NONE,
                Facts.Care.none(),
                null,
                Facts.OptOutMode.OURS,
                ZoneId.of("America/New_York"),
                false);
    }

    private static Map<Language, Map<String, String>> shipped() throws IOException {
        Map<Language, Map<String, String>> patterns = new HashMap<>();
        for (Language language : Language.values()) {
            Properties file = new Properties();
            try (var reader = Files.newBufferedReader(
                    Path.of("..", "config", "programs", "standard", "messages." + language.tag() + ".properties"),
                    StandardCharsets.UTF_8)) {
                file.load(reader);
            }
            Map<String, String> texts = new HashMap<>();
            file.forEach((key, value) -> texts.put((String) key, (String) value));
            patterns.put(language, texts);
        }
        return patterns;
    }
}
