package handrail.bot.steps;

import handrail.bot.Effect.RecordCheckIn;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check-in that asks whether they need anything. What they name, or how they feel, is taken up as ever, a no is fine, anything else goes to their
 * coach. A number is no score: none was asked for.
 */
public final class CheckInNeed implements Question {

    @Override
    public String name() {
        return "check_in.need";
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
        if (moment.is(Intent.YES) && moment.isBare()) {
            return recorded.and(moment.say(Message.ABOUT_WHAT));
        }
        return Refusal.isSaid(moment) || moment.is(Intent.THANKS)
                ? recorded.and(moment.say(Message.CHECK_IN_NEED_NONE))
                : recorded.and(moment.say(Message.CHECK_IN_NEED_HEARD)).and(Tasks.ANSWER);
    }

    @Override
    public boolean lapses() {
        return true;
    }
}
