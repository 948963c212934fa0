package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop with marks, courtesy or a story around it, and stories that are none. */
class OptOutRulesTest {

    @ParameterizedTest
    @DisplayName("T2: a stop counts beside who sent them here, what they lack and what goes on")
    @ValueSource(
            strings = {
                "my sponsor said to text you, stop texting me",
                "not marcus, never was, quit texting me",
                "i got no data for your texts, cut me out",
                "i got no money for texts, not interested, bye",
                "i got no phone credit, stop texting me",
                "got no minutes, get rid of my number",
                "i got no data, fall back off me",
                "i got no phone credit and im not your client",
                "my counselor said to text you but im done with yall",
                "no tengo saldo, hasta aqui llegamos"
            })
    void t2_a_stop_counts_beside_a_story(String text) {
        assertThat(TextReader.signals(text)).containsExactly(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T3: who sent them here and what they lack is no stop by itself")
    @ValueSource(strings = {"no tengo saldo para esto", "i got no phone no id", "my sponsor said to text you"})
    void t3_a_story_is_no_stop(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T2: a stop of three to eight words is one with a period behind every word, too")
    @ValueSource(strings = {"Dont. Text. Me.", "Take. me. off.", "Do. Not. Write. To. Me. Again. Ever. Please."})
    void t2_every_word_may_be_a_sentence(String text) {
        assertThat(OptOutRules.hold(Words.of(text))).isTrue();
        assertThat(TextReader.signals(text)).containsExactly(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T3: words of two sentences make no stop together")
    @ValueSource(
            strings = {"Should I stop? Texting you helps me", "Lose it? My number is still good", "Never. Text me."})
    void t3_two_sentences_make_no_stop(String text) {
        assertThat(OptOutRules.hold(Words.of(text))).isFalse();
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T3: a stop in fun is none")
    @ValueSource(strings = {"stop! haha thats hilarious", "stop! jaja me haces reír", "Stop. that movie was hilarious"})
    void t3_a_stop_in_fun_is_none(String text) {
        assertThat(TextReader.signals(text)).isEmpty();
    }

    @Test
    @DisplayName("T2: a stop counts with up to eighty words of courtesy around it")
    void t2_a_stop_counts_with_courtesy_around_it() {
        String thanks = Stream.of(
                        "water", "socks", "soap", "bread", "soup", "hats", "gloves", "tent", "ride", "boots", "coat",
                        "lamp", "tea", "rice", "beans")
                .map(gift -> "Thanks for the " + gift + ". ")
                .collect(Collectors.joining());
        assertThat(OptOutRules.hold(Words.of("Stop. " + thanks + "Bye all."))).isTrue();
        assertThat(OptOutRules.hold(Words.of("Stop. " + thanks + "Bye to all.")))
                .isFalse();
    }
}
