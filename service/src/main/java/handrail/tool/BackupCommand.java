package handrail.tool;

import handrail.backup.BackupRefused;
import handrail.backup.Backups;
import handrail.database.EmbeddedServer;
import handrail.database.RunningServer;
import handrail.database.StartRefused;
import java.nio.file.Path;
import java.time.Clock;

/** {@code ops/backup}: backs a data folder up, whether Handrail runs in it or not. Exit code 0 if done, 1 if not. */
public final class BackupCommand {

    private BackupCommand() {}

    /** Takes the data folder and the folder to write to. Earlier backups there stay, however many there are. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Say: ops/backup DATA_FOLDER TO_FOLDER");
            System.exit(1);
        }
        try {
            Path file = taken(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.println("Backed up and verified: " + file + ". Keep " + arguments[0]
                    + "/backup-key and the sealing keys apart from it; without both it is worth nothing.");
        } catch (BackupRefused | StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static Path taken(Path data, Path folder) {
        Backups backups = new Backups(data, folder, Integer.MAX_VALUE, Clock.systemUTC());
        if (RunningServer.isIn(data)) {
            return backups.take();
        }
        EmbeddedServer server = EmbeddedServer.start(data);
        try {
            return backups.take();
        } finally {
            server.close();
        }
    }
}
