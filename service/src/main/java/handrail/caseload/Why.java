package handrail.caseload;

import handrail.task.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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
     * @param span says how long ago, or how far away, a time is
     */
    static Why of(TodayLine line, Instant now, Function<Instant, String> span) {
        if (line.kind() == TaskKind.FIRST_CONTACT && line.overdoseAt() != null) {
            Instant breach = Objects.requireNonNull(line.breachAt());
            String key = breach.isBefore(now) ? "why.FIRST_CONTACT.late" : "why.FIRST_CONTACT";
            return new Why(key, List.of(span.apply(line.overdoseAt()), span.apply(breach)));
        }
        if (line.kind() == TaskKind.SILENT || line.kind() == TaskKind.OUTREACH) {
            return line.heardAt() == null
                    ? new Why("why." + line.kind() + ".never", List.of())
                    : new Why("why." + line.kind(), List.of(span.apply(line.heardAt())));
        }
        if (line.kind() == TaskKind.COMMENT && !line.commenter().isEmpty()) {
            return new Why("why.COMMENT.by", List.of(line.commenter()));
        }
        return new Why("why." + line.kind(), List.of());
    }
}
