package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.OptOut;
import handrail.bot.Effect.Page;
import handrail.bot.Effect.Purpose;
import handrail.bot.Effect.Reply;
import handrail.bot.steps.Question;
import handrail.bot.steps.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine owes in every state of every conversation, whatever its steps do: each state is tried with each text. */
class NoStepForgetsTest {

    private static final Instant NOW = Given.NOON;
    private static final String OF_AN_OLDER_VERSION = "gone.since";

    private final Engine engine = new Engine(Given.catalogue());

    /** A conversation and what is known beside it. */
    private record State(Conversation conversation, Facts facts) {

        Turn hears(Engine engine, String text) {
            return engine.advance(conversation, new Event.Text(text), facts, NOW);
        }

        Turn sees(Engine engine, String words) {
            return engine.advance(conversation, new Event.Media(1, words), facts, NOW);
        }
    }

    /** Every question open or none, another one paused or none, bot or coach, today or yesterday, opted out or not. */
    private static List<State> states(Language language) {
        List<String> names =
                new ArrayList<>(Script.questions().stream().map(Question::name).toList());
        names.add(OF_AN_OLDER_VERSION);
        names.add("");
        List<State> states = new ArrayList<>();
        for (String open : names) {
            for (String paused : List.of("", "supplies.way", "check_in")) {
                for (Mode mode : Mode.values()) {
                    for (boolean fresh : new boolean[] {true, false}) {
                        Conversation conversation = conversation(language, open, paused, mode, fresh);
                        facts().forEach(facts -> states.add(new State(conversation, facts)));
                    }
                }
            }
        }
        return states;
    }

    private static Stream<Facts> facts() {
        return Stream.of(
                Given.facts().build(),
                Given.facts().ordered("1 naloxone kit").build(),
                Given.facts().unknown().build(),
                Given.facts().optedOut().build());
    }

    private static Conversation conversation(
            Language language, String open, String paused, Mode mode, boolean introduced) {
        Instant asked = NOW.minus(introduced ? Duration.ofMinutes(5) : Duration.ofHours(30));
        Instant coach = mode == Mode.COACH ? NOW.minus(Duration.ofMinutes(1)) : null;
        return new Conversation(
                language,
                mode,
                introduced,
                question(open, asked),
                question(paused, asked),
                List.of(),
                coach,
                coach,
                null,
                List.of(),
                3,
                0,
                null,
                null);
    }

