package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** Anything about an appointment goes to the coach. */
public final class Appointment implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        return moment.is(Intent.APPOINTMENT) ? Answer.of(moment.say(Message.APPOINTMENT), Tasks.ANSWER) : null;
    }
}
