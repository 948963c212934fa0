package handrail.caseload;

import java.util.Comparator;

/**
 * The order of Today, the same for everyone: an urgent page; a text that waits; then, person by person, whoever's last check-in was
 * low or got worse; then by kind as {@link TaskKind} lists them; and among equals what is due first.
 */
public final class TodayOrder {

    /** The order. */
    public static final Comparator<TodayLine> ORDER = Comparator.comparing(
                    (TodayLine line) -> line.kind() != TaskKind.URGENT)
            .thenComparing(line -> line.kind() != TaskKind.ANSWER_TEXT)
            .thenComparing(line -> !line.worrying())
            .thenComparing(TodayLine::kind)
            .thenComparing(TodayLine::dueAt)
            .thenComparing(TodayLine::id);

    private TodayOrder() {}
}
