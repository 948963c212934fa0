package handrail.backup;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import handrail.access.BackupKey;
import handrail.database.HeldLog;
import handrail.database.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was written since the last backup, copied beside it piece by piece, so that little is lost with the disk and any moment in between can be
 * gone back to. The server holds its log under the backup's moment until it was copied.
 */
final class KeptLog {

    private final Path data;
    private final BackupFolder folder;

    KeptLog(Path data, BackupFolder folder) {
        this.data = data;
        this.folder = folder;
    }

    /** A backup is about to begin: from here on nothing is to be missing. */
    void begins(Instant begun) {
        with(log -> {
            // What a backup that failed began holds nothing for anybody.
            BackupFolder.Kept goesOn = current(log);
            log.letGoOfOthers(goesOn == null ? "" : name(goesOn.begun()));
            log.hold(name(begun));
            return true;
        });
    }

    /** A backup is whole: what comes is kept beside it, and no longer beside the one before, which knows all moments until now. */
    void continues(BackupFolder.Kept backup, BackupKey key) {
        with(log -> {
            copy(log, backup, key);
            // Afterwards, so that no moment lies between the two.
            for (BackupFolder.Kept held : held(log)) {
                if (!held.file().equals(backup.file())) {
                    copy(log, held, key);
                }
            }
            log.letGoOfOthers(name(backup.begun()));
            return true;
        });
    }

    /** Copies what was written since the last time; false when there is no backup that it goes on from. */
    boolean keep(BackupKey key) {
        return with(log -> {
            BackupFolder.Kept backup = current(log);
            if (backup != null) {
                copy(log, backup, key);
            }
            return backup != null;
        });
    }

    /** The newest backup under whose moment the log is held. */
    private BackupFolder.@Nullable Kept current(HeldLog log) throws SQLException, IOException {
        List<BackupFolder.Kept> held = held(log);
        return held.isEmpty() ? null : held.get(held.size() - 1);
    }

    private List<BackupFolder.Kept> held(HeldLog log) throws SQLException, IOException {
        List<String> names = log.names();
        return folder.all().stream()
                .filter(backup -> names.contains(name(backup.begun())))
                .toList();
    }

    private void copy(HeldLog log, BackupFolder.Kept backup, BackupKey key) throws SQLException, IOException {
        log.copy(name(backup.begun()), (segment, content, marked) -> {
            LogPiece piece = backup.log().piece(segment, marked);
            if (!Files.exists(piece.file())) {
                piece.write(folder, key, content);
            }
        });
    }

    private static String name(Instant begun) {
        return BackupFolder.Kept.moment(begun).toLowerCase(Locale.ROOT);
    }

    private interface Work {
        boolean with(HeldLog log) throws SQLException, IOException;
    }

    @CanIgnoreReturnValue
    private boolean with(Work work) {
        try (HeldLog log = HeldLog.of(data)) {
            return work.with(log);
        } catch (SQLException | IOException | StartRefused problem) {
            throw new BackupRefused(
                    Outcome.DATABASE,
                    "The log of the database in " + data + " can't be kept: " + problem.getMessage(),
                    problem);
        }
    }
}
