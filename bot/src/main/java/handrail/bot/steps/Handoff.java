package handrail.bot.steps;

import handrail.bot.Effect.RequestHandoff;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** Care is asked for: a warm handoff is requested at once, and the best of what is possible now is offered. */
public final class Handoff implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!moment.is(Intent.HANDOFF)) {
            return null;
        }
        return switch (moment.facts().handoff()) {
            case NONE -> Tiers.offered(moment, new RequestHandoff());
            case PUT_OFF -> Tiers.offered(moment);
            case UNDER_WAY -> Answer.of(moment.say(Message.HANDOFF_OPEN), Tasks.ANSWER);
        };
    }
}
