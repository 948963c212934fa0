package handrail.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FleetingTest {

    @Test
    void a_lost_connection_or_a_deadlock_says_nothing_of_the_row_at_hand() {
        assertThat(Fleeting.is(new IllegalStateException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(Fleeting.is(new IllegalStateException(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(Fleeting.is(new SQLException("the driver does not say"))).isTrue();
    }

    @Test
    void a_value_that_cannot_be_opened_or_is_none_will_be_so_again() {
        assertThat(Fleeting.is(new IllegalStateException("does not open here"))).isFalse();
        assertThat(Fleeting.is(new IllegalStateException(new SQLException("no such zone", "22023"))))
                .isFalse();
    }

    @Test
    void that_somebody_else_wrote_the_same_row_is_known_and_is_nothing_fleeting() {
        RuntimeException doubled = new IllegalStateException(new SQLException("duplicate key", "23505"));
        assertThat(Fleeting.isDoubled(doubled)).isTrue();
        assertThat(Fleeting.is(doubled)).isFalse();
        assertThat(Fleeting.isDoubled(new IllegalStateException(new SQLException("no such client", "23503"))))
                .isFalse();
    }
}
