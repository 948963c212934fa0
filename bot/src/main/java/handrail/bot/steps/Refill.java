package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Want a refill of naloxone?" after a reversal, and once more a few days later. */
public final class Refill implements Question {

    private static final List<ItemQuantity> KIT = List.of(new ItemQuantity("naloxone", 1));

    /** "It took 2": how it was, and no order yet. */
    private static final Phrases TOOK = Phrases.of(
            "took|used|gave|needed ~1 #|both|all|two|three|one|couple", "fueron|puse|use|necesito ~1 dos|tres|#|una");

    @Override
    public String name() {
        return "reversal.refill";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (TOOK.in(moment.understood().words()) && !SuppliesDone.asksAnew(moment)) {
            return Answer.of(again(moment, open), Tasks.ANSWER).waiting(open);
        }
        if (moment.is(Intent.YES) || moment.is(Intent.SUPPLIES)) {
            List<ItemQuantity> items =
                    moment.slots().items().isEmpty() ? KIT : moment.slots().items();
            return Supplies.request(moment, answer(open), items, Order.remembered(items));
        }
        return Refusal.isSaid(moment) ? answer(open).and(moment.say(Message.REVERSAL_NO_REFILL)) : null;
    }

    /** When it was asked days later, the answer belongs to that. */
    private static Answer answer(OpenQuestion open) {
        return open.slots().containsKey(ComesBack.ID) ? Answer.of(ComesBack.answered(open, null)) : Answer.of();
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.REVERSAL_REFILL);
    }
}
