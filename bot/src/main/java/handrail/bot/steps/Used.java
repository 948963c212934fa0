package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** Use, a slip, cravings: no judgement, a safer-use word, a line for using alone (S7), the coach offered. */
public final class Used implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        return moment.is(Intent.USED)
                ? Answer.of(moment.say(Message.USED)).waiting(new CoachOffer().askedOfUse(moment.now()))
                : null;
    }
}
