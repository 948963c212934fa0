package handrail.bot.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.liblinear.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final List<List<String>> SOME =
            List.of(List.of("he", "hit"), List.of("he", "left"), List.of("stop", "it"), List.of("stop", "hit"));
    private static final List<List<String>> MORE =
            List.of(List.of("stop", "texting"), List.of("stop", "texting", "he"));

    @Test
    void more_examples_change_no_rarity_and_bring_no_feature() {
        Examples alone = new Examples(SOME);
        Examples together = new Examples(SOME, MORE);
        assertThat(together.places()).isEqualTo(alone.places()).doesNotContainKey("texting");
        assertThat(together.rarity("stop")).isEqualTo(alone.rarity("stop"));
        assertThat(together.size()).isEqualTo(SOME.size());
    }

    @Test
    void whoever_has_classes_for_the_first_only_learns_from_no_more() {
        Examples examples = new Examples(SOME, MORE);
        assertThat(examples.problem(new double[SOME.size()], 0).x.length).isEqualTo(SOME.size());
        assertThat(examples.problem(new double[SOME.size() + MORE.size()], 0).x.length)
                .isEqualTo(SOME.size() + MORE.size());
    }

    @Test
    void what_is_taught_to_another_is_passed_by() {
        Examples examples = new Examples(SOME, MORE);
        Feature[][] all = examples.problem(new double[SOME.size() + MORE.size()], 0).x;
        Feature[][] last = examples.problem(new double[SOME.size() + 1], MORE.size() - 1).x;
        assertThat(last).hasNumberOfRows(SOME.size() + 1);
        assertThat(last[SOME.size()]).isSameAs(all[all.length - 1]);
    }
}
