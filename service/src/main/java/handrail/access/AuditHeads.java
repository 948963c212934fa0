package handrail.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The file outside the database that repeats the head of each link of the chain, and what was let go by policy; only its owner reads it. */
record AuditHeads(Path file) {

    /** How a line begins that says what was let go. */
    static final String LET_GO = "let-go ";

    boolean exists() {
        return Files.exists(file);
    }

    /** What is written here at this moment. */
    Written written() throws IOException {
        return exists() ? new Written(true, Files.readAllLines(file)) : new Written(false, List.of());
    }

    void make() throws IOException {
        if (!exists()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    void add(List<String> lines) throws IOException {
        Files.write(file, lines, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    /**
     * What was written at a moment. A database that is looked at later has all of it.
     *
     * @param there whether there was a file
     * @param lines its lines
     */
    record Written(boolean there, List<String> lines) {

        Written {
            lines = List.copyOf(lines);
        }

        /** The links, as lines. */
        List<String> seals() {
            return lines.stream().filter(line -> !line.startsWith(LET_GO)).toList();
        }

        /** What was let go, as lines. */
        List<String> letGo() {
            return lines.stream().filter(line -> line.startsWith(LET_GO)).toList();
        }

        /** An empty file beside one seal is a node that died between the two, at its very first. */
        boolean lost(List<AuditSeal> stored) {
            return there ? seals().isEmpty() && stored.size() > 1 : !stored.isEmpty();
        }

        /** Whether what the database says it let go is what was written here, or comes after it, and no policy forbids it. */
        boolean agrees(List<AuditLetGo> all) {
            List<String> gone = letGo();
            return gone.size() <= all.size()
                    && all.stream().allMatch(AuditLetGo::plausible)
                    && all.stream()
                            .limit(gone.size())
                            .map(AuditLetGo::line)
                            .toList()
                            .equals(gone);
        }
    }

    /** Whether a seal is as it was written here, or is not written yet. */
    static boolean copied(List<String> written, AuditSeal seal) {
        return seal.seq() > written.size() || written.get((int) seal.seq() - 1).equals(seal.line());
    }
}
