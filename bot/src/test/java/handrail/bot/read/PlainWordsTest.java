package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Danger that is said in so many words, which mean little elsewhere. */
class PlainWordsTest {

    @ParameterizedTest
    @DisplayName("S1: a wish to die that somebody else was heard to say counts as theirs")
    @ValueSource(
            strings = {
                "my friend threatened to jump tonight",
                "my sister texted that nobody would notice her",
                "she said she should jump"
            })
    void s1_a_wish_that_was_heard_counts(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: not to be here, said in so many words")
    @ValueSource(
            strings = {
                "no kiero amanecer",
                "necesito hablar con alguien, estoy a punto de tomármelas todas",
                "estoy a punto de tragarme todas las pastillas",
                "mano, me mato y ya",
                "ya no puedo con el peso de estar vivo",
                "if u dont hear from me its cuz i finally did it",
                "i aint tryna make it to spring",
                "ya no tengo por que luchar",
                "me rindo, ganó la tristeza",
                "not being here sounds like a vacation",
                "thx for the kit but give it to someone u might still save",
                "no use now, i wont be around",
                "cumple un año de muerto mi niño y ese día me voy con él",
                "grábenlo por mí, yo me apago hoy",
                "cut my thigh again so i could go back out there"
            })
    void s1_not_to_be_here_is_a_wish(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: the same words about a day, a number or a finger are none")
    @ValueSource(
            strings = {
                "no quiero amanecer crudo otra vez",
                "estoy a punto de tomarme la metadona",
                "me mato trabajando y ya ni duermo",
                "estoy a punto de tomarme las pastillas de la presión",
                "a punto de tomarme todo el refresco",
                "me rindo, ganó el américa",
                "ya no tengo por que pelear con mi ex",
                "ya no tengo por que levantarme temprano",
                "i finally did it, 30 days clean",
                "i aint tryna make it to group today",
                "not being here for the meeting sounds bad but i got work",
                "no use coming friday i wont be around til monday",
                "mi primo trabaja allá y me voy con él",
                "cut my thigh so bad on that fence",
                "cut my finger again slicing onions"
            })
    void s1_the_same_words_of_a_day_are_none(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: whoever is ready to go home to Jesus wishes to die")
    @ValueSource(strings = {"ready to go home to jesus", "its time to go home to the lord"})
    void s1_ready_to_go_home_is_a_wish(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: what was heard long ago is no danger now")
    @ValueSource(
            strings = {"last year my sister said nobody would miss her", "back then my friend said he would vanish"})
    void s1_a_wish_that_was_heard_long_ago_does_not(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: all of it, swallowed with a goodbye or minutes ago, is an overdose and a wish to die")
    @ValueSource(
            strings = {
                "i took all my pills, sorry mom",
                "took the whole script ten minutes ago",
                "ya me tome el frasco entero, díganle a mi mamá que la quiero"
            })
    void s1_all_of_it_with_a_goodbye_is_both(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.OVERDOSE, Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: what was swallowed years ago, or is a drink, is no overdose")
    @ValueSource(
            strings = {
                "years ago i took all my pills, sorry to bring it up",
                "drank a whole bottle of gatorade just now",
                "took all my vitamins at once"
            })
    void s1_what_is_long_ago_or_a_drink_is_no_overdose(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @DisplayName("S1: all of it, without a goodbye, is no wish to die")
    @ValueSource(strings = {"i took my whole script to the pharmacy and they say its too early"})
    void s1_all_of_it_without_a_goodbye_is_no_wish(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.SUICIDE);
    }
}
