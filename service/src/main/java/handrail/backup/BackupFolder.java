package handrail.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where backups are kept, and beside each the log from it on, if that is kept. A file under its full name is whole and was verified; what is being
 * written is called {@code .partial}.
 */
record BackupFolder(Path path) {

    /** Of so many backups: whoever broke something is noticed within a day or two. */
    private static final int LOGS = 3;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NAME = Pattern.compile("handrail-(\\d{8}T\\d{6}Z)\\.backup");
    private static final Pattern HALF = Pattern.compile(NAME.pattern() + "\\.partial");
    private static final Pattern LOG = Pattern.compile("(handrail-\\d{8}T\\d{6}Z)\\.log");

    /** A backup that is whole. */
    record Kept(Path file, Instant begun) {

        /** The moment in a name; the server's log is held under it, too. */
        static String moment(Instant begun) {
            return MOMENT.format(begun.atOffset(ZoneOffset.UTC));
        }

        /** The log from it on. */
        LogFolder log() {
            return LogFolder.of(file);
        }
    }

    /** What is done while nobody else writes here. */
    interface Work {
        Path done() throws IOException;
    }

    /** Makes the folder if need be, for its owner only, and sees to it that one backup at a time is written to it. */
    Path alone(Work work) {
        try {
            Files.createDirectories(path, mode("rwx------"));
            try (FileChannel channel = FileChannel.open(
                    path.resolve("backup.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    mode("rw-------"))) {
                if (locked(channel) == null) {
                    throw new BackupRefused(
                            Outcome.BUSY, "Another backup is being written to " + path + ": wait for its end");
                }
                return work.done();
            }
        } catch (IOException problem) {
            throw BackupRefused.writing(path, problem);
        }
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /** The whole ones, the oldest first; none when the folder is not there. */
    List<Kept> all() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().flatMap(BackupFolder::kept).toList();
        }
    }

    private static Stream<Kept> kept(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Stream.of(new Kept(
                        file, LocalDateTime.parse(name.group(1), MOMENT).toInstant(ZoneOffset.UTC)))
                : Stream.empty();
    }

    Path file(Instant begun) {
        return path.resolve("handrail-" + Kept.moment(begun) + ".backup");
    }

    static Path partial(Path file) {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    /** A new file that is only its owner's. What can't be written is a {@link BackupRefused}. */
    OutputStream create(Path file) {
        try {
            Files.createDirectories(file.getParent(), mode("rwx------"));
            Files.createFile(file, mode("rw-------"));
            return refusing(Files.newOutputStream(file, StandardOpenOption.WRITE));
        } catch (IOException problem) {
            throw BackupRefused.writing(path, problem);
        }
    }

    /** Tells trouble with the backup's disk from trouble with what is backed up. */
    OutputStream refusing(OutputStream file) {
        return new Refusing(file, path);
    }

    /** On the disk, and under its full name. */
    void complete(Path file) {
        try {
            try (FileChannel written = FileChannel.open(partial(file), StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(partial(file), file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.getParent())) {
                folder.force(true);
            }
        } catch (IOException problem) {
            throw BackupRefused.writing(path, problem);
        }
    }

    /** What was cut short is deleted, and the log of backups that are gone; only while nobody else writes here. */
    void sweep() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                Matcher log = LOG.matcher(name);
                if (HALF.matcher(name).matches()) {
                    Files.delete(file);
                } else if (log.matches() && !Files.exists(path.resolve(log.group(1) + ".backup"))) {
                    new LogFolder(file).delete();
                }
            }
        }
    }

    /** The oldest go until so many are left. A log is many times as long as its backup: only the last ones stay. */
    void keep(int most) throws IOException {
        for (Kept old : beyond(Math.min(LOGS, most))) {
            old.log().delete();
        }
        for (Kept old : beyond(most)) {
            Files.delete(old.file());
        }
    }

    private List<Kept> beyond(int newest) throws IOException {
        List<Kept> all = all();
        return all.subList(0, Math.max(0, all.size() - newest));
    }

    private static final class Refusing extends java.io.FilterOutputStream {
        private final Path folder;

        Refusing(OutputStream out, Path folder) {
            super(out);
            this.folder = folder;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException problem) {
                throw BackupRefused.writing(folder, problem);
            }
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }
    }
}
