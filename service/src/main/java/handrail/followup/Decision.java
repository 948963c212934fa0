package handrail.followup;

import handrail.followup.Verdict.Outcome;
import handrail.program.FollowUpPolicy;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides what becomes of a follow-up: who it is, whether it is still wanted, whether it may be a text, whether it may be one now. Pure. */
final class Decision {

    /** From then on a thread whose coach is quiet is the bot's again (S5). */
    private static final Duration COACH_QUIET = Duration.ofHours(4);

    private static final Duration MOMENT = Duration.ofMinutes(2);

    private final Program program;
    private final DueFollowUp due;
    private final World world;
    private final Instant now;
    private final QuietHours hours;

    Decision(Program program, DueFollowUp due, World world, Instant now) {
        this.program = program;
        this.due = due;
        this.world = world;
        this.now = now;
        this.hours = QuietHours.of(program.policy(), world.zone());
    }

    Verdict made() {
        return Stream.<Supplier<Optional<Verdict>>>of(this::needless, this::task, this::impossible, this::notNow)
                .flatMap(step -> step.get().stream())
                .findFirst()
                .orElseGet(() -> Verdict.end(Outcome.SENT));
    }

    private Optional<Verdict> needless() {
        if (world.died()) {
            return end(Outcome.DIED);
        }
        if (!world.current()) {
            return end(Outcome.NOT_CURRENT);
        }
        return world.stands() ? Optional.empty() : end(Outcome.NOT_NEEDED);
    }

    /** A person's task goes by no quiet hours and no consent; a hold does not end it either. */
    private Optional<Verdict> task() {
        if (due.what().task().isEmpty()) {
            return Optional.empty();
        }
        return end(now.isBefore(due.expiresAt()) ? Outcome.TASK : Outcome.STALE);
    }

    private Optional<Verdict> impossible() {
        if (!now.isBefore(due.expiresAt())) {
            return end(Outcome.STALE);
        }
        if (world.held()) {
            return end(Outcome.ON_HOLD);
        }
        if (due.threadId() == null || !world.phoneHeld()) {
            return end(Outcome.NO_PHONE);
        }
        if (world.optedOut()) {
            return end(Outcome.OPTED_OUT);
        }
        return world.consented() ? Optional.empty() : end(Outcome.NO_CONSENT);
    }

    private Optional<Verdict> notNow() {
        if (world.mutedUntil() != null) {
            return later(Outcome.MUTED, unmuted(world.mutedUntil()));
        }
        if (hours.holiday(now)) {
            return later(Outcome.HOLIDAY, tomorrow());
        }
        if (!hours.open(now)) {
            return later(Outcome.QUIET, hours.next(now));
        }
        if ("coach".equals(world.mode())) {
            Instant last = world.coachLastText() == null ? now : world.coachLastText();
            Instant again = last.plus(COACH_QUIET);
            return later(Outcome.COACH_IN_THREAD, again.isAfter(now) ? again : now.plus(MOMENT));
        }
        return beside().or(this::apart).or(this::enough);
    }

    /** What else happens with them today: a milestone asks what a check-in asks; whoever talked with a person is left alone. */
    private Optional<Verdict> beside() {
        if (due.what() == Kind.MILESTONE && world.asked()) {
            return end(Outcome.MERGED);
        }
        if (due.what() == Kind.MILESTONE && world.checkInAt() != null) {
            Instant after = world.checkInAt().isBefore(now) ? now : world.checkInAt();
            return later(Outcome.APART, after.plus(MOMENT));
        }
        return world.talked() && !due.what().isPressing() ? later(Outcome.TALKED, tomorrow()) : Optional.empty();
    }

    private Optional<Verdict> apart() {
        Instant last = world.lastStarted();
        Instant free = last == null ? now : last.plus(Duration.ofMinutes(policy().apartMinutes()));
        return free.isAfter(now) ? later(Outcome.APART, free) : Optional.empty();
    }

    /** The policy's limit of all kinds together; what is not pressing leaves room for booked times that are asked about today. */
    private Optional<Verdict> enough() {
        Policy all = program.policy();
        int room = due.what().isPressing() ? 0 : world.pressingToday();
        boolean enough = world.startedToday() + room >= all.proactiveADay()
                || world.startedThisWeek() + room >= all.proactiveAWeek();
        return enough ? later(Outcome.ENOUGH, tomorrow()) : Optional.empty();
    }

    /** A text with an hour of its own is tried first thing in the morning; others at the hour of their kind. No morning of a holiday. */
    private Instant tomorrow() {
        if (due.what().isPressing()) {
            return hours.tomorrow(now);
        }
        return hours.nextDay(now).atTime(policy().at()).atZone(zone()).toInstant();
    }

    /**
     * The day on which they hear from us again, at the hour at which they would: what still makes sense by then is asked then. A reminder of a
     * booked time is no exception, though it is meant well: whoever said "leave me alone" meant texts like it. One that is too late by then is
     * their coach's, who has agreed it with them, and knows whether to call.
     */
    private Instant unmuted(LocalDate day) {
        return due.what().isPressing()
                ? hours.next(day.atStartOfDay(zone()).toInstant())
                : day.atTime(policy().at()).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return world.zone() == null ? program.zoneId() : ZoneId.of(world.zone());
    }

    private FollowUpPolicy policy() {
        return program.policy().followUps();
    }

    private static Optional<Verdict> end(Outcome outcome) {
        return Optional.of(Verdict.end(outcome));
    }

    private Optional<Verdict> later(Outcome why, Instant until) {
        return Optional.of(Verdict.later(why, until, due.expiresAt()));
    }
}
