package handrail.caseload;

import handrail.task.TaskKind;
import handrail.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Why somebody is on Today, as a sentence of the staff's words.
 *
 * @param key the sentence
 * @param values what stands in it
 */
record Why(String key, List<String> values) {

    /**
     * Of a line.
     *
     * @param page says how far away a time is, and when it is
     */
    static Why of(TodayLine line, Instant now, Page page) {
        if (line.kind() == TaskKind.FIRST_CONTACT && line.overdoseAt() != null) {
            Instant breach = Objects.requireNonNull(line.breachAt());
            String key = breach.isBefore(now) ? "why.FIRST_CONTACT.late" : "why.FIRST_CONTACT";
            return new Why(key, List.of(page.span(line.overdoseAt()), page.span(breach)));
        }
        if (line.kind() == TaskKind.SILENT || line.kind() == TaskKind.OUTREACH) {
            return line.heardAt() == null
                    ? new Why("why." + line.kind() + ".never", List.of())
                    : new Why("why." + line.kind(), List.of(page.span(line.heardAt())));
        }
        if (line.kind() == TaskKind.COMMENT && !line.commenter().isEmpty()) {
            return new Why("why.COMMENT.by", List.of(line.commenter()));
        }
        TodayLine.Booking booking = line.booking();
        if (booking != null) {
            return new Why("why.WARM_HANDOFF." + step(booking, now), List.of(page.spoken(booking.at())));
        }
        return line.day() == null
                ? new Why("why." + line.kind(), List.of())
                : new Why("why." + line.kind() + ".day", List.of(String.valueOf(line.day())));
    }

    private static String step(TodayLine.Booking booking, Instant now) {
        if (booking.came()) {
            return "came";
        }
        if (booking.at().isBefore(now)) {
            return "over";
        }
        return booking.confirmed() ? "confirmed" : "booked";
    }
}
