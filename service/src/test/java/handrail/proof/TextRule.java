package handrail.proof;

import handrail.program.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What no text may break at the moment the carrier takes it. Each is told of by its own name, which begins with the rule it is. */
enum TextRule {
    T5_NOTHING_AFTER_STOP {
        @Override
        boolean broken(Case text) {
            return text.who().stopped() && !Set.of("compliance", "safety").contains(text.purpose());
        }
    },
    S9_NOTHING_AFTER_A_DEATH {
        @Override
        boolean broken(Case text) {
            return text.who().died() && (text.started() || text.purpose().equals("answer"));
        }
    },
    S9_NOTHING_STARTED_IN_CUSTODY_OR_HOSPITAL {
        @Override
        boolean broken(Case text) {
            return text.started() && text.who().away();
        }
    },
    /** Whoever wrote within a day and found their coach gone is told so: that text of ours was caused by theirs. */
    S10_NOTHING_STARTED_WITHOUT_CONSENT {
        @Override
        boolean broken(Case text) {
            String consent = text.who().consent();
            boolean asked = text.key().equals("coach.back") && text.who().wroteToday();
            return text.started()
                    && !asked
                    && (consent == null || Set.of("none", "refused").contains(consent));
        }
    },
    NOTHING_STARTED_WHILE_MUTED {
        @Override
        boolean broken(Case text) {
            return text.started() && text.who().muted();
        }
    },
    /** Nobody knows the zone: it must be neither early in the west nor late in the east. */
    T8_QUIET_HOURS {
        @Override
        boolean broken(Case text) {
            LocalTime early = text.local("America/Los_Angeles").toLocalTime();
            LocalTime late = text.local("America/New_York").toLocalTime();
            return text.started()
                    && (early.isBefore(text.policy().quietEnds())
                            || !late.isBefore(text.policy().quietBegins()));
        }
    },
    T8_HOLIDAY {
        @Override
        boolean broken(Case text) {
            LocalDate today = text.local("America/New_York").toLocalDate();
            return text.started() && text.policy().holidays().contains(today);
        }
    },
    AT_MOST_SO_MANY_A_DAY {
        @Override
        boolean broken(Case text) {
            LocalDate today = text.local("America/New_York").toLocalDate();
            long started = text.before().stream()
                    .filter(one -> one.at()
                            .atZone(text.zone("America/New_York"))
                            .toLocalDate()
                            .equals(today))
                    .count();
            return text.started() && started >= text.policy().proactiveADay();
        }
    },
    AT_MOST_SO_MANY_A_WEEK {
        @Override
        boolean broken(Case text) {
            Instant weekAgo = text.at().minus(Duration.ofDays(7));
            long started = text.before().stream()
                    .filter(one -> !one.at().isBefore(weekAgo))
                    .count();
            return text.started() && started >= text.policy().proactiveAWeek();
        }
    },
    /** What asks nothing, the first text and the name of a new coach, neither waits nor keeps waiting. */
    NEVER_TWO_AT_ONCE {
        @Override
        boolean broken(Case text) {
            Instant free =
                    text.at().minus(Duration.ofMinutes(text.policy().followUps().apartMinutes()));
            return text.started()
                    && asks(text.key())
                    && text.before().stream()
                            .anyMatch(one -> asks(one.key()) && one.at().isAfter(free));
        }
    };

    /** Whether this text breaks it. */
    abstract boolean broken(Case text);

    private static boolean asks(String key) {
        return !key.startsWith("first.") && !key.startsWith("coach.");
    }

    /**
     * How it stood with somebody when the carrier took a text to them.
     *
     * @param wroteToday whether they wrote in the 24 hours before
     */
    record Standing(
            boolean stopped,
            boolean died,
            boolean away,
            boolean muted,
            boolean wroteToday,
            @Nullable String consent) {}

    /** A text that we started with somebody earlier. */
    record Started(Instant at, String key) {}

    /**
     * A text that the carrier took.
     *
     * @param zone the client's; null when nobody knows it
     * @param policy the one that counts at that moment
     * @param before what we started with them in the week before
     */
    record Case(
            Instant at,
            String purpose,
            String key,
            @Nullable String zone,
            Standing who,
            Policy policy,
            List<Started> before) {

        boolean started() {
            return purpose.equals("proactive");
        }

        ZoneId zone(String unknown) {
            return ZoneId.of(zone == null ? unknown : zone);
        }

        java.time.ZonedDateTime local(String unknown) {
            return at.atZone(zone(unknown));
        }
    }

    /** Those that a text breaks. */
    static List<TextRule> brokenBy(Case text) {
        return Arrays.stream(values()).filter(rule -> rule.broken(text)).toList();
    }
}
