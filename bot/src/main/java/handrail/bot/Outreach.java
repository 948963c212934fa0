package handrail.bot;

import handrail.bot.Effect.MakeTask;
import handrail.bot.Effect.TaskKind;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Understood;
import handrail.bot.steps.CheckIn;
import handrail.bot.steps.FirstContact;
import handrail.bot.steps.HandoffAgain;
import java.util.Map;

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
        if (facts.personOnly()
                || facts.optedOut()
                || !facts.consent().allowsProactive()
                || facts.handoff() == Facts.Handoff.NONE
                || before.mode() == Mode.COACH) {
            return;
        }
        draft.add(draft.moment(nothingSaid).say(Message.HANDOFF_AGAIN));
        draft.become(before.asking(
                new HandoffAgain().asked(draft.now(), Map.of()),
                before.interrupted().paused()));
    }

    /** Another coach is with them from now on. It asks nothing, so whatever was open stays open. */
    static void newCoach(Draft draft, Understood nothingSaid) {
        Facts facts = draft.facts();
        if (!facts.personOnly()
                && !facts.optedOut()
                && facts.consent().allowsProactive()
                && facts.coachFirstName() != null) {
            draft.add(draft.moment(nothingSaid).say(Message.COACH_NEW));
        }
    }

    static void checkIn(Draft draft, Event.CheckInDue due, Understood nothingSaid) {
        Facts facts = draft.facts();
        Conversation before = draft.conversation();
        if (facts.personOnly()
                || facts.optedOut()
                || !facts.consent().allowsProactive()
                || before.mode() == Mode.COACH) {
            return;
        }
        CheckIn step = new CheckIn();
        draft.add(draft.moment(nothingSaid).say(CheckIn.wording(before.turn(), due.day(), due.gentle())));
        OpenQuestion asked = step.asked(draft.now(), Map.of(CheckIn.ID, due.checkInId()));
        boolean older = before.open() != null && before.open().step().equals(step.name());
        draft.become(before.asking(
                asked, older ? before.paused() : before.interrupted().paused()));
    }
}