    private static OpenQuestion question(String name, Instant asked) {
        return name.isEmpty() ? null : new OpenQuestion(name, Map.of(), asked);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, OVERDOSE, he wont wake up",
        "EN, SUICIDE, i want to die",
        "EN, VIOLENCE, he has a gun",
        "EN, MEDICAL, my friend is having a seizure",
        "ES, OVERDOSE, no despierta",
        "ES, SUICIDE, me quiero morir",
        "ES, VIOLENCE, me esta pegando mi novio",
        "ES, MEDICAL, dolor en el pecho"
    })
    void s1_s5_danger_is_answered_first_and_paged_in_every_state(Language language, Signal danger, String text) {
        for (State state : states(language)) {
            for (Turn turn : List.of(state.hears(engine, text), state.sees(engine, text))) {
                assertThat(turn.effects()).as("%s", state).contains(new Page(danger));
                assertThat(replies(turn))
                        .as("%s", state)
                        .isNotEmpty()
                        .allSatisfy(reply -> assertThat(reply.purpose()).isEqualTo(Purpose.SAFETY));
            }
        }
    }

    @Test
    void s1_what_was_open_is_paused_and_not_lost_in_every_state() {
        for (State state : states(Language.EN)) {
            Conversation before = state.conversation();
            Conversation after = state.hears(engine, "he wont wake up").next();
            OpenQuestion waited = before.open() == null ? before.paused() : before.open();
            assertThat(List.of(named(after.open()), named(after.paused())))
                    .as("%s", state)
                    .contains(named(waited));
        }
    }

    @Test
    void s1_t13_danger_is_paged_however_often_it_is_said() {
        for (State state : states(Language.EN)) {
            State now = state;
            for (int time = 0; time < 5; time++) {
                Turn turn = now.hears(engine, "he wont wake up");
                assertThat(turn.effects()).as("%s", state).contains(new Page(Signal.OVERDOSE));
                now = new State(turn.next(), state.facts());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop texting me", "ALTO", "ya no me escriban"})
    void t1_t2_t4_a_stop_counts_in_every_state_and_nothing_else_is_sent(String text) {
        for (State state : states(Language.EN)) {
            Turn turn = state.hears(engine, text);
            if (state.facts().optedOut()) {
                assertThat(turn.effects()).as("%s", state).isEmpty();
            } else {
                assertThat(turn.effects()).as("%s", state).contains(new OptOut());
                assertThat(replies(turn)).extracting(Reply::key).containsExactly("compliance.stopped");
                assertThat(turn.next().open()).isNull();
                assertThat(turn.next().paused()).isNull();
            }
        }
    }

    @Test
    void s3_a_stop_with_a_crisis_does_both_in_every_state() {
        for (State state : states(Language.EN)) {
            Turn turn = state.hears(engine, "stop texting me i want to die");
            assertThat(turn.effects()).as("%s", state).contains(new Page(Signal.SUICIDE));
            assertThat(turn.effects().contains(new OptOut()))
                    .isEqualTo(!state.facts().optedOut());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "INFO", "AYUDA"})
    void t7_help_is_answered_in_every_state(String text) {
        for (State state : states(Language.EN)) {
            assertThat(replies(state.hears(engine, text)))
                    .as("%s", state)
                    .extracting(Reply::key)
                    .contains("compliance.help");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"can i talk to a person", "i want to talk to a real human"})
    void s4_asking_for_a_person_makes_a_task_in_every_state(String text) {
        for (State state : states(Language.EN)) {
            assertThat(state.hears(engine, text).effects()).as("%s", state).hasAtLeastOneElementOfType(MakeTask.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "yes",
                "no",
                "3",
                "ok",
                "idk",
                "hi",
                "thanks",
                "qwrtz plf",
                "\uD83D\uDE00",
                "pick up",
                "02139",
                "who is this",
                "wrong number",
                "can i get 2 narcan",
                "actually 3",
                "i used last night",
                "narcan worked hes up now",
                "how many mg should i take",
                "i need detox",
                "cant make it tomorrow"
            })
    void s8_every_text_ends_in_an_answer_or_a_task_in_every_state(String text) {
        for (State state : states(Language.EN)) {
            assertThat(state.hears(engine, text).effects())
                    .as("%s", state)
                    .anyMatch(effect -> effect instanceof Reply
                            || effect instanceof MakeTask
                            || effect instanceof Effect.OptIn
                            || effect instanceof Effect.FindResources);
        }
    }

    @Test
    void s8_a_search_of_the_directory_ends_in_an_answer_in_every_state_of_the_bots() {
        for (State state : states(Language.EN)) {
            if (state.conversation().mode() == Mode.BOT && !state.facts().optedOut()) {
                for (String detail : List.of("", "Dockside Table, 9 Elm St")) {
                    Event result = new Event.EffectResult("FindResources", !detail.isEmpty(), detail);
                    Turn turn = engine.advance(state.conversation(), result, state.facts(), NOW);
                    assertThat(replies(turn)).as("%s", state).isNotEmpty();
                }
            }
        }
    }

    private static String named(OpenQuestion question) {
        return question == null ? "" : question.step();
    }

    private static List<Reply> replies(Turn turn) {
        return turn.effects().stream()
                .filter(Reply.class::isInstance)
                .map(Reply.class::cast)
                .toList();
    }
}
