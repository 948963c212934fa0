package handrail.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Nightly backups of the database that comes along.
 *
 * @param folder where they go; unset: none are taken
 * @param at the time of day, in the machine's zone, such as 03:30; unset: 03:30
 * @param keep how many are kept; unset: 14
 * @param logMinutes how often what was written since is kept beside the newest; unset: every five minutes; 0: never
 */
public record BackupSettings(
        @Nullable Path folder,

        @Nullable
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "is a time of day in quotes, such as \"03:30\"")
        String at,

        @Nullable @Min(1) Integer keep,

        @Nullable @Min(0) @Max(60) Integer logMinutes) {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int TWO_WEEKS = 14;
    private static final int FEW_MINUTES = 5;

    static BackupSettings none() {
        return new BackupSettings(null, null, null, null);
    }

    LocalTime time() {
        return at == null ? NIGHT : LocalTime.parse(at);
    }

    int kept() {
        return keep == null ? TWO_WEEKS : keep;
    }

    /** How often what was written is kept; null: it is not. */
    @Nullable
    Duration logEvery() {
        int minutes = logMinutes == null ? FEW_MINUTES : logMinutes;
        return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }
}
