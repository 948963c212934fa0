package handrail.caseload;

import java.time.Instant;
import java.util.Comparator;

/**
 * The order of Today, the same for everyone: an urgent page; a text that waits; whoever said that somebody hurt them; whoever is offered, as
 * that is a matter of minutes; whoever has not been reached since the overdose, by the
 * time that is left; then whoever answers worse and worse, or whose last check-in was low or lower than the one before; then by kind as {@link TaskKind} lists them; and among equals what
 * is due first.
 */
public final class TodayOrder {

    /** The order. */
    public static final Comparator<Owed> ORDER = Comparator.comparing(Place::of)
            .thenComparing(line -> !line.worrying())
            .thenComparing(Owed::kind)
            .thenComparing(TodayOrder::latest)
            .thenComparing(Owed::id);

    /** What decides first; the first that is true of a line is its place. */
    public enum Place {
        /** A possible emergency. */
        URGENT,
        /** Somebody waits for an answer. */
        TEXT,
        /** Said that somebody hurt them. */
        UNSAFE,
        /** Somebody waits for a coach. */
        OFFER,
        /** Has not been reached since the overdose. */
        NOT_REACHED,
        /** There is a worse trend, or the last check-in was low, or lower than before. */
        WORRYING,
        /** Everything else. */
        OTHER;

        /** Of a line. */
        public static Place of(Owed line) {
            return switch (line.kind()) {
                case URGENT -> URGENT;
                case ANSWER_TEXT -> TEXT;
                case UNSAFE -> UNSAFE;
                case ACCEPT -> OFFER;
                case FIRST_CONTACT -> NOT_REACHED;
                default -> line.worrying() ? WORRYING : OTHER;
            };
        }
    }

    private TodayOrder() {}

    private static Instant latest(Owed line) {
        return line.breachAt() == null ? line.dueAt() : line.breachAt();
    }
}
