package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes the force out of a danger, and what does not: the rules by themselves. */
class ScopeTest {

    @ParameterizedTest
    @DisplayName("S1: a day that is named takes nothing from what is still seen")
    @CsvSource({
        "OVERDOSE, he took pills yesterday and i cant wake him",
        "OVERDOSE, she hasnt woke up since last night",
        "OVERDOSE, she was ok an hour ago and wont wake up",
        "OVERDOSE, he od'd an hour ago and hes not breathing right",
        "OVERDOSE, i narcanned him yesterday and hes blue",
        "OVERDOSE, my brother who survived the last one is on the floor and isnt breathing",
        "OVERDOSE, no despierta desde anoche",
        "OVERDOSE, después de la fiesta se puso morado y no respira",
        "OVERDOSE, i think my brother died hes cold on the couch",
        "OVERDOSE, si alguien esta cerca mi amigo no respira",
        "OVERDOSE, in case anybody is near 5th my friend is overdosing",
        "OVERDOSE, we were watching a movie and she stopped breathing",
        "OVERDOSE, at the book store dude is unresponsive by the toilets",
        "OVERDOSE, after the funeral she went in the bathroom and od'd",
        "OVERDOSE, dj playing a song and this girl is od'ing on the floor",
        "MEDICAL, in the movie line my mom has chest pain",
        "VIOLENCE, he left and came back with a gun",
        "VIOLENCE, he was arrested last week and hes out and choking me",
        "MEDICAL, 3 days ago i stopped drinking and im shaking and seeing things",
        "MEDICAL, hace 3 dias deje de tomar y tiemblo y veo cosas",
        "MEDICAL, since last week my arm is swollen with red streaks and fever"
    })
    void s1_what_is_still_seen_is_not_over(Signal signal, String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).contains(signal);
    }

    @ParameterizedTest
    @DisplayName("S1: an attempt of these days, and a denial of doubt, are a risk")
    @ValueSource(
            strings = {
                "i tried to kill myself last week",
                "i tried to hang myself yesterday",
                "my brother killed himself last year and im gonna do it too",
                "no es broma me quiero matar",
                "no lie i wanna die",
                "im not scared to kill myself"
            })
    void s1_an_attempt_of_these_days_is_a_risk(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).contains(Signal.SUICIDE);
    }

    @ParameterizedTest
    @DisplayName("S1: what is over, supposed or denied is no danger")
    @ValueSource(
            strings = {
                "my brother died of an overdose last year",
                "he od'd yesterday",
                "he od'd an hour ago and hes fine now",
                "in the movie a guy wont wake up",
                "in the show she stops breathing",
                "that book where he od'd on the floor",
                "what are the signs of an overdose",
                "my cousin passed away from an od in march",
                "im not suicidal just scared",
                "i dont want to die",
                "no me quiero morir",
                "my ex used to hit me years ago",
                "he beat me when i was a kid",
                "he hit me last year but hes in jail",
                "had a seizure last year, none since",
                "no fever no red streaks"
            })
    void what_is_over_supposed_or_denied_is_none(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S1: what is denied or asked about resolves nothing")
    @ValueSource(
            strings = {
                "he fell out, hes not ok",
                "she wont wake up. is she breathing?",
                "he od'd, i dont think hes ok",
                "no despierta, no esta bien",
                "bro he dropped hes not getting up"
            })
    void s1_what_is_denied_or_asked_resolves_nothing(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).contains(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @DisplayName("S1: a doubt whether somebody breathes is no word that they do")
    @ValueSource(strings = {"i cant tell if hes breathing", "idk if hes breathing", "i cant get her up"})
    void s1_a_doubt_resolves_nothing(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).contains(Signal.OVERDOSE);
    }

    @ParameterizedTest
    @DisplayName("S1: an overdose that the text begins with is over when the rest says so")
    @ValueSource(
            strings = {
                "turned blue but the narcan worked and shes ok now",
                "not breathing but ems came and hes ok",
                "unresponsive but narcan worked, hes up now"
            })
    void s1_an_overdose_that_is_over_is_none(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S1: whoever is locked up, or away, hits nobody now")
    @ValueSource(
            strings = {
                "my ex hit me but hes in jail",
                "hes safe in jail. he hit me",
                "my ex beat me. he got arrested",
                "mi novio me pegó pero ya estoy segura"
            })
    void s1_violence_that_is_over_is_none(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).doesNotContain(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @DisplayName("S1: whoever is back, and a safety that is denied or hoped for, leave the danger")
    @ValueSource(
            strings = {
                "he hit me. he went to jail but came back out",
                "mi esposo me golpea, lo metieron preso pero ya salio",
                "i dont feel safe here",
                "he hit me and im never safe here",
                "he hit me and he wont be arrested",
                "he choked me and im barely safe now",
                "he hit me and i pray im safe now",
                "he beat me. if im safe now i dont know",
                "he threatened to kill me i hope he gets arrested",
                "mi ex me pego y apenas esta detenido"
            })
    void s1_a_safety_that_is_none_leaves_the_danger(String text) {
        assertThat(RuleSays.of(Words.of(text)).held()).contains(Signal.VIOLENCE);
        assertThat(TextReader.signals(text)).contains(Signal.VIOLENCE);
    }

    @ParameterizedTest
    @DisplayName(
            "S1: words of danger that are long over are known for a look-alike, of which the model has to be surer")
    @ValueSource(
            strings = {"years ago he locked all the doors from outside", "years ago i slept in my car because of him"})
    void s1_words_of_danger_that_are_over_are_known(String text) {
        assertThat(RuleSays.of(Words.of(text)).cancelled()).contains(Signal.VIOLENCE);
        assertThat(TextReader.signals(text)).doesNotContain(Signal.VIOLENCE);
    }
}
