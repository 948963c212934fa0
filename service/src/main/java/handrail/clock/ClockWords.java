package handrail.clock;

import handrail.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a clock, in the words that are the same on every page: "5 h left", "3 h over", "In time, after 19 h". */
public final class ClockWords {

    private ClockWords() {}

    /** Of a clock that runs until then: what is left of it, or how long it has been over. */
    public static String running(Page page, Instant dueAt, Instant now) {
        return said(page, dueAt, dueAt, null, null, now);
    }

    /** Of a clock. */
    public static String said(Page page, OwedClock clock, Instant now) {
        return said(page, clock.startedAt(), clock.dueAt(), clock.settledAt(), clock.calledOffAt(), now);
    }

    /** Of a clock's times. */
    public static String said(
            Page page,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable Instant calledOffAt,
            Instant now) {
        ClockVerdict verdict = ClockVerdict.of(dueAt, settledAt, calledOffAt, now);
        // A page says how far away a time is, so a length is said of a time as far away as that.
        Instant far = settledAt == null ? dueAt : now.minus(Duration.between(startedAt, settledAt));
        return page.t("clock." + verdict.word(), List.of(page.span(far)));
    }
}
