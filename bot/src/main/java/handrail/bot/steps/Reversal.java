package handrail.bot.steps;

import handrail.bot.Effect.RecordReversal;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody was brought back: thanks, stay with them, a refill offered; a person looks after the one who did it. */
public final class Reversal implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        OpenQuestion open = moment.conversation().open();
        if (moment.is(Intent.REVERSAL) && open != null && open.step().equals(new Refill().name())) {
            return Answer.of(moment.say(Message.AFTER_RELIEF), Tasks.ANSWER).waiting(open);
        }
        return moment.is(Intent.REVERSAL)
                ? Answer.of(new RecordReversal(), moment.say(Message.REVERSAL), Tasks.ANSWER)
                        .waiting(new Refill().asked(moment.now(), Map.of()))
                : null;
    }
}
