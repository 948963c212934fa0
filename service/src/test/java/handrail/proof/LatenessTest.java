package handrail.proof;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.proof.Lateness.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What counts as late in the rhythm campaign. Moments are seconds after ten. */
class LatenessTest {

    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant TEN = Instant.parse("2026-07-01T14:00:00Z");

    private static Instant at(long seconds) {
        return TEN.plusSeconds(seconds);
    }

    private static long late(long due, long taken, Outage... outages) {
        Duration late = new Lateness(List.of(outages)).of(CLIENT, at(due), at(taken));
        return late.toSeconds();
    }

    @Test
    void without_a_fault_it_counts_from_the_moment_it_was_due() {
        assertThat(late(0, 31)).isEqualTo(31);
    }

    @Test
    void what_was_due_while_nobody_could_work_counts_from_when_somebody_could() {
        assertThat(late(10, 65, Outage.ofAll(at(0), at(60)))).isEqualTo(5);
    }

    @Test
    void what_was_over_before_it_was_due_excuses_nothing() {
        assertThat(late(10, 45, Outage.ofAll(at(0), at(10)))).isEqualTo(35);
    }

    @Test
    void what_began_after_the_text_had_gone_excuses_nothing() {
        assertThat(late(0, 35, Outage.ofAll(at(36), at(60)))).isEqualTo(35);
    }

    @Test
    void of_an_outage_that_began_while_it_waited_only_the_outage_is_excused() {
        assertThat(late(0, 100, Outage.ofAll(at(20), at(60)))).isEqualTo(60);
    }

    @Test
    void faults_one_after_the_other_excuse_no_more_than_each_of_them_did() {
        assertThat(late(0, 60, Outage.ofAll(at(5), at(10)), Outage.ofAll(at(30), at(35))))
                .isEqualTo(50);
    }

    @Test
    void two_at_once_count_once() {
        assertThat(late(0, 60, Outage.ofAll(at(10), at(30)), Outage.ofAll(at(20), at(40))))
                .isEqualTo(30);
        assertThat(late(0, 60, Outage.ofAll(at(10), at(40)), Outage.ofAll(at(20), at(30))))
                .isEqualTo(30);
    }

    @Test
    void what_one_frozen_node_had_taken_up_is_excused_and_nobody_elses() {
        assertThat(late(0, 65, Outage.of(Set.of(CLIENT), at(1), at(60)))).isEqualTo(6);
        assertThat(late(0, 65, Outage.of(Set.of(OTHER), at(1), at(60)))).isEqualTo(65);
    }
}
