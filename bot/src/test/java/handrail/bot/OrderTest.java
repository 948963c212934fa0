package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Effect.HoldAnswers;
import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.OptIn;
import handrail.bot.Effect.OptOut;
import handrail.bot.Effect.Page;
import handrail.bot.Effect.RecordConsent;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.TakeBack;
import handrail.bot.Effect.TaskKind;
import handrail.bot.Facts.Consent;
import handrail.bot.Facts.OptOutMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of the engine at its edges: who confirms a stop, what silence means, when four hours or an hour or a minute are over. */
class OrderTest {

    private static final Instant NOW = Given.NOON;
    private static final MakeTask ANSWER = new MakeTask(TaskKind.ANSWER_TEXT);
    private static final MakeTask CALL = new MakeTask(TaskKind.CALL_CLIENT);

    private final Engine engine = new Engine(Given.catalogue());
    private final Conversation known = Given.acquainted(Language.EN);

    @Test
    void t4_the_carrier_confirms_the_words_it_knows_and_we_the_others() {
        Facts carrier = Given.facts().mode(OptOutMode.DEFAULT).build();
        assertThat(says(known, "STOP", carrier).effects()).containsExactly(new OptOut());
        assertThat(keys(says(known, "lose my number", carrier))).containsExactly("compliance.stopped");
        assertThat(keys(says(known, "STOP", Given.facts().build()))).containsExactly("compliance.stopped");
    }

    @Test
    void t4_a_stop_forgets_what_was_asked() {
        Conversation asked =
                says(known, "can i get some narcan", Given.facts().build()).next();
        assertThat(asked.open()).isNotNull();
        assertThat(says(asked, "STOP", Given.facts().build()).next().open()).isNull();
    }

    @Test
    void t4_who_is_opted_out_already_gets_nothing_for_another_stop() {
        assertThat(says(known, "STOP", Given.facts().optedOut().build()).effects())
                .isEmpty();
    }

    @Test
    void s3_danger_beside_a_second_stop_is_paged_and_called() {
        Turn turn = says(
                known, "stop texting me i want to die", Given.facts().optedOut().build());
        assertThat(turn.effects()).contains(new Page(Signal.SUICIDE), CALL).doesNotContain(new OptOut());
    }

    @Test
    void t6_start_restores_records_consent_and_is_confirmed_once() {
        Facts out = Given.facts().optedOut().consent(Consent.NONE).build();
        Turn turn = says(known, "START", out);
        assertThat(turn.effects()).contains(new OptIn(), new RecordConsent(Consent.OWN_TEXT));
        assertThat(keys(turn)).containsExactly("compliance.started");
        Facts carrier = Given.facts().optedOut().mode(OptOutMode.DEFAULT).build();
        assertThat(says(known, "START", carrier).effects()).containsExactly(new OptIn());
        Facts in = Given.facts().mode(OptOutMode.DEFAULT).build();
        assertThat(says(known, "START", in).effects()).doesNotContain(new OptIn());
        assertThat(keys(says(known, "START", in))).containsExactly("compliance.started");
    }

    @Test
    void t6_a_yes_restores_without_a_new_consent() {
        Facts out = Given.facts().optedOut().consent(Consent.NONE).build();
        Turn turn = says(known, "YES", out);
        assertThat(turn.effects()).contains(new OptIn()).doesNotContain(new RecordConsent(Consent.OWN_TEXT));
        assertThat(says(known, "YES", Given.facts().build()).effects()).doesNotContain(new OptIn());
    }

    @Test
    void t6_s3_danger_beside_a_start_is_paged() {
        Turn turn =
                says(known, "unstop me i want to die", Given.facts().optedOut().build());
        assertThat(turn.effects()).contains(new Page(Signal.SUICIDE), CALL);
    }

    @Test
    void t7_help_is_ours_unless_advanced_opt_out_sends_our_words() {
        assertThat(keys(says(
                        known, "HELP", Given.facts().mode(OptOutMode.DEFAULT).build())))
                .containsExactly("compliance.help");
        assertThat(keys(says(
                        known, "HELP", Given.facts().mode(OptOutMode.ADVANCED).build())))
                .isEmpty();
        assertThat(keys(says(
                        known, "AYUDA", Given.facts().mode(OptOutMode.ADVANCED).build())))
                .isNotEmpty();
        assertThat(keys(says(known, "HELP", Given.facts().optedOut().build()))).containsExactly("compliance.help");
    }

