package handrail.followup;

import handrail.bot.Event;
import handrail.program.Program;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one table of rules: what is come back to, where the plan finds it, how it is done, and what is done when a text can't. */
public enum Kind {
    /** The day before a booked time. */
    APPOINTMENT_DAY_BEFORE(Deed.remind(Event.Reminder.DAY_BEFORE), TaskKind.REMIND, PlanRows::dayBefore),
    /** Two hours before a booked time. */
    APPOINTMENT_SOON(Deed.remind(Event.Reminder.HOURS_BEFORE), null, PlanRows::soon),
    /** "Did you make it?" on the same day. */
    APPOINTMENT_AFTER(Deed.remind(Event.Reminder.AFTER), null, PlanRows::after),
    /** Whether supplies arrived. */
    SUPPLIES(Deed.ask(Event.FollowUp.SUPPLIES), null, PlanRows::supplies),
    /** More of what somebody used to bring somebody back. Put down when they tell of it. */
    REFILL(Deed.ask(Event.FollowUp.REFILL), null, null),
    /** How the small step went. Put down when they name one. */
    STEP(Deed.ask(Event.FollowUp.STEP), null, null),
    /** A week, a month, half a year on. */
    MILESTONE(Deed.ask(Event.FollowUp.MILESTONE), TaskKind.MILESTONE, PlanRows::milestones),
    /** Ten short questions, where the program wants them. */
    BARC10(Deed.ask(Event.FollowUp.BARC10), null, PlanRows::barc10),
    /** Seventeen short questions, where the program wants them. */
    BAM(Deed.ask(Event.FollowUp.BAM), null, PlanRows::bam),
    /** The check-ins have come to their end: whether they want to be asked on. */
    GO_ON(Deed.ask(Event.FollowUp.GO_ON), TaskKind.GO_ON, PlanRows::ended),
    /** Five short questions on home, food, cravings and safety, where the program wants them. */
    NEEDS(Deed.ask(Event.FollowUp.NEEDS), null, PlanRows::needs),
    /** Nobody has heard of them since the check-ins ended. */
    STILL_HERE(Deed.ask(Event.FollowUp.STILL_HERE), null, PlanRows::quiet),
    /** The same, for the last time: from here on their coach decides. */
    STILL_QUIET(Deed.owe(TaskKind.STILL_QUIET), null, PlanRows::stillQuiet),
    /** The anniversary of an overdose: a person's, never a text. */
    ANNIVERSARY(Deed.owe(TaskKind.ANNIVERSARY), null, PlanRows::anniversaries),
    /** SAMHSA's questions: a person asks them. */
    SUPRT(Deed.owe(TaskKind.SUPRT), null, PlanRows::suprt),
    /** A consent to disclose ends soon. Put down when it is given. */
    CONSENT(Deed.owe(TaskKind.RENEW_CONSENT), null, null);

    // Holds no state of its own.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Deed deed;

    private final @Nullable TaskKind otherwise;

    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Source source;

    Kind(Deed deed, @Nullable TaskKind otherwise, @Nullable Source source) {
        this.deed = deed;
        this.otherwise = otherwise;
        this.source = source;
    }

    /** Where the plan finds what is due of a kind. */
    interface Source {

        /** All of these clients' that becomes due before {@code until} and is not too late already. */
        List<Planned> of(PlanRows rows, Program program, List<UUID> clients, Instant until);
    }

    /** How it is done: exactly one of the three. */
    record Deed(
            Event.@Nullable Reminder reminder,
            Event.@Nullable FollowUp question,
            @Nullable TaskKind task) {

        static Deed remind(Event.Reminder reminder) {
            return new Deed(reminder, null, null);
        }

        static Deed ask(Event.FollowUp question) {
            return new Deed(null, question, null);
        }

        static Deed owe(TaskKind task) {
            return new Deed(null, null, task);
        }
    }

    /** The kind of this name in the database. */
    static Kind of(String named) {
        return valueOf(named.toUpperCase(Locale.ROOT));
    }

    /** Its name in the database. */
    String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is planned of it; nothing when it is put down as it happens. */
    List<Planned> planned(PlanRows rows, Program program, List<UUID> clients, Instant until) {
        return source == null ? List.of() : source.of(rows, program, clients, until);
    }

    /** The task it is; empty for a text. */
    Optional<TaskKind> task() {
        return Optional.ofNullable(deed.task());
    }

    /** The task it becomes when no text can be sent, or none is answered; empty for none. */
    Optional<TaskKind> otherwise() {
        return Optional.ofNullable(otherwise);
    }

    /** The task that tells their coach of the day when a text asks; empty for none. */
    Optional<TaskKind> told() {
        return this == MILESTONE ? Optional.of(TaskKind.MILESTONE_REACHED) : Optional.empty();
    }

    /** Whether its hour matters more than others': room is kept for it among the day's texts. */
    boolean isPressing() {
        return deed.reminder() != null;
    }

    /** Whether it was there before follow-ups were, so that no program has to begin with it. */
    boolean isOfOld() {
        return isPressing() || this == CONSENT;
    }

    /** For how long an answer is waited for. */
    Duration answeredWithin() {
        return isPressing() ? Duration.ofHours(12) : Duration.ofHours(24);
    }

    /** What the engine is told. */
    Event event(DueFollowUp due) {
        Event.Reminder reminder = deed.reminder();
        Event.FollowUp question = deed.question();
        if (reminder != null) {
            return new Event.AppointmentDue(due.about().toString(), reminder);
        }
        if (question == null) {
            throw new IllegalStateException(this + " is a person's to do");
        }
        return new Event.FollowUpDue(due.id().toString(), question);
    }
}
