package handrail.app;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Nightly backups of the database that comes along.
 *
 * @param folder where they go; unset: none are taken
 * @param at the time of day, in the machine's zone, such as 03:30; unset: 03:30
 * @param keep how many are kept; unset: 14
 */
public record BackupSettings(
        @Nullable Path folder,

        @Nullable
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "is a time of day in quotes, such as \"03:30\"")
        String at,

        @Nullable @Min(1) Integer keep) {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int TWO_WEEKS = 14;

    static BackupSettings none() {
        return new BackupSettings(null, null, null);
    }

    LocalTime time() {
        return at == null ? NIGHT : LocalTime.parse(at);
    }

    int kept() {
        return keep == null ? TWO_WEEKS : keep;
    }
}
