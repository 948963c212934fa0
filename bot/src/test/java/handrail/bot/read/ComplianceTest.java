package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about our texts: an end, a new beginning, fewer of them, or nothing at all. */
class ComplianceTest {

    @ParameterizedTest
    @DisplayName(
            "T4: the carrier answers a word of its own that is the whole text, whatever its case and the room around it")
    @ValueSource(strings = {"STOP", " stop ", "StopAll", "START", "yes", "Help"})
    void t4_the_carrier_answers_its_own_words(String text) {
        assertThat(Compliance.answeredByCarrier(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T4: what the carrier does not know, we answer")
    @ValueSource(strings = {"Stop.", "stop texting me", "ALTO", "ayuda", "baja", ""})
    void t4_we_answer_what_the_carrier_does_not_know(String text) {
        assertThat(Compliance.answeredByCarrier(text)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T3: a word of T1 and whatever names texts or calls is about them, and about no order")
    @ValueSource(
            strings = {"cancel", "Baja.", "i dont need your texts any more", "ya no necesito sus mensajes", "dont call"
            })
    void t3_what_names_texts_is_about_them(String text) {
        assertThat(Compliance.isAboutTexts(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T3: what names no texts may be about an order")
    @ValueSource(strings = {"i dont need it any more", "cancel the kit", "ya no lo necesito"})
    void t3_what_names_no_texts_may_be_about_something_else(String text) {
        assertThat(Compliance.isAboutTexts(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T1: only the listed words and their slips are a stop by themselves")
    @ValueSource(strings = {"Stop.", "STPO", "opt-out", "Alto", "no más"})
    void t1_a_listed_word_is_a_stop(String text) {
        assertThat(Compliance.isStop(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T1: other words are none of the listed ones")
    @ValueSource(strings = {"delete this", "stop the bus", "borra esto"})
    void t1_other_words_are_none(String text) {
        assertThat(Compliance.isStop(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T3: fewer texts or other hours are a limit")
    @ValueSource(
            strings = {
                "less texts please",
                "only text me once a week",
                "dont text me at work",
                "menos mensajes por favor"
            })
    void t3_fewer_texts_are_a_limit(String text) {
        assertThat(Compliance.limitsTexts(Words.of(text))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("T3: no texts at all are no limit")
    @ValueSource(strings = {"no more texts", "stop texting me", "ya no me escriban", "text me any time"})
    void t3_no_texts_at_all_are_no_limit(String text) {
        assertThat(Compliance.limitsTexts(Words.of(text))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("T6: whoever stopped by mistake and wants texts again opts in")
    @ValueSource(
            strings = {
                "cancelé los mensajes por error, quiero inscribirme otra vez",
                "I said stop by mistake, put me back on",
                "turn the texts back on, my kid hit stop"
            })
    void t6_a_stop_that_is_taken_back_is_an_opt_in(String text) {
        assertThat(TextReader.signals(text)).containsExactly(Signal.OPT_IN);
    }

    @ParameterizedTest
    @DisplayName("T2: words for starting again that are denied or taken back are a stop")
    @ValueSource(
            strings = {
                "no me vuelvan a escribir",
                "changed my mind about the texts, no more",
                "changed my mind, stop texting me",
                "un-subscribe",
                "un subscribe",
                "please un subscribe",
                "i want to un subscribe"
            })
    void t2_a_start_that_is_denied_is_a_stop(String text) {
        assertThat(TextReader.signals(text)).containsExactly(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("S1: a wish to die in words of being left alone is no stop")
    @ValueSource(
            strings = {
                "leave me alone i should have died",
                "no quiero estar aqui",
                "déjenme en paz, debí haberme muerto"
            })
    void s1_a_wish_to_die_is_no_stop(String text) {
        assertThat(TextReader.signals(text)).containsExactly(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1, T2: whoever names our texts beside a wish to die means both")
    @ValueSource(strings = {"dont text me, i should have died", "lose my number, i should have died"})
    void s1_t2_a_stop_beside_a_wish_to_die_is_both(String text) {
        assertThat(TextReader.signals(text)).containsExactlyInAnyOrder(Signal.OPT_OUT, Signal.SUICIDE);
    }
}
