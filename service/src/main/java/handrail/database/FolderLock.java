package handrail.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * At most one live process works in a data folder. The operating system drops the lock with the process, so a killed one
 * never leaves it behind. The file names the process that holds it.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(DataFolder folder) {
        try {
            FileChannel channel = open(folder.lock());
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Handrail is already running in " + folder.root() + ": stop it, or choose another data folder");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException problem) {
            throw new StartRefused("The data folder " + folder.root() + " can't be locked: " + problem, problem);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, DataFolder.mode("rw-------"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
