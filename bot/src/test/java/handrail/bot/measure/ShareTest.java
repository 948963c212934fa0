package handrail.bot.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    private static final double EXACT = 0.0005;

    /** Wilson's own interval for 81 of 263, as printed in textbooks: 0.2553 to 0.3662. */
    @Test
    void an_interval_is_wilsons() {
        Share share = new Share(81, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(EXACT));
        assertThat(share.high()).isCloseTo(0.3662, within(EXACT));
    }

    @Test
    void all_or_none_of_a_few_is_not_sure() {
        assertThat(new Share(10, 10).low()).isCloseTo(0.7225, within(EXACT));
        assertThat(new Share(0, 10).high()).isCloseTo(0.2775, within(EXACT));
    }

    @Test
    void nothing_of_nothing_says_so() {
        assertThat(new Share(0, 0)).hasToString("     - (none)");
    }
}
