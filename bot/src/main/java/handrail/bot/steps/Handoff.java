package handrail.bot.steps;

import handrail.bot.Effect.RequestHandoff;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Care is asked for: a warm handoff is requested at once, and how to be reached is asked. */
public final class Handoff implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (!moment.is(Intent.HANDOFF)) {
            return null;
        }
        return moment.facts().handoffOpen()
                ? Answer.of(moment.say(Message.HANDOFF_OPEN), Tasks.ANSWER)
                : Answer.of(new RequestHandoff(), moment.say(Message.HANDOFF_OFFER))
                        .waiting(new HandoffHow().asked(moment.now(), Map.of()));
    }
}
