package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** A person is asked for: one is got, whatever else was going on (S4). */
public final class Person implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!moment.is(Intent.COACH)) {
            return null;
        }
        if (Wishes.aCall(moment)) {
            return Answer.of(moment.say(Message.COACH_CALL), Tasks.CALL);
        }
        Message message = moment.facts().coachOnShift() ? Message.COACH_SOON : Message.COACH_LATER;
        return Answer.of(moment.say(message), Tasks.ANSWER);
    }

    @Override
    public boolean leadsBack() {
        return false;
    }
}
