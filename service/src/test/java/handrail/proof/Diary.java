package handrail.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happened in a life, in order: what is owed to somebody has its reason here, or none. */
final class Diary {

    /** Something that happened. */
    enum Deed {
        /** Met after an overdose, for the first time or again. */
        REFERRED,
        /** They wrote. */
        WROTE,
        /** They wrote of somebody who is in danger. */
        WROTE_OF_DANGER,
        /** We started a text with them. */
        TEXTED,
        /** A coach talked with them. */
        REACHED,
        /** A coach wrote to them. */
        WRITTEN_TO,
        /** To a hospital or a cell. */
        AWAY,
        BACK,
        /** They want quiet for a while. */
        MUTED,
        /** They are somewhere else, or want to be asked at another hour. */
        MOVED,
        /** A time is booked with a provider. */
        BOOKED,
        DIED
    }

    /** One line. */
    record Line(Instant at, Deed deed) {}

    private static final int NEWEST = 12;

    private final List<Line> lines = new ArrayList<>();

    /** Writes it down. */
    Diary note(Instant at, Deed deed) {
        lines.add(new Line(at, deed));
        return this;
    }

    /** Whether one of these happened within this time before, or at that moment. */
    boolean has(Set<Deed> deeds, Duration within, Instant before) {
        return lines.stream()
                .anyMatch(line -> deeds.contains(line.deed())
                        && !line.at().isAfter(before)
                        && !line.at().isBefore(before.minus(within)));
    }

    /** When it happened first from a moment on, and before another. */
    Optional<Instant> first(Deed deed, Instant from, Instant until) {
        return lines.stream()
                .filter(line -> line.deed() == deed
                        && !line.at().isBefore(from)
                        && line.at().isBefore(until))
                .map(Line::at)
                .min(Instant::compareTo);
    }

    /** What happened so far. */
    Stream<Deed> deeds() {
        return lines.stream().map(Line::deed);
    }

    /** How often we started a text since they were last heard of, until a moment. */
    long unanswered(Instant until) {
        long count = 0;
        for (Line line : lines) {
            if (line.at().isAfter(until)) {
                break;
            }
            count = switch (line.deed()) {
                case WROTE, REACHED -> 0;
                case TEXTED -> count + 1;
                default -> count;
            };
        }
        return count;
    }

    /** The newest lines, for whoever looks for a cause. */
    @Override
    public String toString() {
        return lines.subList(Math.max(0, lines.size() - NEWEST), lines.size()).toString();
    }
}
