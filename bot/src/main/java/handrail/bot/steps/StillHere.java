package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "We are still here." Whoever says anything at all has come back, and a person hears of it; a topic of its own is taken up. */
public final class StillHere implements Question {

    @Override
    public String name() {
        return "still_here";
    }

    @Override
    public boolean asksHowTheyAre() {
        return true;
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean isHello = !Script.outranks(moment, null) && isHello(moment);
        if (FirstContact.isFromSomebodyElse(moment) || AboutUs.isAsked(moment)) {
            return null;
        }
        Answer recorded = Answer.of(ComesBack.answered(open, null));
        if (moment.is(Intent.NO)) {
            return recorded.and(moment.say(Message.COACH_NOT_NOW));
        }
        return isHello ? recorded.and(moment.say(Message.STILL_HERE_THANKS)).and(Tasks.ANSWER) : recorded.carryingOn();
    }

    private static boolean isHello(Moment moment) {
        return moment.is(Intent.OTHER)
                || moment.is(Intent.YES)
                || moment.is(Intent.GREETING)
                || moment.is(Intent.THANKS);
    }
}
