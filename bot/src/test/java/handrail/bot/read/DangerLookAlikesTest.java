package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Signal;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken back, and what is not, by the tables alone: whatever the model thinks of the text. */
class DangerLookAlikesTest {

    private static final RuleSays NOTHING = new RuleSays(Set.of(), Set.of());

    @ParameterizedTest
    @DisplayName("What only sounds like a danger is taken back")
    @CsvSource(
            delimiter = '|',
            value = {
                "OVERDOSE | everybody i know is dead",
                "OVERDOSE | she od'd sat",
                "OVERDOSE | i need narcan but i cant pick it up",
                "SUICIDE | yea im ok. sorry about last nite",
                "SUICIDE | i wasnt there. i shouldve been there",
                "SUICIDE | its me im up now",
                "SUICIDE | im not a junkie",
                "SUICIDE | me colgaron",
                "SUICIDE | i dont wanna be alone tonight",
                "SUICIDE | i got no place to sleep",
                "SUICIDE | bring it to the bridge",
                "SUICIDE | sleeping under the bridge tonight with my dog",
                "SUICIDE | ok no problem. i will wait.",
                "SUICIDE | nobody ever calls me back",
                "SUICIDE | thinking bout stopping idk",
                "OVERDOSE | she/her",
                "OVERDOSE | used narcan on my buddy he is up now",
                "OVERDOSE | we narcaned a dude at the park hes breathing and talking",
                "OVERDOSE | gave my cousin two sprays and she woke up fast",
                "OVERDOSE | le puse narcan a mi primo y ya despertó",
                "VIOLENCE | they found a bed for me at the shelter",
                "VIOLENCE | im scared to go to the clinic",
                "VIOLENCE | me da miedo ir a la clínica",
                "VIOLENCE | is my son with you",
                "VIOLENCE | im at my moms house 4 now",
                "VIOLENCE | they gonna take my phone at detox",
                "VIOLENCE | judge might lock me up tuesday"
            })
    void what_only_sounds_like_it_is_taken_back(Signal signal, String text) {
        assertThat(DangerLookAlikes.of(Words.of(text), NOTHING)).contains(signal);
    }

    @ParameterizedTest
    @DisplayName("S1: half of it is not enough, and one word in earnest is")
    @CsvSource(
            delimiter = '|',
            value = {
                "OVERDOSE | everybody i know is dead in here",
                "OVERDOSE | everybody i know is dead help me",
                "OVERDOSE | she od'd sat her up and shook her",
                "OVERDOSE | i need narcan",
                "OVERDOSE | i cant pick it up",
                "OVERDOSE | need narcan now cant pick it up",
                "SUICIDE | sorry about last nite",
                "SUICIDE | yea im ok",
                "SUICIDE | yea im ok. sorry about last nite. bye",
                "SUICIDE | i shouldve been there with him",
                "SUICIDE | the helpline hung up on me so i will just sit here",
                "SUICIDE | sleeping under the bridge tonight with my old dog",
                "SUICIDE | im on the bridge",
                "SUICIDE | find my truck by the river",
                "SUICIDE | i will wait to die then",
                "SUICIDE | i took them all now ill just wait",
                "SUICIDE | ok i did it, now i will wait",
                "SUICIDE | ok so i took them and will wait.",
                "SUICIDE | goodbye, nobody calls me back",
                "VIOLENCE | im scared to go home after the meeting",
                "VIOLENCE | scared to go back out after class",
                "SUICIDE | nobody calls me back so this is it",
                "SUICIDE | thinking about stopping my heart",
                "OVERDOSE | she her lips are blue",
                "OVERDOSE | used narcan on my buddy he is up now but going back out",
                "OVERDOSE | used narcan on my buddy he is not up",
                "OVERDOSE | narcan worked hes up but blue",
                "OVERDOSE | gave him narcan he woke up now hes nodding again",
                "OVERDOSE | le puse narcan y ya despertó pero no respira bien",
                "VIOLENCE | they found my bed and the gun",
                "VIOLENCE | im scared to go to the clinic he follows me there",
                "VIOLENCE | is my son with you or did he take him",
                "VIOLENCE | im at my moms house he found me",
                "VIOLENCE | they take my phone at detox and sell us for dates",
                "VIOLENCE | they take my phone",
                "VIOLENCE | my phone is at detox",
                "VIOLENCE | jail took me and put me back with the men who beat me"
            })
    void s1_half_of_it_takes_nothing_back(Signal signal, String text) {
        assertThat(DangerLookAlikes.of(Words.of(text), NOTHING)).doesNotContain(signal);
    }

    @ParameterizedTest
    @DisplayName("S1: what a rule holds is taken back only for an order, a day or a place")
    @CsvSource(
            delimiter = '|',
            value = {
                "OVERDOSE | everybody i know is dead",
                "SUICIDE | yea im ok. sorry about last nite",
                "VIOLENCE | im at my moms house 4 now"
            })
    void s1_what_a_rule_holds_stays(Signal signal, String text) {
        RuleSays held = new RuleSays(Set.of(signal), Set.of());
        assertThat(DangerLookAlikes.of(Words.of(text), held)).doesNotContain(signal);
    }
}
