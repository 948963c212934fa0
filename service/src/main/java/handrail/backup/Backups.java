package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.BaseBackup;
import handrail.database.RestoredFolder;
import handrail.database.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs a data folder up into another folder: a file each time, encrypted, verified before it counts, the oldest let go; and, where that is wanted, what
 * was written since, every few minutes.
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Path data;
    private final BackupFolder folder;
    private final int keep;
    private final Clock clock;
    private final @Nullable KeptLog log;

    /**
     * Of one installation, without what is written in between.
     *
     * @param keep how many are kept
     * @throws StartRefused when the backups would lie in the data folder itself, and be lost with it
     */
    public Backups(Path data, Path folder, int keep, Clock clock) {
        this(data, folder, keep, clock, false);
    }

    /**
     * Of one installation.
     *
     * @param keep how many are kept
     * @param log whether what is written in between is kept, too: by one process alone
     * @throws StartRefused when the backups would lie in the data folder itself, and be lost with it
     */
    public Backups(Path data, Path folder, int keep, Clock clock, boolean log) {
        this.data = data.toAbsolutePath().normalize();
        this.folder = new BackupFolder(folder.toAbsolutePath().normalize());
        this.keep = keep;
        this.clock = clock;
        this.log = log ? new KeptLog(this.data, this.folder) : null;
        if (this.folder.path().startsWith(this.data)) {
            throw new StartRefused("Backups in " + this.folder.path() + " would be lost with the data folder "
                    + this.data + ": name a folder on another disk");
        }
    }

    /** Takes one while the server runs, and verifies it; throws {@link BackupRefused} when it did not come about: then earlier ones are as they were. */
    public Path take() {
        return folder.alone(() -> {
            folder.sweep();
            Path file = taken();
            folder.keep(keep);
            return file;
        });
    }

    private Path taken() throws IOException {
        BackupKey key = key();
        Instant begun = clock.instant();
        Path file = folder.file(begun);
        Path partial = BackupFolder.partial(file);
        try {
            if (log != null) {
                log.begins(begun);
            }
            write(partial, BackupHeader.of(key, begun), key);
            BackupReader.read(partial, key, BackupReader.NOBODY);
            folder.complete(file);
            if (log != null) {
                log.continues(new BackupFolder.Kept(file, begun), key);
            }
            return file;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private BackupKey key() {
        Path file = data.resolve(RestoredFolder.BACKUP_KEY);
        try {
            if (BackupKey.make(file)) {
                LOG.warn("The backup key was made in {}: keep a copy of it apart; no backup opens without it", file);
            }
            return BackupKey.in(file);
        } catch (StartRefused unusable) {
            throw new BackupRefused(Outcome.KEY, String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private void write(Path partial, BackupHeader header, BackupKey key) {
        try (BackupWriter writer = new BackupWriter(folder.create(partial), header, key)) {
            BaseBackup.of(data).into(writer);
            writer.finish();
        } catch (IOException | SQLException | StartRefused problem) {
            throw new BackupRefused(
                    Outcome.DATABASE,
                    "The database in " + data + " can't be backed up: " + problem.getMessage(),
                    problem);
        }
    }

    /** Keeps what was written since the last time; false when a new backup has to begin it, or it isn't wanted. Throws {@link BackupRefused} when that did not come about. */
    public boolean keepLog() {
        return log != null && log.keep(key());
    }

    /** What was cut short is deleted, unless somebody is writing just now. */
    public void sweep() {
        folder.alone(() -> {
            folder.sweep();
            return folder.path();
        });
    }

    /** When the newest that is whole was begun; empty when there is none, or the folder can't be read. */
    public Optional<Instant> newest() {
        try {
            List<BackupFolder.Kept> all = folder.all();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.get(all.size() - 1).begun());
        } catch (IOException unreadable) {
            LOG.warn("The folder of backups {} can't be read", folder.path(), unreadable);
            return Optional.empty();
        }
    }
}
