package handrail.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far pieces of the log reach, none missing between.
 *
 * @param pieces in their order
 * @param first the first moment that can be gone back to: a backup makes no sense of earlier ones; null when there is no log
 * @param last up to when everything that was committed is there
 */
record LogReach(
        List<LogPiece> pieces,
        @Nullable Instant first,
        @Nullable Instant last) {

    static LogReach of(List<LogPiece> pieces) {
        List<Instant> marks =
                pieces.stream().map(LogPiece::marked).filter(Objects::nonNull).toList();
        return marks.isEmpty()
                ? new LogReach(List.of(), null, null)
                : new LogReach(pieces, marks.get(0), marks.get(marks.size() - 1));
    }

    /** Refuses a moment that it does not know: the server would not start. */
    void need(Path backup, Instant until) {
        if (first == null || last == null) {
            throw new BackupRefused(
                    Outcome.MOMENT, "No log is kept beside " + backup + ": it can only be restored as it is");
        }
        if (until.isBefore(first) || !until.isBefore(last)) {
            throw new BackupRefused(
                    Outcome.MOMENT,
                    "The log beside " + backup + " knows what was from " + first + " to " + last
                            + ": name a moment between, or another backup");
        }
    }

    /** The pieces that are needed to go back to a moment; all of them without one. */
    List<LogPiece> until(@Nullable Instant moment) {
        if (moment == null) {
            return pieces;
        }
        int end = IntStream.range(0, pieces.size())
                .filter(place -> after(pieces.get(place).marked(), moment))
                .findFirst()
                .orElseThrow();
        return pieces.subList(0, end + 1);
    }

    private static boolean after(@Nullable Instant marked, Instant moment) {
        return marked != null && marked.isAfter(moment);
    }
}
