package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Effect.HoldAnswers;
import handrail.bot.Effect.OptOut;
import handrail.bot.Effect.Page;
import handrail.bot.Effect.RecordCheckIn;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.TakeBack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one thought in two texts ends: what counts as broken off, what is carried on, and what is kept of it. */
class OneThoughtTest {

    private static final Instant NOW = Given.NOON;
    private static final int LONGEST = 300;

    private final Engine engine = new Engine(Given.catalogue());
    private final Conversation known = Given.acquainted(Language.EN);
    private final Facts facts = Given.facts().build();

    @ParameterizedTest
    @ValueSource(strings = {"can i get", "hey my", "i was there with the", "flurb,", "necesito"})
    void what_breaks_off_is_held(String text) {
        assertThat(says(known, text).effects()).hasAtLeastOneElementOfType(HoldAnswers.class);
        assertThat(says(known, text).next().heard().held()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "can i get?", "can i get.", "can i get!", "flurb", "???"})
    void what_does_not_is_answered_at_once(String text) {
        assertThat(says(known, text).effects()).doesNotHaveAnyElementsOfTypes(HoldAnswers.class);
    }

    @Test
    void a_text_of_more_words_has_said_enough_to_act_on() {
        assertThat(keys(says(known, "i need narcan and the"))).containsExactly("not_sure.1");
        assertThat(keys(says(known, "i need some narcan and the"))).containsExactly("supplies.got");
    }

    @Test
    void what_answers_a_question_is_no_beginning() {
        Conversation asked = known.asking(new OpenQuestion("check_in", Map.of("checkInId", "c1"), NOW), null);
        assertThat(says(asked, "its been ok but").effects()).contains(new RecordCheckIn("c1", null));
        Conversation paused = known.asking(null, new OpenQuestion("check_in", Map.of("checkInId", "c1"), NOW));
        assertThat(says(paused, "its been ok but").effects()).contains(new RecordCheckIn("c1", null));
    }

    @Test
    void a_question_that_only_listens_leaves_a_beginning_one() {
        Conversation done = known.asking(new OpenQuestion("supplies.done", Map.of(), NOW), null);
        assertThat(says(done, "can i get").effects()).hasAtLeastOneElementOfType(HoldAnswers.class);
    }

    @Test
    void both_texts_are_kept_for_a_third() {
        Turn second = after(says(known, "can i get"), "some narcan");
        assertThat(second.effects()).contains(new TakeBack(NOW));
        assertThat(second.next().heard().body()).isEqualTo("can i get some narcan");
    }

    @Test
    void a_text_that_says_something_by_itself_is_kept_by_itself() {
        Turn second = after(says(known, "flurb"), "i need food");
        assertThat(second.next().heard().body()).isEqualTo("i need food");
        assertThat(second.effects()).doesNotHaveAnyElementsOfTypes(TakeBack.class);
    }

    @Test
    void t3_a_stop_that_only_two_texts_say_counts_only_where_the_first_was_not_understood() {
        assertThat(after(says(known, "please dont"), "text me anymore").effects())
                .contains(new OptOut());
        Conversation offered = known.asking(new OpenQuestion("coach.offer", Map.of(), NOW), null);
        Turn no = says(offered, "no please dont");
        assertThat(keys(no)).containsExactly("coach.not_now");
        assertThat(after(no, "text me tomorrow").effects()).doesNotHaveAnyElementsOfTypes(OptOut.class);
    }

    @Test
    void s1_danger_across_two_texts_takes_a_held_answer_back() {
        Turn danger = after(says(known, "i dont want to"), "be alive anymore");
        assertThat(danger.effects()).contains(new Page(Signal.SUICIDE), new TakeBack(NOW));
    }

    @Test
    void as_much_as_fits_is_kept_and_read_together() {
        String first = "my friend wont";
        String fits = "wake up " + "a".repeat(LONGEST - "wake up ".length());
        assertThat(after(says(known, first), fits).effects()).contains(new Page(Signal.OVERDOSE));
        assertThat(after(says(known, first), fits + "a").effects()).doesNotHaveAnyElementsOfTypes(Page.class);
        assertThat(says(known, fits).next().heard()).isNotNull();
        assertThat(says(known, fits + "a").next().heard()).isNull();
        assertThat(says(known, "").next().heard()).isNull();
    }

    @Test
    void the_same_text_again_is_not_read_with_itself() {
        Turn again = after(says(known, "can i get"), "can i get");
        assertThat(again.effects()).doesNotHaveAnyElementsOfTypes(TakeBack.class);
        assertThat(again.next().heard().body()).isEqualTo("can i get");
    }

    @Test
    void a_caption_of_nothing_but_a_heart_is_answered_as_one() {
        Turn turn = engine.advance(known, new Event.Media(1, "\u2764"), facts, NOW);
        assertThat(keys(turn)).containsExactly("emoji.warm");
    }

    @Test
    void s1_danger_beside_help_and_start_is_paged_for_whoever_gets_texts() {
        for (String text : List.of("START i want to die", "unstop me i want to die")) {
            assertThat(says(known, text).effects()).as(text).contains(new Page(Signal.SUICIDE));
        }
    }

    private Turn says(Conversation before, String text) {
        return engine.advance(before, new Event.Text(text), facts, NOW);
    }

    private Turn after(Turn first, String text) {
        return engine.advance(first.next(), new Event.Text(text), facts, NOW.plusSeconds(5));
    }

    private static List<String> keys(Turn turn) {
        return turn.effects().stream()
                .filter(Reply.class::isInstance)
                .map(effect -> ((Reply) effect).key())
                .toList();
    }
}
