package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** Thanks and hello. */
public final class Courtesy implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (moment.is(Intent.THANKS)) {
            boolean even = moment.conversation().turn() % 2 == 0;
            return Answer.of(moment.say(even ? Message.THANKS_1 : Message.THANKS_2));
        }
        return moment.is(Intent.GREETING) ? Answer.of(moment.say(Message.GREETING)) : null;
    }
}
