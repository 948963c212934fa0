package handrail.caseload;

import handrail.task.TaskKind;
import java.time.Instant;
import java.util.Comparator;

/**
 * The order of Today, the same for everyone: an urgent page; a text that waits; whoever is offered, as
 * that is a matter of minutes; whoever has not been reached since the overdose, by the
 * time that is left; then whoever's last check-in was low or got worse; then by kind as {@link TaskKind} lists them; and among equals what
 * is due first.
 */
public final class TodayOrder {

    /** The order. */
    public static final Comparator<TodayLine> ORDER = Comparator.comparing(
                    (TodayLine line) -> line.kind() != TaskKind.URGENT)
            .thenComparing(line -> line.kind() != TaskKind.ANSWER_TEXT)
            .thenComparing(line -> line.kind() != TaskKind.ACCEPT)
            .thenComparing(line -> line.kind() != TaskKind.FIRST_CONTACT)
            .thenComparing(line -> !line.worrying())
            .thenComparing(TodayLine::kind)
            .thenComparing(TodayOrder::latest)
            .thenComparing(TodayLine::id);

    private TodayOrder() {}

    private static Instant latest(TodayLine line) {
        return line.breachAt() == null ? line.dueAt() : line.breachAt();
    }
}
