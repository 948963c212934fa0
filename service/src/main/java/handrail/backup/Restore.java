package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.RestoredFolder;
import handrail.database.StartRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Makes a data folder out of a backup. A server that starts in it recovers to the moment at which the backup ended. */
public final class Restore {

    private Restore() {}

    /**
     * Restores into a folder that is empty or does not exist.
     *
     * @return when the backup was begun
     * @throws BackupRefused when the file can't be opened or is not whole, or the disk is full: then nothing is left in the folder
     * @throws StartRefused when the folder or the key file can't be used
     */
    public static Instant run(Path file, Path keyFile, Path folder) {
        BackupKey key = BackupKey.in(keyFile);
        try (RestoredFolder restored = RestoredFolder.begin(folder)) {
            BackupHeader header = BackupReader.read(file, key, new Into(restored));
            // What was backed up with this key goes on being backed up with it.
            try (OutputStream kept = restored.file(RestoredFolder.BACKUP_KEY)) {
                Files.copy(keyFile, kept);
            }
            restored.finish();
            return header.begun();
        } catch (IOException problem) {
            throw BackupRefused.writing(folder, problem);
        }
    }

    private record Into(RestoredFolder folder) implements BackupReader.Taker {
        @Override
        public void folder(String name) throws IOException {
            folder.folder(name);
        }

        @Override
        public OutputStream file(String name) throws IOException {
            return folder.file(name);
        }
    }
}
