package handrail.tool;

import handrail.backup.BackupRefused;
import handrail.backup.Restore;
import handrail.database.StartRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** {@code ops/restore}: makes a data folder out of a backup. Exit code 0 if done, 1 if not; then nothing is left in the folder. */
public final class RestoreCommand {

    private RestoreCommand() {}

    /** Takes the backup, the file of its key, a folder that is empty or does not exist, and the moment to go back to, if not the last. */
    public static void main(String[] arguments) {
        if (arguments.length < 3 || arguments.length > 4) {
            System.err.println("Say: ops/restore BACKUP_FILE KEY_FILE NEW_DATA_FOLDER [MOMENT]");
            System.exit(1);
        }
        try {
            Instant reached = Restore.run(
                    Path.of(arguments[0]),
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    arguments.length < 4
                            ? null
                            : OffsetDateTime.parse(arguments[3]).toInstant());
            System.out.println("Restored what was there at " + reached + " into " + arguments[2]
                    + ". Put the sealing keys into " + arguments[2]
                    + "/sealing-keys, then start; read ops/docs/runbooks/backup.md before texts go out.");
        } catch (DateTimeParseException unknown) {
            System.err.println(
                    arguments[3] + " is no moment: say it like 2026-11-29T13:45:00Z or 2026-11-29T08:45:00-05:00");
            System.exit(1);
        } catch (BackupRefused | StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
