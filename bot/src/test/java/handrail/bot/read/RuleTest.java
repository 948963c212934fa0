package handrail.bot.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule hears, and what takes it back. */
class RuleTest {

    private final Rule blue =
            Rule.of(Phrases.of("shes|lips ~1 blue"), Phrases.of("blue shirt|eyed", "today"), Scope.NEGATED);

    private final Rule asleep = Rule.of(Phrases.of("wont wake"), Scope.SUPPOSED);

    @ParameterizedTest
    @DisplayName("S1: a look-alike counts where it shares a word with the phrase, and not beside it")
    @CsvSource({
        "true, shes blue",
        "true, shes all blue today",
        "true, today shes blue",
        "false, shes blue eyed",
        "false, shes in blue shirt",
        "true, a blue shirt and her lips blue",
        "false, not shes blue"
    })
    void s1_a_look_alike_takes_its_own_place_only(boolean holds, String text) {
        assertThat(blue.holds(Words.of(text))).isEqualTo(holds);
    }

    @ParameterizedTest
    @DisplayName("S1: a rule without look-alikes heeds its scopes")
    @CsvSource({"true, he wont wake", "false, what if someone wont wake", "false, he is up"})
    void s1_a_rule_heeds_its_scopes(boolean holds, String text) {
        assertThat(asleep.holds(Words.of(text))).isEqualTo(holds);
    }
}
