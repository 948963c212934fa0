package handrail.caseload;

import handrail.task.TaskKind;
import handrail.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line of Today is about beside its client: it knows the sentence that says why they are on it now. */
public sealed interface Matter {

    /**
     * Why they are on Today, as a sentence of the staff's words.
     *
     * @param key the sentence
     * @param values what stands in it
     */
    record Why(String key, List<String> values) {

        static Why of(TaskKind kind, String more, String... values) {
            return new Why("why." + kind + more, List.of(values));
        }
    }

    /**
     * Why they are on Today now.
     *
     * @param page says how far away a time is, and when it is
     */
    Why why(TaskKind kind, Instant now, Page page);

    /** Nothing else: the kind of the task says it all. */
    record Nothing() implements Matter {

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            return Why.of(kind, "");
        }
    }

    /**
     * Nobody has reached them since the overdose.
     *
     * @param overdoseAt when the clock began
     * @param breachAt when it has run out
     */
    record NotReached(Instant overdoseAt, Instant breachAt) implements Matter {

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            return Why.of(kind, breachAt.isBefore(now) ? ".late" : "", page.span(overdoseAt), page.span(breachAt));
        }
    }

    /**
     * They are silent.
     *
     * @param heardAt when they last wrote; null for never
     */
    record Quiet(@Nullable Instant heardAt) implements Matter {

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            return heardAt == null ? Why.of(kind, ".never") : Why.of(kind, "", page.span(heardAt));
        }
    }

    /**
     * A colleague has left a comment.
     *
     * @param by the colleague's first name
     */
    record Remark(String by) implements Matter {

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            return Why.of(kind, ".by", by);
        }
    }

    /**
     * What they answer gets worse and worse.
     *
     * @param figures what they answered, oldest first; empty when it is not known any more
     * @param scale of an instrument, as {@code barc10.total}; empty for check-ins
     */
    record Worse(List<Integer> figures, String scale) implements Matter {

        public Worse {
            figures = List.copyOf(figures);
        }

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            if (figures.isEmpty()) {
                return Why.of(kind, "");
            }
            String said = figures.stream().map(String::valueOf).collect(Collectors.joining(", "));
            if (scale.isEmpty()) {
                return Why.of(kind, ".answers", said);
            }
            // Two figures alone are a fall below a published level.
            return Why.of(kind, figures.size() == 2 ? ".level" : ".scale", page.t("scale.name." + scale), said);
        }
    }

    /**
     * A day since their overdose.
     *
     * @param number which
     */
    record Milestone(int number) implements Matter {

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            return Why.of(kind, ".day", String.valueOf(number));
        }
    }

    /**
     * A time is booked for them.
     *
     * @param at when
     * @param confirmed whether they said that they will be there
     * @param came whether they said that they were there
     */
    record Booking(Instant at, boolean confirmed, boolean came) implements Matter {

        @Override
        public Why why(TaskKind kind, Instant now, Page page) {
            return Why.of(kind, "." + step(now), page.spoken(at));
        }

        private String step(Instant now) {
            if (came) {
                return "came";
            }
            if (at.isBefore(now)) {
                return "over";
            }
            return confirmed ? "confirmed" : "booked";
        }
    }
}
