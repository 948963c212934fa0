package handrail.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import handrail.database.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyBackupTest {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @TempDir
    private Path place;

    private final SetClock clock = new SetClock();
    private final MetricRegistry metrics = new MetricRegistry();
    private final AtomicInteger alarms = new AtomicInteger();
    private NightlyBackup nightly;

    @BeforeEach
    void a_folder_without_a_server() throws Exception {
        Files.createDirectory(place.resolve("data"));
        nightly = new NightlyBackup(
                new Backups(place.resolve("data"), place.resolve("backups"), 2, clock),
                NIGHT,
                null,
                clock,
                metrics,
                alarms::incrementAndGet);
    }

    @ParameterizedTest
    @CsvSource({
        // now, the newest, the last try, due
        "2026-11-29T03:29, 2026-11-28T03:30, , false",
        "2026-11-29T03:30, 2026-11-28T03:30, , true",
        "2026-11-29T09:00, 2026-11-29T03:30, , false",
        "2026-11-29T09:00, 2026-11-28T03:31, , true",
        "2026-11-29T09:00, , , true",
        "2026-11-29T09:00, , 2026-11-29T08:01, false",
        "2026-11-29T09:00, , 2026-11-29T08:00, true",
        "2026-03-08T04:00, 2026-03-07T03:30, , true",
        "2026-03-08T04:00, 2026-03-08T03:30, , false",
        "2026-11-01T03:29, 2026-10-31T03:30, , false"
    })
    void it_is_due_once_the_time_of_day_has_passed_and_an_hour_after_one_that_failed(
            String now, String newest, String tried, boolean due) {
        assertThat(NightlyBackup.due(at(now), NIGHT, instant(newest), instant(tried)))
                .isEqualTo(due);
    }

    private static ZonedDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE);
    }

    private static Optional<Instant> instant(String local) {
        return Optional.ofNullable(local).map(text -> at(text).toInstant());
    }

    @Test
    void one_that_fails_is_counted_by_name_complained_of_and_alarmed_once_an_hour() {
        nightly.begin();
        nightly.look();
        nightly.look();
        assertThat(metrics.counter("handrail.backup.database").getCount()).isEqualTo(1);
        assertThat(nightly.complaint()).contains("no good backup", "database");
        assertThat(alarms).hasValue(1);
        clock.pass(Duration.ofMinutes(61));
        nightly.look();
        assertThat(metrics.counter("handrail.backup.database").getCount()).isEqualTo(2);
        assertThat(alarms).hasValue(2);
    }

    @Test
    void a_good_one_is_good_for_26_hours() throws Exception {
        Files.createDirectory(place.resolve("backups"));
        Files.createFile(place.resolve("backups/handrail-20261129T083000Z.backup"));
        clock.now = Instant.parse("2026-11-30T10:30:00Z");
        assertThat(nightly.complaint()).isEmpty();
        assertThat(age()).isEqualTo(Duration.ofHours(26).toSeconds());
        clock.pass(Duration.ofSeconds(1));
        assertThat(nightly.complaint()).contains("26 h old");
        assertThat(alarms).as("until it looks").hasValue(0);
        nightly.look();
        assertThat(alarms).hasValue(1);
        assertThat(place.resolve("backups/handrail-20261129T083000Z.backup"))
                .as("a failed one takes no good one away")
                .exists();
    }

    @Test
    void a_log_that_is_not_kept_is_counted_each_time_and_complained_of_after_half_an_hour_more() throws Exception {
        Files.createDirectory(place.resolve("backups"));
        Files.createFile(place.resolve("backups/handrail-20261129T083000Z.backup"));
        MetricRegistry counts = new MetricRegistry();
        NightlyBackup keeping = new NightlyBackup(
                new Backups(place.resolve("data"), place.resolve("backups"), 2, clock, true),
                NIGHT,
                Duration.ofMinutes(5),
                clock,
                counts,
                alarms::incrementAndGet);
        for (int minute = 0; minute <= 35; minute++) {
            keeping.look();
            assertThat(keeping.complaint()).isEmpty();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(counts.counter("handrail.backup.log-database").getCount()).isEqualTo(8);
        assertThat(keeping.complaint()).contains("36 minutes", "database");
        assertThat(alarms).hasValue(0);
        keeping.look();
        assertThat(alarms).hasValue(1);
    }

    @Test
    void backups_inside_the_data_folder_are_refused() {
        assertThatThrownBy(() -> new Backups(place, place.resolve("x/../backups"), 2, clock))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another disk")
                .hasMessageNotContaining("\n");
    }

    private Object age() {
        Gauge<?> gauge = metrics.getGauges().get("handrail.backup.age-seconds");
        return gauge.getValue();
    }

    /** Says what it is told. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-29T12:00:00Z");

        void pass(Duration length) {
            now = now.plus(length);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
