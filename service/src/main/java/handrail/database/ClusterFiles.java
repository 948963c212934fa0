package handrail.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a cluster that belong in a backup. What the manual says to leave out is left out ("Backing Up the Data Directory"): what only a running
 * server needs, and the log, which is copied when its end is known.
 */
record ClusterFiles(Path cluster) {

    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final List<String> LEFT_OUT = List.of(
            "postmaster.",
            "backup_label",
            "tablespace_map",
            "backup_manifest",
            "current_logfiles",
            "pg_internal.init",
            "pgsql_tmp");

    private static final String CONTROL = "global/pg_control";

    /** Copies them under this name, the file of control last: what it tells is then never older than the rest. */
    void copy(String name, BaseBackup.Copies copies) throws IOException {
        copies.folder(name);
        Files.walkFileTree(cluster, new Copying(cluster, name + "/", copies));
        byte[] control = BaseBackup.settled(cluster.resolve(CONTROL));
        copies.file(name + "/" + CONTROL, control.length, new ByteArrayInputStream(control));
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path cluster;
        private final String prefix;
        private final BaseBackup.Copies copies;

        Copying(Path cluster, String prefix, BaseBackup.Copies copies) {
            this.cluster = cluster;
            this.prefix = prefix;
            this.copies = copies;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(cluster)) {
                return FileVisitResult.CONTINUE;
            }
            String name = cluster.relativize(folder).toString();
            if (leftOut(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            copies.folder(prefix + name);
            return LEFT_EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = cluster.relativize(file).toString();
            if (attributes.isRegularFile() && !leftOut(file) && !name.equals(CONTROL)) {
                copy(file, prefix + name);
            }
            return FileVisitResult.CONTINUE;
        }

        private void copy(Path file, String name) throws IOException {
            try (FileAsOpened content = opened(file)) {
                if (content != null) {
                    copies.file(name, content.left(), content);
                }
            }
        }

        /** A table may be dropped at any moment; the log knows. */
        private static @Nullable FileAsOpened opened(Path file) throws IOException {
            try {
                return new FileAsOpened(file, Files.size(file));
            } catch (NoSuchFileException dropped) {
                return null;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            return passed(problem);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            return problem == null ? FileVisitResult.CONTINUE : passed(problem);
        }

        private static FileVisitResult passed(IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }

        private static boolean leftOut(Path path) {
            String name = path.getFileName().toString();
            return LEFT_OUT.stream().anyMatch(name::startsWith);
        }
    }
}
