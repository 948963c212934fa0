package handrail.bot.steps;

import handrail.bot.Effect.NoteStep;
import handrail.bot.Effect.RecordCheckIn;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check-in that asks for one small step. A topic of its own, or how they feel, is taken up, a no is fine, what they name goes to their coach and
 * is come back to the next day.
 */
public final class CheckInStep implements Question {

    @Override
    public String name() {
        return "check_in.step";
    }

    @Override
    public boolean asksHowTheyAre() {
        return true;
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (FirstContact.isFromSomebodyElse(moment) || AboutUs.isAsked(moment)) {
            return null;
        }
        Answer recorded = Answer.of(new RecordCheckIn(open.slots().getOrDefault(CheckIn.ID, ""), null));
        if (FirstContact.hasATopic(moment) || Talk.isTold(moment)) {
            return recorded.carryingOn();
        }
        if (Refusal.isSaid(moment) || moment.is(Intent.THANKS)) {
            return recorded.and(moment.say(Message.STEP_NONE));
        }
        // A number or a hello names no step: said as to any check-in, and a person reads it.
        boolean named = moment.is(Intent.OTHER) && moment.slots().number() == null;
        return named
                ? recorded.and(moment.say(Message.STEP_THANKS))
                        .and(new NoteStep())
                        .and(Tasks.ANSWER)
                : CheckIn.said(moment, recorded, null);
    }

    @Override
    public boolean lapses() {
        return true;
    }
}
