package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables by themselves, whatever the model thinks of the text. */
class StopLookAlikesTest {

    private static boolean onlySounds(String text) {
        Words words = Words.of(text);
        return LookAlikes.of(words, RuleSays.of(words)).contains(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("T3: it only sounds like a stop")
    @ValueSource(
            strings = {
                "stop saying narcan in the texts",
                "they take my phone at detox",
                "they wanna discharge me at noon",
                "dont send me to the bot",
                "yall never answer",
                "i dont need you to come",
                "stop calling me shelly",
                "sorry for not texting back",
                "missed your text",
                "text me less",
                "dont text me at work",
                "leave it with the guard",
            })
    void t3_it_only_sounds_like_a_stop(String text) {
        assertThat(onlySounds(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T2: the same words, and one that ends it")
    @ValueSource(
            strings = {
                "stop texting at 3am. actually just stop",
                "dont text me so late or ill block you",
                "stop saying my name in the texts, no more texts",
                "they take my phone at detox so delete me",
                "they discharge me today so unsubscribe",
                "im over this. cease and desist",
                "cancel my gym and stop texting me",
                "stop saying narcan in the texts, no more texts",
                "yall never answer. enough",
                "keep sending and i sue. cease and desist",
                "missed your text. unsubscribe",
                "got a new phone so remove my number",
                "dont text me at work or ever",
                "told yall ya no quiero texts, im at work all day",
                "text me less or not at all",
                "stop calling me immediately",
            })
    void t2_beside_a_word_that_ends_it_nothing_is_taken_back(String text) {
        assertThat(onlySounds(text)).isFalse();
    }

    @Test
    void a_longer_text_may_say_the_other_thing_as_well() {
        String twenty = "dont text me at work" + " and so on".repeat(5);
        assertThat(onlySounds(twenty)).isTrue();
        assertThat(onlySounds(twenty + " again")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T3: fewer texts, or at other hours")
    @ValueSource(
            strings = {
                "text me less",
                "menos mensajes por favor",
                "dont text me at this hour",
                "dont text me at work",
                "only text me after 5",
                "no me escriban en el trabajo",
            })
    void t3_how_often_and_when_is_told(String text) {
        assertThat(FewerTexts.areMeant(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T3: neither how often nor when")
    @ValueSource(
            strings = {
                "i dont use daily",
                "dont text me at work or ever",
                "only text me after 5 or never",
                "text me less or not at all",
                "dont text me in spanish at night",
                "text me",
            })
    void t3_what_is_neither_is_not(String text) {
        assertThat(FewerTexts.areMeant(Words.of(text))).isFalse();
    }

    @Test
    void an_hour_is_no_hour_where_it_is_never() {
        assertThat(FewerTexts.areTimed(Words.of("dont text me at work"))).isTrue();
        assertThat(FewerTexts.areTimed(Words.of("dont text me at work or ever")))
                .isFalse();
    }
}
