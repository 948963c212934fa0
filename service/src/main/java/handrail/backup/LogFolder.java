package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.LogSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pieces of the log from one backup on, in a folder beside it. */
record LogFolder(Path path) {

    /** Of this backup. */
    static LogFolder of(Path backup) {
        return new LogFolder(
                backup.resolveSibling(backup.getFileName().toString().replaceFirst("\\.backup$", ".log")));
    }

    LogPiece piece(LogSegment segment, @Nullable Instant marked) {
        return new LogPiece(path.resolve(segment.name()), segment, marked);
    }

    /** The pieces from the first on, as far as none is missing between; none where no log is kept. */
    List<LogPiece> pieces(BackupKey key) throws IOException {
        List<LogPiece> pieces = new ArrayList<>();
        for (Path file : files()) {
            if (!LogSegment.isOne(file.getFileName().toString())) {
                continue;
            }
            LogPiece piece = LogPiece.of(file, key);
            if (!pieces.isEmpty()
                    && !pieces.get(pieces.size() - 1).segment().next().equals(piece.segment())) {
                break;
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        }
    }

    void delete() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.deleteIfExists(path);
    }
}
