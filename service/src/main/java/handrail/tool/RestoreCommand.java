package handrail.tool;

import handrail.backup.BackupRefused;
import handrail.backup.Restore;
import handrail.database.StartRefused;
import java.nio.file.Path;
import java.time.Instant;

/** {@code ops/restore}: makes a data folder out of a backup. Exit code 0 if done, 1 if not; then nothing is left in the folder. */
public final class RestoreCommand {

    private RestoreCommand() {}

    /** Takes the backup, the file of its key, and a folder that is empty or does not exist. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Say: ops/restore BACKUP_FILE KEY_FILE NEW_DATA_FOLDER");
            System.exit(1);
        }
        try {
            Instant begun = Restore.run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
            System.out.println("Restored what was there at " + begun + " into " + arguments[2]
                    + ". Put the sealing keys into " + arguments[2]
                    + "/sealing-keys, then start; read ops/docs/runbooks/backup.md before texts go out.");
        } catch (BackupRefused | StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
