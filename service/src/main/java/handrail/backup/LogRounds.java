package handrail.backup;

import com.codahale.metrics.MetricRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what was written since the last backup kept every few minutes, and says when it is not. */
final class LogRounds {

    /** Beyond the minutes between two: time enough to fail a few times, and for a backup that is being taken. */
    static final Duration TOO_OLD = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(LogRounds.class);

    private final Backups backups;
    private final Duration every;
    private final Clock clock;
    private final MetricRegistry metrics;
    private volatile Instant kept;
    private volatile Outcome last = Outcome.DONE;
    private @Nullable Instant tried;

    LogRounds(Backups backups, Duration every, Clock clock, MetricRegistry metrics) {
        this.backups = backups;
        this.every = every;
        this.clock = clock;
        this.metrics = metrics;
        this.kept = clock.instant();
        metrics.registerGauge("handrail.backup.log-age-seconds", () -> age().toSeconds());
    }

    /** Keeps it, when it is time to. */
    void look() {
        Instant before = tried;
        if (before == null || Duration.between(before, clock.instant()).compareTo(every) >= 0) {
            now();
        }
    }

    /** Keeps it now. */
    void now() {
        tried = clock.instant();
        last = done();
        metrics.counter("handrail.backup.log-" + last.word()).inc();
        if (last == Outcome.DONE) {
            kept = clock.instant();
        }
    }

    private Outcome done() {
        try {
            return backups.keepLog() ? Outcome.DONE : Outcome.TO_BEGIN;
        } catch (BackupRefused refused) {
            LOG.error("What was written since the last backup is not kept: {}", refused.getMessage(), refused);
            return refused.outcome();
        }
    }

    /** Whether nothing can be kept before there is a new backup. */
    boolean waitsForABackup() {
        return last == Outcome.TO_BEGIN;
    }

    /** In words for an operator; empty when all is well. */
    String complaint() {
        return age().compareTo(every.plus(TOO_OLD)) > 0
                ? "What was written in the last " + age().toMinutes() + " minutes is not kept; the last try ended as "
                        + last.word()
                : "";
    }

    /** Since it was last kept; since the start when it was not yet. */
    private Duration age() {
        return Duration.between(kept, clock.instant());
    }
}
