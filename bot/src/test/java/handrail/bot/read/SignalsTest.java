package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a rule alone is enough, where the model alone is, and how sure it has to be. */
class SignalsTest {

    @ParameterizedTest
    @DisplayName("S1: up to twenty words the model knows a look-alike that a rule takes for danger")
    @ValueSource(
            strings = {
                "kids are hiding from me in the closet, hide and seek all day, they love that game so",
                "cant wake my niece up for school, she is so lazy",
                "no puedo despertar a mi hermana para la escuela",
                "mi tio esta morado de frio, ya le di cocoa"
            })
    void s1_a_rule_that_the_model_doubts_is_not_enough_in_a_short_text(String text) {
        assertThat(TextReader.signals(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S1: in a longer text a rule is enough, for the words around it dilute what the model thinks")
    @ValueSource(
            strings = {
                "kids are hiding from me in the closet, hide and seek all day, they love that game so much",
                "estoy tieso de frío en la parada del bus y no llega, ya voy una hora tarde a mi trabajo"
            })
    void s1_a_rule_is_enough_in_a_long_text(String text) {
        assertThat(TextReader.signals(text)).isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("S1: danger that no rule knows is found in half a sentence of a long text")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUICIDE | we had the grill out at my cousins place all day and the kids ran around with the hose til dark, nobody will have to worry about me after tonight also the landlord finally fixed the sink and painted the hallway a nice yellow so thats that for today",
                "SUICIDE | we had the grill out at my cousins place all day and the kids ran around with the hose til dark, i just want to go to sleep and not wake up also the landlord finally fixed the sink and painted the hallway a nice yellow so thats that for today",
                "SUICIDE | the bus was late again so i walked home past the market and got rained on but the soup was good, nobody will have to worry about me after tonight anyway the game is on in a minute and my sister is bringing the good chips and some soda for everybody",
                "VIOLENCE | the group home is alright mostly and the food is decent and i got my own shelf in the fridge now with my"
                        + " name on it. sunday we had pancakes. he told me if i say one word about the nights he will send me back"
                        + " to county",
                "OVERDOSE | thanks for the kit, the box was full and the guy was real nice about it. we had soup after and watched"
                        + " the game till late. my brother is making that snoring sound and i cant get his eyes open",
                "MEDICAL | mom made soup and we sat on the porch and talked about my uncle and the old house for a good while. it"
                        + " was nice out. then half her face slid down and she cant hold the spoon"
            })
    void s1_a_passage_is_read_by_itself(Signal danger, String text) {
        assertThat(TextReader.signals(text)).contains(danger);
    }

    @Test
    @DisplayName("S1: the last words of a long text are read with those before them and never as a scrap")
    void s1_a_passage_is_no_scrap() {
        assertThat(TextReader.signals(
                        "we read the whole book in class and today was the last chapter it was about a girl and the man"
                                + " who takes her keys and wont let her out"))
                .isEmpty();
    }

    @Test
    @DisplayName("A short text has no passages, and those of a long one overlap by half")
    void a_short_text_has_no_passages_and_those_of_a_long_one_overlap() {
        String twenty =
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                        + " eighteen nineteen twenty";
        assertThat(TextReader.passageFeatures(twenty)).isEmpty();
        assertThat(TextReader.passageFeatures(twenty + " bread")).hasSize(2);
        assertThat(Passages.of(Words.of(twenty + " bread")).get(1).tokens())
                .startsWith("eleven")
                .endsWith("bread");
    }

    @ParameterizedTest
    @DisplayName("S1: of two words the model has to be surer, for they may be about anything")
    @ValueSource(strings = {"wont answer", "my life", "para siempre"})
    void s1_two_words_say_too_little(String text) {
        assertThat(TextReader.signals(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("T2: three words opt out without a rule where the model has hardly a doubt")
    @ValueSource(strings = {"unfollow", "drop this", "im out", "dobt text me"})
    void t2_few_words_opt_out_where_the_model_is_sure(String text) {
        assertThat(TextReader.signals(text)).containsExactly(Signal.OPT_OUT);
    }

    @ParameterizedTest
    @DisplayName("S1: whoever asks who reads along may be in danger all the same")
    @ValueSource(
            strings = {
                "he is outside my door with a pipe, is this confidential",
                "he reads my phone at night, is this confidential",
                "someone cut my screen and put a hand thru it just now, is this confidential",
                "my mom hits me, will you call cps",
                "my stepdad hurts me, will you call cps",
                "will you call cps, my mom hits me",
                "will you call cps? my stepdad hurts me"
            })
    void s1_a_question_of_who_reads_along_takes_nothing_from_violence(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @DisplayName("S1: whoever fears the police or the immigration office may have somebody before them who needs help")
    @CsvSource(
            delimiter = '|',
            value = {
                "OVERDOSE | mi hijo no despierta, va a venir la policia?",
                "OVERDOSE | will the police come if i call, my girl is blue",
                "MEDICAL | i lost a lot of blood, will you call the cops",
                "MEDICAL | chest pain, will you call immigration",
                "MEDICAL | le dicen a la migra? no puedo respirar"
            })
    void s1_a_fear_of_the_police_takes_nothing_from_danger(Signal danger, String text) {
        assertThat(TextReader.signals(text)).contains(danger);
    }

    @ParameterizedTest
    @DisplayName("S1, T3: a question of who reads along is neither a danger nor a stop")
    @ValueSource(
            strings = {
                "will you call the police on me",
                "how do i know these texts are private",
                "are these messages private",
                "la policia lee estos mensajes",
                "will yall call the cops on me if i answer honest, i got kids",
                "la migra puede ver lo que escribo"
            })
    void s1_t3_a_question_of_who_reads_along_is_neither(String text) {
        assertThat(TextReader.signals(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S1, T2: what two texts say only together counts")
    @CsvSource(
            delimiter = '|',
            value = {
                "OVERDOSE | my friend wont | wake up",
                "OVERDOSE | mi amigo no | despierta",
                "SUICIDE | i want to go to sleep and | not be here tomorrow",
                "SUICIDE | i counted the pills and | wrote the letters",
                "OPT_OUT | please dont | text me anymore",
                "OPT_OUT | no me | escriban"
            })
    void s1_t2_two_texts_say_more_than_each(Signal signal, String first, String second) {
        assertThat(TextReader.together(first, second)).contains(signal);
    }

    @ParameterizedTest
    @DisplayName("S1: what one text has alone does not count again with the next")
    @CsvSource(
            delimiter = '|',
            value = {
                "kids are hiding from me in the closet hide and seek | they love it",
                "they love it | kids are hiding from me in the closet hide and seek",
                "no puedo despertar a mi hermana para la escuela | es bien dormilona"
            })
    void s1_two_texts_say_no_more_than_one(String first, String second) {
        assertThat(TextReader.together(first, second)).isEmpty();
    }
}
