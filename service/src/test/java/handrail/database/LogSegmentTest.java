package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSegmentTest {

    @ParameterizedTest
    @CsvSource({
        "000000010000000000000007, 000000010000000000000008, 7",
        "0000000100000000000000FE, 0000000100000000000000FF, 254",
        "0000000100000000000000FF, 000000010000000100000000, 255",
        "00000002000000FF000000FF, 000000020000010000000000, 65535"
    })
    void after_256_the_high_part_grows(String name, String next, long number) {
        LogSegment segment = LogSegment.of(name);
        assertThat(segment.number()).isEqualTo(number);
        assertThat(segment.name()).isEqualTo(name);
        assertThat(segment.next().name()).isEqualTo(next);
    }

    @Test
    void what_lies_beside_the_log_is_no_segment() {
        assertThat(LogSegment.isOne("archive_status")).isFalse();
        assertThat(LogSegment.isOne("00000002.history")).isFalse();
        assertThatThrownBy(() -> LogSegment.of("000000010000000000000007.partial"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
