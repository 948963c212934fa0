package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop calling me immediately",
                "stop calling me altogether",
                "quit calling me already",
                "stop calling me period",
                "stop calling me asshole",
                "stop calling me forever",
                "stop calling me effective immediately",
                "stop calling me right away",
                "dejen de llamarme inmediatamente",
                "stop texting me at this number",
                "less texts please stop"
            })
    void t4_how_and_since_when_somebody_wants_no_more_is_no_name_to_be_called_by(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop calling me mark",
                "stop calling me emily",
                "stop calling me honey",
                "stop calling me Robert its Jay",
                "no me digas carlos",
                "less texts not stop"
            })
    void t4_a_name_and_fewer_texts_are_no_stop(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no quiero vivir quiero morir",
                "no quiero estar sola quiero morir",
                "come get me im on the bridge and i want to jump",
                "sorry about yesterday im good now bye forever",
                "dont wanna be alone when i do it"
            })
    void s1_words_beside_a_wish_to_die_take_nothing_from_it(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no quiero morir", "no voy a matarme", "nunca pienso en suicidarme"})
    void whoever_does_not_want_to_die_says_so(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"they gonna put me back in the trunk", "is he with you he has a gun and hes coming"})
    void s1_what_no_court_does_is_a_danger(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kit never came and my girl just oded",
                "the kit never came. my girl just oded",
                "it came and my girl just od'd help",
                "yall never brought it my friend is overdosing",
            })
    void s1_whatever_else_is_told_of_somebody_who_just_overdosed_has(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.OVERDOSE);
    }

    @Test
    void t4_a_stop_beside_an_overdose_is_a_stop_too() {
        assertThat(TextReader.signals("my friend is overdosing now. stop")).contains(Signal.OVERDOSE, Signal.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my girl just oded but shes ok now",
                "the kit came and she never oded",
                "my girl just oded last year and i got her back"
            })
    void an_overdose_that_is_over_or_never_was_is_none(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OVERDOSE);
    }
}
