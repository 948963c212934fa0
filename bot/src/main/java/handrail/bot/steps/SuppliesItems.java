package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "What do you need?" */
public final class SuppliesItems implements Question {

    /** The list was read, and what they said then is with a person. */
    private static final Map<String, String> TOLD = Map.of("told", "yes");

    @Override
    public String name() {
        return "supplies.items";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (moment.is(Intent.NO) || moment.has(Aside.CANCEL_ORDER)) {
            return Answer.of(moment.say(Message.COACH_NOT_NOW));
        }
        if (moment.slots().items().isEmpty()
                && moment.is(Intent.SUPPLIES)
                && !moment.has(Aside.ORDER_STATUS)
                && !Talk.isTold(moment)) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER)
                    .waiting(new OpenQuestion(name(), TOLD, open.askedAt()));
        }
        if (moment.slots().items().isEmpty() || moment.is(Intent.HANDOFF)) {
            return null;
        }
        return Supplies.request(
                moment,
                Answer.of(),
                moment.slots().items(),
                Order.remembered(moment.slots().items()));
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        return open.slots().isEmpty() ? moment.say(Message.SUPPLIES_WHICH) : null;
    }
}
