package handrail.backup;

import com.codahale.metrics.MetricRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a backup each night, as soon as it can when the night was missed, and again an hour after one that failed; keeps what was written since, every few
 * minutes. Says when the newest good one is too old, or what was written since is not kept: to health, to metrics, and to whoever raises the alarm. By
 * the machine's clock, in the machine's zone.
 */
public final class NightlyBackup {

    /** A night and two hours to spare. */
    static final Duration TOO_OLD = Duration.ofHours(26);

    /** Time enough to fail twice, and for a backup that is being taken. */
    static final Duration LOG_TOO_OLD = Duration.ofMinutes(30);

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    private final Backups backups;
    private final LocalTime at;
    private final Clock clock;
    private final MetricRegistry metrics;
    private final Runnable alarm;
    private final Instant began;
    private @Nullable Instant tried;
    private @Nullable Instant alarmed;
    private volatile Outcome last = Outcome.DONE;
    private final @Nullable Duration logEvery;
    private volatile Instant logKept;
    private @Nullable Instant logTried;
    private volatile Outcome lastLog = Outcome.DONE;

    /**
     * Of one installation.
     *
     * @param at the time of day, in the clock's zone
     * @param logEvery how often what was written since is kept; null: it is not
     * @param alarm tells people
     */
    public NightlyBackup(
            Backups backups,
            LocalTime at,
            @Nullable Duration logEvery,
            Clock clock,
            MetricRegistry metrics,
            Runnable alarm) {
        this.backups = backups;
        this.logEvery = logEvery;
        this.at = at;
        this.clock = clock;
        this.metrics = metrics;
        this.alarm = alarm;
        this.began = clock.instant();
        this.logKept = began;
        metrics.registerGauge("handrail.backup.age-seconds", () -> age().toSeconds());
        if (logEvery != null) {
            metrics.registerGauge("handrail.backup.log-age-seconds", () -> logAge().toSeconds());
        }
    }

    /** Clears what a killed service left half-written; a folder that can't be used is told at the first backup. */
    public void begin() {
        try {
            backups.sweep();
        } catch (BackupRefused refused) {
            LOG.warn("Half-written backups could not be cleared: {}", refused.getMessage());
        }
    }

    /** Does what is due; to be called every minute or so. */
    public void look() {
        keepLog();
        boolean due = due(clock.instant().atZone(clock.getZone()), at, backups.newest(), Optional.ofNullable(tried));
        if (due || (lastLog == Outcome.TO_BEGIN && passed(tried, clock.instant()))) {
            tried = clock.instant();
            last = taken();
            metrics.counter("handrail.backup." + last.word()).inc();
            logTried = null;
            keepLog();
        }
        if (!complaint().isEmpty() && passed(alarmed, clock.instant())) {
            alarmed = clock.instant();
            alarm.run();
        }
    }

    private Outcome taken() {
        try {
            LOG.info("Backed up into {}", backups.take());
            return Outcome.DONE;
        } catch (BackupRefused refused) {
            LOG.error("There is no new backup: {}", refused.getMessage(), refused);
            return refused.outcome();
        }
    }

    private void keepLog() {
        Duration every = logEvery;
        if (every == null
                || (logTried != null
                        && Duration.between(logTried, clock.instant()).compareTo(every) < 0)) {
            return;
        }
        logTried = clock.instant();
        lastLog = logKept();
        metrics.counter("handrail.backup.log-" + lastLog.word()).inc();
        if (lastLog == Outcome.DONE) {
            logKept = clock.instant();
        }
    }

    private Outcome logKept() {
        try {
            return backups.keepLog() ? Outcome.DONE : Outcome.TO_BEGIN;
        } catch (BackupRefused refused) {
            LOG.error("What was written since the last backup is not kept: {}", refused.getMessage(), refused);
            return refused.outcome();
        }
    }

    /** Whether the last time of day that passed has no good backup yet, and none was tried within the hour. */
    static boolean due(ZonedDateTime now, LocalTime at, Optional<Instant> newest, Optional<Instant> tried) {
        ZonedDateTime today = now.with(at);
        Instant wanted = (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
        return newest.filter(begun -> !begun.isBefore(wanted)).isEmpty() && passed(tried.orElse(null), now.toInstant());
    }

    private static boolean passed(@Nullable Instant before, Instant now) {
        return before == null || Duration.between(before, now).compareTo(AGAIN) >= 0;
    }

    /** In words for an operator; empty when all is well. */
    public String complaint() {
        if (backups.newest().isEmpty() && last != Outcome.DONE) {
            return "There is no good backup; the last try ended as " + last.word();
        }
        if (age().compareTo(TOO_OLD) > 0) {
            return "The newest good backup is " + age().toHours() + " h old; the last try ended as " + last.word();
        }
        return logEvery != null && logAge().compareTo(LOG_TOO_OLD.plus(logEvery)) > 0
                ? "What was written in the last " + logAge().toMinutes()
                        + " minutes is not kept; the last try ended as " + lastLog.word()
                : "";
    }

    /** Since what was written was last kept; since the start when it was not yet. */
    private Duration logAge() {
        return Duration.between(logKept, clock.instant());
    }

    /** Of the newest good one; since the start where there is none. */
    private Duration age() {
        return Duration.between(backups.newest().orElse(began), clock.instant());
    }
}
