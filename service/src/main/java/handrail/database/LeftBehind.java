package handrail.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} tells of a server that still holds the files, or that died without tidying up. */
record LeftBehind(Path cluster, long pid, int port) {

    /** Empty when the last server stopped as it should. */
    static Optional<LeftBehind> in(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return Optional.of(new LeftBehind(cluster, number(lines, 0), (int) number(lines, 3)));
    }

    /**
     * Whether that process lives and works in these files: a number alone proves nothing, since after a restart of the
     * machine another process may bear it. One that we may not look at counts as alive.
     */
    boolean alive() throws IOException {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(cluster);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException hidden) {
            return ProcessHandle.of(pid).isPresent();
        }
    }

    /** Whether it runs these programs, rather than those of another version. */
    boolean runs(Path server) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "exe"))
                    .equals(server.toRealPath());
        } catch (IOException hidden) {
            return true;
        }
    }

    /** Clears what a dead server left. */
    void forget() throws IOException {
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static long number(List<String> lines, int index) {
        try {
            return lines.size() > index ? Long.parseLong(lines.get(index).strip()) : 0;
        } catch (NumberFormatException garbled) {
            return 0;
        }
    }
}
