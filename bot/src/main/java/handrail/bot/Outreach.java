package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Understood;
import handrail.bot.steps.AppointmentAfter;
import handrail.bot.steps.AppointmentConfirm;
import handrail.bot.steps.CheckIn;
import handrail.bot.steps.CheckInAsks;
import handrail.bot.steps.ComesBack;
import handrail.bot.steps.FirstContact;
import handrail.bot.steps.HandoffAgain;
import handrail.bot.steps.Moment;
import handrail.bot.steps.Question;
import handrail.bot.steps.Script;
import handrail.bot.steps.Times;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts that the client did not cause: only with consent, never to somebody opted out, none while a coach writes (S10, T5). */
final class Outreach {

    private Outreach() {}

    static void firstContact(Draft draft, Understood nothingSaid) {
        Facts facts = draft.facts();
        if (facts.personOnly() || facts.optedOut() || !facts.consent().allowsProactive()) {
            draft.add(new MakeTask(TaskKind.CALL_CLIENT));
        } else if (!draft.conversation().introduced() && draft.conversation().mode() == Mode.BOT) {
            draft.add(draft.moment(nothingSaid).say(Message.FIRST_HELLO));
            Conversation greeted = draft.conversation().interrupted().introducedNow();
            draft.become(greeted.asking(new FirstContact().asked(draft.now(), Map.of()), greeted.paused()));
        }
    }

    /** Somebody who said "not today" is asked once more, unless it was settled meanwhile. */
    static void handoffAgain(Draft draft, Understood nothingSaid) {
        Facts facts = draft.facts();
        Conversation before = draft.conversation();
        if (isQuiet(draft) || facts.handoff() == Facts.Handoff.NONE) {
            return;
        }
        draft.add(draft.moment(nothingSaid).say(Message.HANDOFF_AGAIN));
        draft.become(before.asking(new HandoffAgain().asked(draft.now(), Map.of()), aside(before, false)));
    }

    /** Another coach is with them from now on. It asks nothing, so whatever was open stays open. */
    static void newCoach(Draft draft, Understood nothingSaid) {
        if (!isQuiet(draft) && draft.facts().coachFirstName() != null) {
            draft.add(draft.moment(nothingSaid).say(Message.COACH_NEW));
        }
    }

    /** A booked time is asked about, unless it is another by now, or over, or not over yet. */
    static void appointment(Draft draft, Event.AppointmentDue due, Understood nothingSaid) {
        Facts facts = draft.facts();
        Facts.Appointment booked = facts.appointment();
        boolean after = due.reminder() == Event.Reminder.AFTER;
        if (isQuiet(draft)
                || booked == null
                || !booked.id().equals(due.appointmentId())
                || after == booked.at().isAfter(draft.now())) {
            return;
        }
        Moment moment = draft.moment(nothingSaid);
        Map<Variable, String> time = Map.of(Variable.TIME, Times.said(moment, booked.at()));
        draft.add(moment.say(wording(due.reminder()), time));
        Question step = after ? new AppointmentAfter() : new AppointmentConfirm();
        Conversation before = draft.conversation();
        boolean older = before.open() != null && before.open().step().startsWith("appointment.");
        draft.become(before.asking(step.asked(draft.now(), Map.of()), aside(before, older)));
    }

    /** Something is come back to. A newer question of the same kind takes the place of one that nobody answered. */
    static void followUp(Draft draft, Event.FollowUpDue due, Understood nothingSaid) {
        if (isQuiet(draft)) {
            return;
        }
        ComesBack again = ComesBack.to(due.kind());
        draft.add(draft.moment(nothingSaid).say(again.message()));
        Conversation before = draft.conversation();
        boolean older = before.open() != null
                && before.open().step().equals(again.step().name());
        draft.become(
                before.asking(again.step().asked(draft.now(), again.slots(due.followUpId())), aside(before, older)));
    }

    /**
     * What waits behind a new question: what was open, or what waited before. A number that comes now is for the new one, so a question
     * about how they are does not wait.
     *
     * @param older whether what is open is an earlier one of the same kind, which the new one takes the place of
     */
    private static @Nullable OpenQuestion aside(Conversation before, boolean older) {
        return Stream.of(Optional.ofNullable(older ? null : before.open()), Optional.ofNullable(before.paused()))
                .flatMap(Optional::stream)
                .filter(question -> !lapses(question))
                .findFirst()
                .orElse(null);
    }

    private static boolean lapses(OpenQuestion question) {
        Question step = Script.question(question.step());
        return step != null && step.lapses();
    }

    private static Message wording(Event.Reminder reminder) {
        return switch (reminder) {
            case DAY_BEFORE -> Message.APPOINTMENT_DAY_BEFORE;
            case HOURS_BEFORE -> Message.APPOINTMENT_SOON;
            case AFTER -> Message.APPOINTMENT_AFTER;
        };
    }

    /** Whether nothing may be started now. */
    private static boolean isQuiet(Draft draft) {
        Facts facts = draft.facts();
        return facts.personOnly()
                || facts.optedOut()
                || !facts.consent().allowsProactive()
                || draft.conversation().mode() == Mode.COACH;
    }

    static void checkIn(Draft draft, Event.CheckInDue due, Understood nothingSaid) {
        Conversation before = draft.conversation();
        if (isQuiet(draft)) {
            return;
        }
        CheckInAsks asks = CheckInAsks.of(due.asks());
        draft.add(draft.moment(nothingSaid).say(asks.wording(before.seed(), due.nth(), due.gentle())));
        OpenQuestion asked = asks.step().asked(draft.now(), Map.of(CheckIn.ID, due.checkInId()));
        // A check-in that nobody answered lapses, whatever it asked.
        draft.become(before.asking(asked, aside(before, false)));
    }
}
