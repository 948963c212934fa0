package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.bot.catalogue.Message;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instruments are scored as they were published. */
class InstrumentTest {

    @Test
    void barc_10_is_the_sum_of_ten_answers_from_10_to_60() {
        assertThat(Instrument.BARC10.scored(Collections.nCopies(10, 1))).isEqualTo(Map.of("total", 10));
        assertThat(Instrument.BARC10.scored(Collections.nCopies(10, 6))).isEqualTo(Map.of("total", 60));
        assertThat(Instrument.BARC10.scored(List.of(5, 5, 5, 5, 5, 6, 6, 6, 4, 5)))
                .isEqualTo(Map.of("total", 52));
    }

    @Test
    void bam_sums_use_risk_and_protection_over_their_own_items() {
        List<Integer> answers = List.of(2, 1, 3, 1, 0, 4, 4, 1, 3, 2, 1, 4, 3, 4, 2, 4, 3);
        assertThat(Instrument.BAM.scored(answers))
                .isEqualTo(
                        Map.of("use", 1 + 0 + 4, "risk", 2 + 1 + 3 + 1 + 1 + 2, "protection", 3 + 2 + 4 + 3 + 4 + 4));
    }

    @Test
    void the_five_on_needs_and_safety_have_four_scores_of_their_own_and_no_total() {
        assertThat(Instrument.NEEDS.scored(List.of(0, 0, 0, 0, 0)))
                .isEqualTo(Map.of("home", 0, "food", 0, "cravings", 0, "safety", 0));
        assertThat(Instrument.NEEDS.scored(List.of(2, 2, 1, 4, 3)))
                .as("food is a need or none: when either statement was ever true")
                .isEqualTo(Map.of("home", 2, "food", 1, "cravings", 4, "safety", 3));
        assertThat(Instrument.NEEDS.scored(List.of(1, 0, 1, 2, 1))).containsEntry("food", 1);
        assertThat(Instrument.NEEDS.scored(List.of(1, 2, 0, 2, 1))).containsEntry("food", 1);
    }

    @Test
    void only_an_answer_that_somebody_hurt_them_tells_of_harm() {
        assertThat(Instrument.NEEDS.tellsOfHarm(List.of(2, 2, 2, 4, 0))).isFalse();
        assertThat(List.of(1, 2, 3)).allMatch(often -> Instrument.NEEDS.tellsOfHarm(List.of(0, 0, 0, 0, often)));
        assertThat(Instrument.NEEDS.tellsOfHarm(List.of(2, 2)))
                .as("not asked yet")
                .isFalse();
        assertThat(Instrument.BARC10.tellsOfHarm(Collections.nCopies(10, 1))).isFalse();
        assertThat(Instrument.BAM.tellsOfHarm(Collections.nCopies(17, 4))).isFalse();
    }

    @Test
    void each_item_counts_once_and_what_a_scale_can_be_follows_from_its_items() {
        for (Instrument instrument : Instrument.values()) {
            assertThat(instrument.scales().stream().flatMap(scale -> scale.items().stream()))
                    .doesNotHaveDuplicates();
            for (Instrument.Scale scale : instrument.scales()) {
                assertThat(scale.items().stream()
                                .mapToInt(item -> bound(instrument, item, false))
                                .sum())
                        .isEqualTo(scale.least());
                int most = scale.items().stream()
                        .mapToInt(item -> bound(instrument, item, true))
                        .sum();
                assertThat(scale.either() ? 1 : most).isEqualTo(scale.most());
            }
        }
        assertThat(Instrument.BAM.scales().stream().flatMap(scale -> scale.items().stream()))
                .as("what was used most, and how content somebody is, count for no scale")
                .doesNotContain(7, 17)
                .hasSize(15);
    }

    private static int bound(Instrument instrument, int item, boolean most) {
        List<Integer> numbers = instrument.answers(item).numbers();
        return most ? Collections.max(numbers) : Collections.min(numbers);
    }

    @Test
    void half_an_instrument_is_no_score_and_neither_is_a_number_it_does_not_take() {
        assertThatThrownBy(() -> Instrument.BARC10.scored(Collections.nCopies(9, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each of its 10 items");
        assertThatThrownBy(() -> Instrument.BARC10.scored(Collections.nCopies(10, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Instrument.BAM.scored(Collections.nCopies(17, 1)))
                .as("money enough or not: 0 or 4")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_item_has_words_in_both_languages() {
        Catalogue catalogue = Given.catalogue();
        for (Instrument instrument : Instrument.values()) {
            assertThat(IntStream.rangeClosed(1, instrument.size()))
                    .allSatisfy(item -> assertThat(catalogue.render(
                                    Message.item(instrument, item).key(), Language.EN, Map.of()))
                            .isNotEqualTo(catalogue.render(
                                    Message.item(instrument, item).key(), Language.ES, Map.of())));
        }
    }
}