    @Test
    void t4_s8_nothing_is_said_to_somebody_opted_out_but_a_person_reads_it() {
        assertThat(says(known, "can i get some narcan", Given.facts().optedOut().build())
                        .effects())
                .containsExactly(ANSWER);
    }

    @Test
    void s3_danger_from_somebody_opted_out_gets_one_safety_reply_a_page_and_a_call() {
        Turn turn = says(known, "he wont wake up", Given.facts().optedOut().build());
        assertThat(keys(turn)).containsExactly("safety.overdose");
        assertThat(turn.effects()).contains(new Page(Signal.OVERDOSE), CALL).doesNotContain(ANSWER);
    }

    @Test
    void s1_each_danger_is_paged_and_the_deadliest_is_answered() {
        Turn turn = says(
                known,
                "my boyfriend is hitting me and she wont wake up",
                Given.facts().build());
        assertThat(turn.effects()).contains(new Page(Signal.OVERDOSE), new Page(Signal.VIOLENCE));
        assertThat(keys(turn)).containsExactly("safety.overdose");
        assertThat(keys(says(
                        known, "he has a gun and i want to die", Given.facts().build())))
                .as("words that are safe if that person reads them")
                .containsExactly("safety.violence");
        assertThat(keys(says(
                        known,
                        "im having chest pain and i want to die",
                        Given.facts().build())))
                .containsExactly("safety.suicide");
        assertThat(keys(says(
                        known, "my friend is having a seizure", Given.facts().build())))
                .containsExactly("safety.medical");
    }

    @Test
    void s5_four_hours_after_the_coachs_last_text_the_bot_answers_again_and_says_so() {
        Conversation with = joined(NOW);
        Facts facts = Given.facts().build();
        Instant almost = NOW.plus(Duration.ofHours(4)).minusSeconds(1);
        assertThat(engine.advance(with, new Event.Text("thanks"), facts, almost).effects())
                .containsExactly(ANSWER);
        Turn back = engine.advance(with, new Event.Text("thanks"), facts, NOW.plus(Duration.ofHours(4)));
        assertThat(keys(back)).first().isEqualTo("coach.back");
        assertThat(back.next().mode()).isEqualTo(Mode.BOT);
    }

    @Test
    void s5_the_timer_gives_the_thread_back_once_and_only_when_it_was_quiet() {
        Event timer = new Event.TimerDue(Event.Timer.COACH_QUIET);
        Facts facts = Given.facts().build();
        Conversation with = joined(NOW);
        assertThat(engine.advance(with, timer, facts, NOW.plus(Duration.ofHours(3)))
                        .effects())
                .isEmpty();
        Turn back = engine.advance(with, timer, facts, NOW.plus(Duration.ofHours(4)));
        assertThat(keys(back)).containsExactly("coach.back");
        assertThat(engine.advance(back.next(), timer, facts, NOW.plus(Duration.ofHours(9)))
                        .effects())
                .isEmpty();
    }

    @Test
    void s5_a_coachs_text_that_is_told_of_late_does_not_shorten_the_quiet() {
        Conversation with = joined(NOW);
        Conversation told = engine.advance(
                        with,
                        new Event.CoachJoined(NOW.minus(Duration.ofHours(2))),
                        Given.facts().build(),
                        NOW)
                .next();
        assertThat(told.coachLastText()).isEqualTo(NOW);
        assertThat(told.coachSince()).isEqualTo(NOW);
        Conversation later = engine.advance(
                        with,
                        new Event.CoachJoined(NOW.plusSeconds(9)),
                        Given.facts().build(),
                        NOW.plusSeconds(9))
                .next();
        assertThat(later.coachLastText()).isEqualTo(NOW.plusSeconds(9));
        assertThat(later.coachSince()).isEqualTo(NOW);
    }

