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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sorry for last night im ok i took all my pills",
                "i took all my meds at once im ok with it",
                "sorry about last night im calm now. i know what i have to do",
                "perdonen el drama de ayer. ya estoy bien, ya deje todo arreglado",
                "apologies for the mess youll find. im all good now",
                "sorry for freaking you out. all good now, wrote my letters"
            })
    void s1_an_apology_takes_nothing_from_a_goodbye(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i shouldve gone too",
                "i shouldve gone when she did",
                "i should of stayed asleep",
                "i couldve stayed gone and everybody would be happier",
                "the hotline hung up on me. im done. the pills are on the table",
                "im not a junkie im a ghost. wont be long now",
                "no quiero estar sola con las pastillas",
                "no place to go but the grave",
                "its me im here on the bridge"
            })
    void s1_a_regret_a_call_cut_off_and_no_roof_take_nothing_from_a_wish_to_die(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"goodnight forever", "good night forever", "buenas noches para siempre"})
    void s1_a_good_night_for_ever_is_a_goodbye(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"goodnight everyone", "good night yall", "buenas noches a todos"})
    void a_good_night_is_none(String text) {
        assertThat(TextReader.signals(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im gonna stay on the tracks till train",
                "theyll find me in the river",
                "ima drop off the bridge tonight",
                "come say bye im at the bridge",
                "come get my body by the tracks",
                "staying up on the roof til i jump"
            })
    void s1_a_bridge_to_leave_from_is_no_address(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yea im ok. sorry about last nite",
                "i wasnt there. i shouldve been there",
                "i should have stayed home",
                "bring it to the bridge",
                "sleeping under the bridge tonight",
                "i dont want to be alone tonight",
                "nowhere to go tonight",
                "me colgaron",
                "im not a junkie",
                "its me im up now"
            })
    void what_sounds_like_a_wish_to_die_is_none(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.SUICIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everyone is dead in here they all oded help",
                "half the room is gone theyre blue",
                "i think she overdosed sat her up but she wont wake up",
                "need narcan come now he is out",
                "need narcan fast come get here behind the dumpsters",
                "bring narcan now cant get down there",
                "narcan expired and im going under",
                "where is my narcan lips going dark",
                "how hard do you push on the chest"
            })
    void s1_an_order_or_a_day_takes_nothing_from_an_overdose(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i need narcan but i cant pick it up",
                "no puedo ir a recoger el narcan",
                "my narcan is expired can i get new",
                "she od'd sat",
                "my lil sister od'd sat and i gave her the bag",
                "all my friends are dead from this stuff",
                "narcan is out at the van, more coming?",
                "in the class they said how hard you push on the chest"
            })
    void an_order_and_grief_are_no_overdose(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im at my moms house. his car is across the street lights off",
                "still at my cousins place. he sits by the door so i stay",
                "they keep our phones at the massage place and the door only opens from outside",
                "they keep my phone and my passport till i work it off",
                "they send me back to the track if i dont bring 500",
                "they gonna put me in the river over 80 dollars",
                "he said shes with you. if he finds her shes dead",
                "is he with you? he said he was coming to finish it"
            })
    void s1_a_visit_a_court_and_a_detox_take_nothing_from_danger_by_a_person(String text) {
        assertThat(TextReader.signals(text)).contains(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im at my moms house 4 now",
                "is my son with you guys",
                "they gonna take my phone at detox",
                "judge might lock me up tuesday",
                "they sending me back to rehab"
            })
    void a_visit_a_court_and_a_detox_are_no_danger(String text) {
        assertThat(TextReader.signals(text)).doesNotContain(Signal.VIOLENCE);
    }
}
