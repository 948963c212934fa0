package handrail.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Instrument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FallsTest {

    @Test
    void worse_twice_in_a_row_is_a_worse_trend_and_once_is_none() {
        assertThat(barc10(40, 38)).isEmpty();
        assertThat(barc10(40, 38, 38)).isEmpty();
        assertThat(barc10(40, 38, 39, 37)).isEmpty();
        assertThat(barc10(30, 40, 38, 35)).contains(new Falls.Fall("total", List.of(40, 38, 35)));
    }

    @Test
    void below_the_published_47_after_having_reached_it_is_one_at_once() {
        assertThat(barc10(47, 46)).contains(new Falls.Fall("total", List.of(47, 46)));
        assertThat(barc10(46, 40)).isEmpty();
        assertThat(barc10(60, 47)).isEmpty();
    }

    @Test
    void a_fall_is_told_once_however_far_it_goes_on_and_the_next_one_anew() {
        assertThat(barc10(50, 45, 40)).as("told when it fell below 47").isEmpty();
        assertThat(barc10(60, 55, 50)).isPresent();
        assertThat(barc10(60, 55, 50, 45)).isEmpty();
        assertThat(barc10(60, 55, 50, 52, 51, 48)).contains(new Falls.Fall("total", List.of(52, 51, 48)));
    }

    @Test
    void where_less_is_better_more_is_worse_and_the_first_scale_that_fell_is_named() {
        assertThat(bam(2, 4, 6, 20)).contains(new Falls.Fall("use", List.of(2, 4, 6)));
        assertThat(bam(6, 4, 2, 20)).isEmpty();
    }

    @Test
    void one_round_is_no_trend() {
        assertThat(barc10(10)).isEmpty();
    }

    private static Optional<Falls.Fall> barc10(int... totals) {
        return Falls.of(
                Instrument.BARC10,
                IntStream.of(totals).mapToObj(total -> Map.of("total", total)).toList());
    }

    private static Optional<Falls.Fall> bam(int first, int second, int third, int rest) {
        return Falls.of(
                Instrument.BAM,
                IntStream.of(first, second, third)
                        .mapToObj(use -> Map.of("use", use, "risk", rest, "protection", rest))
                        .toList());
    }
}