    @Test
    void s5_a_coach_who_leaves_without_handing_back_keeps_the_bot_silent() {
        Facts facts = Given.facts().build();
        assertThat(engine.advance(joined(NOW), new Event.CoachLeft(false), facts, NOW)
                        .next()
                        .mode())
                .isEqualTo(Mode.COACH);
        Turn back = engine.advance(joined(NOW), new Event.CoachLeft(true), facts, NOW);
        assertThat(back.next().mode()).isEqualTo(Mode.BOT);
        assertThat(keys(back)).containsExactly("coach.back");
        assertThat(engine.advance(known, new Event.CoachLeft(true), facts, NOW).effects())
                .isEmpty();
    }

    @Test
    void s5_s10_who_never_said_yes_to_texts_hears_that_the_bot_is_back_when_they_write_and_not_before() {
        for (Consent consent : List.of(Consent.NONE, Consent.REFUSED)) {
            Facts facts = Given.facts().consent(consent).build();
            for (Event back : List.of(new Event.CoachLeft(true), new Event.TimerDue(Event.Timer.COACH_QUIET))) {
                Turn turn = engine.advance(joined(NOW), back, facts, NOW.plus(Duration.ofHours(5)));
                assertThat(turn.next().mode()).isEqualTo(Mode.BOT);
                assertThat(turn.effects()).isEmpty();
            }
        }
    }

    @Test
    void s5_t5_s9_who_is_opted_out_or_a_persons_alone_does_not_hear_that_the_bot_is_back() {
        Facts out = Given.facts().optedOut().build();
        assertThat(engine.advance(joined(NOW), new Event.CoachLeft(true), out, NOW)
                        .effects())
                .isEmpty();
        Given.FactsBuilder persons = Given.facts();
        persons.personOnly = true;
        assertThat(engine.advance(joined(NOW), new Event.CoachLeft(true), persons.build(), NOW)
                        .effects())
                .isEmpty();
    }

    @Test
    void s5_danger_while_a_coach_writes_is_answered_and_what_was_open_waits() {
        Turn turn = says(joined(NOW), "he wont wake up", Given.facts().build());
        assertThat(turn.effects()).contains(new Page(Signal.OVERDOSE));
        assertThat(keys(turn)).containsExactly("safety.overdose");
    }

    @Test
    void t13_an_hour_after_the_first_of_three_answers_the_same_text_is_answered_again() {
        Facts facts = Given.facts().build();
        Conversation state = known;
        for (int minutes : List.of(0, 20, 40)) {
            Turn turn = engine.advance(state, new Event.Text("thanks"), facts, NOW.plus(Duration.ofMinutes(minutes)));
            assertThat(keys(turn)).hasSize(1);
            state = turn.next();
        }
        Event thanks = new Event.Text("thanks");
        assertThat(engine.advance(state, thanks, facts, NOW.plus(Duration.ofMinutes(59)))
                        .effects())
                .containsExactly(new MakeTask(TaskKind.LOOK_AT_THREAD));
        assertThat(keys(engine.advance(state, thanks, facts, NOW.plus(Duration.ofMinutes(60)))))
                .hasSize(1);
        assertThat(keys(engine.advance(state, new Event.Text("gracias"), facts, NOW.plus(Duration.ofMinutes(59)))))
                .as("another text")
                .hasSize(1);
    }

    @Test
    void t13_of_many_texts_the_oldest_is_forgotten() {
        Facts facts = Given.facts().build();
        Conversation state = known;
        for (int at = 0; at < 13; at++) {
            state = engine.advance(
                            state,
                            new Event.Text("thanks " + "abcdefghijklm".charAt(at) + "zz"),
                            facts,
                            NOW.plusSeconds(at * 100L))
                    .next();
        }
        assertThat(state.sameTexts()).hasSize(12);
    }

    @Test
    void s8_an_effect_that_failed_is_said_and_becomes_a_task() {
        Event failed = new Event.EffectResult("RequestSupplies", false, "");
        Turn turn = engine.advance(known, failed, Given.facts().build(), NOW);
        assertThat(keys(turn)).containsExactly("trouble");
        assertThat(turn.effects()).contains(ANSWER);
        assertThat(engine.advance(known, failed, Given.facts().optedOut().build(), NOW)
                        .effects())
                .isEmpty();
        assertThat(engine.advance(joined(NOW), failed, Given.facts().build(), NOW)
                        .effects())
                .containsExactly(ANSWER);
        assertThat(engine.advance(
                                known,
                                new Event.EffectResult("RequestSupplies", true, ""),
                                Given.facts().build(),
                                NOW)
                        .effects())
                .isEmpty();
    }

