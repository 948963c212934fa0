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

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    private final Backups backups;
    private final LocalTime at;
    private final Clock clock;
    private final MetricRegistry metrics;
    private final Runnable alarm;
    private final Instant began;
    private final @Nullable LogRounds log;
    private @Nullable Instant tried;
    private @Nullable Instant alarmed;
    private volatile Outcome last = Outcome.DONE;

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
        this.log = logEvery == null ? null : new LogRounds(backups, logEvery, clock, metrics);
        this.at = at;
        this.clock = clock;
        this.metrics = metrics;
        this.alarm = alarm;
        this.began = clock.instant();
        metrics.registerGauge("handrail.backup.age-seconds", () -> age().toSeconds());
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
        if (log != null) {
            log.look();
        }
        boolean begins = log != null && log.waitsForABackup() && passed(tried, clock.instant());
        if (begins || due(clock.instant().atZone(clock.getZone()), at, backups.newest(), Optional.ofNullable(tried))) {
            tried = clock.instant();
            last = taken();
            metrics.counter("handrail.backup." + last.word()).inc();
            if (log != null) {
                log.now();
            }
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
        return log == null ? "" : log.complaint();
    }

    /** Of the newest good one; since the start where there is none. */
    private Duration age() {
        return Duration.between(backups.newest().orElse(began), clock.instant());
    }
}
