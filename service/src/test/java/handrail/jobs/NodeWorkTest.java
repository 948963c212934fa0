package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NodeWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final NodeWork work = new NodeWork(Clock.fixed(NOW, ZoneOffset.UTC));

    private NodeWork.Line line() {
        assertThat(work.lines()).hasSize(1);
        return work.lines().get(0);
    }

    @Test
    void what_is_planned_runs_and_ends_says_when_it_ran_for_how_long_and_when_it_is_next() {
        work.planned("verify", Duration.ofMinutes(10), Duration.ofDays(1));
        assertThat(line())
                .isEqualTo(new NodeWork.Line(
                        "verify", Duration.ofDays(1), null, false, 0, null, NOW.plus(Duration.ofMinutes(10))));
        work.began("verify");
        assertThat(line().running()).isTrue();
        assertThat(line().nextAt()).isNull();
        work.ended("verify", Duration.ofMillis(40), false);
        assertThat(line())
                .isEqualTo(new NodeWork.Line(
                        "verify",
                        Duration.ofDays(1),
                        NOW,
                        false,
                        0,
                        Duration.ofMillis(40),
                        NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void failures_in_a_row_are_counted_until_it_ends_well() {
        work.planned("seal", Duration.ZERO, Duration.ofSeconds(5));
        for (int time = 1; time <= 2; time++) {
            work.began("seal");
            work.ended("seal", Duration.ZERO, true);
            assertThat(line().failed()).isEqualTo(time);
        }
        work.began("seal");
        work.ended("seal", Duration.ZERO, false);
        assertThat(line().failed()).isZero();
    }
}
