package handrail.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder in which everything of one installation is kept, and the names of the database's part of it. */
record DataFolder(Path root) {
    private static final long LEAST_FREE_BYTES = 300L << 20;

    /** Makes the folder if need be. Refuses one that can't be written, or with less than 300 MB free. */
    static DataFolder open(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root, mode("rwx--x--x"));
            }
            checkWritable(root);
            return new DataFolder(root.toRealPath());
        } catch (IOException problem) {
            throw new StartRefused("The data folder " + root + " can't be used: " + problem, problem);
        }
    }

    private static void checkWritable(Path root) throws IOException {
        if (!Files.isDirectory(root) || !Files.isWritable(root)) {
            throw new StartRefused("The data folder " + root + " can't be written: choose another or change its owner");
        }
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartRefused(
                    "The disk under " + root + " is full: " + (free >> 20) + " MB are free, 300 MB are needed");
        }
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path logins() {
        return root.resolve("postgresql.logins");
    }

    /** What the audit's seals are compared with. */
    Path auditHeads() {
        return root.resolve("audit-heads");
    }

    /** There while the folder is filled from a backup. */
    Path restoring() {
        return root.resolve("restoring");
    }

    /** What a restore makes, {@link #restoring} last. */
    List<Path> restored() {
        return List.of(cluster(), logins(), auditHeads(), root.resolve(RestoredFolder.BACKUP_KEY), restoring());
    }

    /** Refuses a folder in which a restore was cut short. */
    void needWhole() {
        if (Files.exists(restoring())) {
            throw new StartRefused("A restore into " + root + " was cut short: repeat it, or choose another folder");
        }
    }

    Path lock() {
        return root.resolve("handrail.lock");
    }

    /** Writes a file that only its owner may read. It is never half there: written aside, then renamed. */
    static void writePrivately(Path file, List<String> lines) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        createPrivately(aside);
        Files.write(aside, lines);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Creates an empty file with mode 0600. */
    static void createPrivately(Path file) throws IOException {
        Files.createFile(file, mode("rw-------"));
    }

    static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
