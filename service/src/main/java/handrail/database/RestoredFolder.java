package handrail.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A data folder that is being filled from a backup. Until it is whole no server starts in it; closed before that, nothing of it is left. One that was
 * cut short is cleared by the next.
 */
public final class RestoredFolder implements AutoCloseable {

    /** The file of the key that encrypts backups, in the data folder. */
    public static final String BACKUP_KEY = "backup-key";

    /** Read before PostgreSQL knows of time zones' names, Z among them. */
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private final DataFolder folder;
    private final FolderLock lock;
    private final boolean made;
    private boolean whole;

    private RestoredFolder(DataFolder folder, FolderLock lock, boolean made) {
        this.folder = folder;
        this.lock = lock;
        this.made = made;
    }

    /**
     * Begins; the folder is made if need be.
     *
     * @throws StartRefused in one line, when there is something in it or it can't be used
     */
    public static RestoredFolder begin(Path path) {
        boolean made = !Files.exists(path);
        try {
            if (!made) {
                needEmpty(path);
            }
            DataFolder folder = DataFolder.open(path);
            FolderLock lock = FolderLock.take(folder);
            RestoredFolder restored = new RestoredFolder(folder, lock, made);
            restored.clear();
            Files.createDirectory(folder.restoring(), DataFolder.mode("rwx------"));
            return restored;
        } catch (IOException problem) {
            throw new StartRefused("The folder " + path + " can't be used: " + problem, problem);
        }
    }

    /** What a restore that was cut short left behind is nothing. */
    private static void needEmpty(Path path) throws IOException {
        DataFolder folder = new DataFolder(path);
        Set<Path> ours = Set.copyOf(folder.restored());
        try (Stream<Path> found = Files.list(path)) {
            List<Path> others = found.filter(file -> !file.equals(folder.lock()))
                    .filter(file -> !Files.exists(folder.restoring()) || !ours.contains(file))
                    .toList();
            if (!others.isEmpty()) {
                throw new StartRefused("There is something in " + path + " already ("
                        + others.get(0).getFileName() + "): name a folder that is empty or does not exist");
            }
        }
    }

    /** Makes a folder in it. */
    public void folder(String name) throws IOException {
        Files.createDirectories(inside(name), DataFolder.mode("rwx------"));
    }

    /** A file in it, to be written; on the disk when it is closed. */
    public OutputStream file(String name) throws IOException {
        Path file = inside(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()), DataFolder.mode("rwx------"));
        DataFolder.createPrivately(file);
        return new OnDisk(FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /**
     * The server that starts in it goes back to this moment, and on from there. Of no use without the log, which it looks for where it keeps it
     * (PostgreSQL's manual, "Recovering Using a Continuous Archive Backup").
     */
    public void recoverUntil(Instant moment) throws IOException {
        String cluster = folder.cluster().getFileName() + "/";
        Files.writeString(
                inside(cluster + "postgresql.auto.conf"),
                """

                restore_command = 'false'
                recovery_target_time = '%s'
                recovery_target_timeline = 'current'
                recovery_target_action = 'promote'
                hot_standby = off
                """.formatted(TARGET.format(moment)),
                StandardOpenOption.APPEND);
        file(cluster + "recovery.signal").close();
    }

    private Path inside(String name) throws IOException {
        Path path = folder.restoring().resolve(name).normalize();
        if (!path.startsWith(folder.restoring()) || path.equals(folder.restoring())) {
            throw new IOException("a name points outside: " + name);
        }
        return path;
    }

    /** Everything is there: from now on a server may start in it. */
    public void finish() throws IOException {
        Unprivileged user = Unprivileged.way(folder);
        Path cluster = folder.restoring().resolve(folder.cluster().getFileName());
        try (Stream<Path> all = Files.walk(cluster)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                user.give(path);
                flush(path);
            }
        }
        try (Stream<Path> parts = Files.list(folder.restoring())) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                Files.move(part, folder.root().resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(folder.restoring());
        flush(folder.root());
        whole = true;
    }

    private static void flush(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (FileChannel channel = FileChannel.open(path)) {
                channel.force(true);
            }
        }
    }

    private void clear() throws IOException {
        // The mark of a folder that is not whole goes last.
        for (Path path : folder.restored()) {
            DataFolder.delete(path);
        }
    }

    @Override
    public void close() {
        try {
            if (!whole) {
                clear();
                Files.deleteIfExists(folder.lock());
            }
            lock.close();
            if (!whole && made) {
                Files.deleteIfExists(folder.root());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Flushed to the disk before it is closed. */
    private static final class OnDisk extends java.io.FilterOutputStream {
        private final FileChannel channel;

        OnDisk(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.force(true);
            }
            super.close();
        }
    }
}
