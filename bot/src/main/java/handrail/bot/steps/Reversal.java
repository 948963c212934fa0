package handrail.bot.steps;

import handrail.bot.Effect.RecordReversal;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody was brought back: thanks, stay with them, a refill offered; a person looks after the one who did it. */
public final class Reversal implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        return moment.is(Intent.REVERSAL)
                ? Answer.of(new RecordReversal(), moment.say(Message.REVERSAL), Tasks.ANSWER)
                        .waiting(new Refill().asked(moment.now(), Map.of()))
                : null;
    }
}