    @Test
    void a_text_that_broke_off_is_held_and_taken_back_by_the_one_that_carries_it_on_within_ninety_seconds() {
        Facts facts = Given.facts().build();
        Turn first = says(known, "can i get", facts);
        assertThat(first.effects()).first().isEqualTo(new HoldAnswers(Duration.ofSeconds(10)));
        Event second = new Event.Text("some narcan");
        assertThat(engine.advance(first.next(), second, facts, NOW.plusSeconds(89))
                        .effects())
                .contains(new TakeBack(NOW));
        assertThat(engine.advance(first.next(), second, facts, NOW.plusSeconds(90))
                        .effects())
                .doesNotContain(new TakeBack(NOW));
    }

    @Test
    void s1_danger_of_the_text_before_is_not_paged_again_by_the_next() {
        Facts facts = Given.facts().build();
        Turn danger = says(known, "he wont wake up", facts);
        Turn next = engine.advance(danger.next(), new Event.Text("hurry"), facts, NOW.plusSeconds(5));
        assertThat(next.effects()).noneMatch(Page.class::isInstance);
    }

    @Test
    void s1_long_texts_are_read_alone_and_danger_in_them_is_heard() {
        Facts facts = Given.facts().build();
        Turn first = says(known, "my friend wont", facts);
        String body = "wake up " + "and then we went home ".repeat(20);
        assertThat(engine.advance(first.next(), new Event.Text(body + " he wont wake up"), facts, NOW)
                        .effects())
                .contains(new Page(Signal.OVERDOSE));
        assertThat(says(known, body, facts).next().heard()).isNull();
    }

    @Test
    void at_night_a_promise_says_when_and_six_hours_later_says_it_again() {
        Given.FactsBuilder night = Given.facts();
        night.back = NOW.plus(Duration.ofHours(5));
        Turn first = says(known, "qwrtz plf", night.build());
        assertThat(keys(first)).endsWith("closed");
        Event again = new Event.Text("plf qwrtz");
        Instant almost = NOW.plus(Duration.ofHours(6)).minusSeconds(1);
        assertThat(keys(engine.advance(first.next(), again, night.build(), almost)))
                .doesNotContain("closed");
        assertThat(keys(engine.advance(first.next(), again, night.build(), NOW.plus(Duration.ofHours(6)))))
                .contains("closed");
        assertThat(keys(says(known, "thanks", night.build()))).doesNotContain("closed");
        assertThat(keys(says(known, "call me", night.build())))
                .as("it says the hours itself")
                .doesNotContain("closed");
        assertThat(keys(says(known, "he wont wake up", night.build()))).containsExactly("safety.overdose");
    }

    @Test
    void a_booking_or_a_search_that_comes_back_while_a_coach_writes_says_nothing() {
        for (String effect : List.of("ArrangeHandoff", "FindResources")) {
            Event result = new Event.EffectResult(effect, true, NOW.toString());
            assertThat(engine.advance(joined(NOW), result, Given.facts().build(), NOW)
                            .effects())
                    .isEmpty();
        }
    }

    @Test
    void the_question_that_was_open_waits_while_a_booking_fails_and_other_times_are_asked_about() {
        Given.FactsBuilder facts = Given.facts();
        facts.care = new Facts.Care(false, List.of(new Facts.Care.Time("s1", NOW.plus(Duration.ofHours(20)))));
        Conversation open = known.asking(new OpenQuestion("supplies.way", Map.of("items", "naloxone:1"), NOW), null);
        Turn turn = engine.advance(open, new Event.EffectResult("ArrangeHandoff", false, ""), facts.build(), NOW);
        assertThat(turn.next().open().step()).isEqualTo("handoff.time");
        assertThat(turn.next().paused().step()).isEqualTo("supplies.way");
    }

    private Conversation joined(Instant at) {
        return engine.advance(known, new Event.CoachJoined(at), Given.facts().build(), at)
                .next();
    }

    private Turn says(Conversation before, String text, Facts facts) {
        return engine.advance(before, new Event.Text(text), facts, NOW);
    }

    private static List<String> keys(Turn turn) {
        return turn.effects().stream()
                .filter(Reply.class::isInstance)
                .map(effect -> ((Reply) effect).key())
                .toList();
    }
}
