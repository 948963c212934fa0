package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.LogSegment;
import handrail.database.RestoredFolder;
import handrail.database.StartRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder out of a backup, and of the log beside it, where one was kept. A server that starts in it recovers to the last moment of the
 * log, or to one that was asked for; without a log, to when the backup ended.
 */
public final class Restore {

    private static final String LOG = "postgresql/pg_wal/";

    private final Path file;
    private final BackupKey key;
    private final RestoredFolder folder;
    private final SortedSet<String> segments = new TreeSet<>();

    private Restore(Path file, BackupKey key, RestoredFolder folder) {
        this.file = file;
        this.key = key;
        this.folder = folder;
    }

    /**
     * Restores into a folder that is empty or does not exist.
     *
     * @param until a moment that the log beside the backup knows; null: as late as possible
     * @return up to when what was committed is there
     * @throws BackupRefused when the file can't be opened or is not whole, the moment is not known, or the disk is full: then nothing is left in the folder
     * @throws StartRefused when the folder or the key file can't be used
     */
    public static Instant run(Path file, Path keyFile, Path path, @Nullable Instant until) {
        BackupKey key = BackupKey.in(keyFile);
        try (RestoredFolder folder = RestoredFolder.begin(path)) {
            Restore restore = new Restore(file, key, folder);
            BackupHeader header = BackupReader.read(file, key, restore.new Into());
            Instant reached = restore.log(header.begun(), until);
            // What was backed up with this key goes on being backed up with it.
            try (OutputStream kept = folder.file(RestoredFolder.BACKUP_KEY)) {
                Files.copy(keyFile, kept);
            }
            folder.finish();
            return reached;
        } catch (IOException problem) {
            throw BackupRefused.writing(path, problem);
        }
    }

    private Instant log(Instant begun, @Nullable Instant until) throws IOException {
        LogReach reach = LogReach.of(following(LogFolder.of(file).pieces(key)));
        if (until != null) {
            reach.need(file, until);
            folder.recoverUntil(until);
        }
        for (LogPiece piece : reach.until(until)) {
            if (!segments.contains(piece.segment().name())) {
                try (OutputStream into = folder.file(LOG + piece.segment().name())) {
                    piece.copy(key, into);
                }
            }
        }
        Instant last = reach.last();
        return until != null ? until : last == null ? begun : last;
    }

    /** Those pieces that the log inside the backup leads to; none, when one is missing between. */
    private List<LogPiece> following(List<LogPiece> pieces) {
        LogSegment next = LogSegment.of(segments.last()).next();
        boolean leads = !pieces.isEmpty() && pieces.get(0).segment().number() <= next.number();
        return leads ? pieces : List.of();
    }

    private final class Into implements BackupReader.Taker {
        @Override
        public void folder(String name) throws IOException {
            folder.folder(name);
        }

        @Override
        public OutputStream file(String name) throws IOException {
            if (name.startsWith(LOG) && LogSegment.isOne(name.substring(LOG.length()))) {
                segments.add(name.substring(LOG.length()));
            }
            return folder.file(name);
        }
    }
}
