package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** Food, shelter, papers, rides: the coach finds what is near. */
public final class Resources implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        return moment.is(Intent.RESOURCES) ? Answer.of(moment.say(Message.RESOURCES), Tasks.ANSWER) : null;
    }
}
