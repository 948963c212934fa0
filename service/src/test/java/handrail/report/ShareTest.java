package handrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    private static String turned(Share now, Share before) {
        return new MyNumbers.Compared(MyFigure.CHECK_INS, now, before).turned();
    }

    private static Share of(long good, long all) {
        return new Share(good, all, null);
    }

    @Test
    void a_few_are_no_percentage_and_say_nothing_about_up_and_down() {
        assertThat(of(3, 4).few()).isTrue();
        assertThat(of(3, 5).few()).isFalse();
        assertThat(turned(of(4, 4), of(10, 20))).isEmpty();
        assertThat(turned(of(10, 20), of(0, 0))).isEmpty();
    }

    @Test
    void shares_that_read_the_same_are_the_same() {
        assertThat(turned(of(200, 300), of(67, 100))).isEqualTo("same");
        assertThat(turned(of(7, 10), of(6, 10))).isEqualTo("up");
        assertThat(turned(of(5, 10), of(6, 10))).isEqualTo("down");
    }

    @Test
    void of_nothing_it_is_nothing() {
        assertThat(of(0, 0).percent()).isZero();
        assertThat(new Share(1, 1, 0.2).minutes())
                .as("an answer takes a minute at least")
                .isEqualTo(1);
        assertThat(new Share(2, 2, 12.5).minutes()).isEqualTo(13);
    }
}
