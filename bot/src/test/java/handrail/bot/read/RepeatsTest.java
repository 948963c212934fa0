package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final List<String> SAID = List.of("dont", "stop", "texting", "me");

    @Test
    void a_sentence_said_a_thousand_times_is_read_as_a_few() {
        assertThat(Repeats.left(times(1_000)).size()).isLessThan(100);
    }

    @Test
    void what_is_said_once_stays_word_for_word() {
        List<String> tokens =
                IntStream.range(0, 5_000).mapToObj(at -> "word" + at).toList();
        assertThat(Repeats.left(tokens)).isEqualTo(tokens);
    }

    @Test
    void a_text_as_people_send_them_is_left_alone() {
        List<String> tokens = times(100);
        assertThat(Repeats.left(tokens)).isSameAs(tokens);
    }

    @Test
    void s1_danger_between_repeats_is_found_wherever_it_stands() {
        String chatter = "what a long day at work it was again ";
        for (int before : List.of(0, 3, 50, 700)) {
            String text =
                    chatter.repeat(before) + "my friend wont wake up and his lips are blue. " + chatter.repeat(700);
            assertThat(TextReader.read(text, null).reading().signals())
                    .as("after " + before)
                    .contains(Signal.OVERDOSE);
        }
    }

    @Test
    void what_follows_a_seam_keeps_the_words_before_it() {
        List<String> left = Repeats.left(List.of(("my friend said he wont ".repeat(300) + "end").split(" ")));
        assertThat(left.subList(left.size() - 6, left.size()))
                .containsExactly("my", "friend", "said", "he", "wont", "end");
        assertThat(left).contains(".");
    }

    private static List<String> times(int times) {
        return Collections.nCopies(times, SAID).stream().flatMap(List::stream).toList();
    }
}
