package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.OpenQuestion;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All is settled; only a change of mind is still listened for: "actually 3", "no wait pick up", "never mind". */
public final class SuppliesDone implements Question {

    @Override
    public String name() {
        return "supplies.done";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer cancelled = Order.cancelled(moment);
        if (cancelled != null) {
            return cancelled;
        }
        boolean changeOfMind =
                moment.has(Aside.CORRECTION) || (moment.slots().way() != null && moment.is(Intent.OTHER));
        if (!changeOfMind || moment.facts().openSupplies() == null) {
            return null;
        }
        List<ItemQuantity> items = Order.corrected(moment, Order.items(open.slots()));
        Way way = moment.slots().way();
        return items == null && way == null ? null : changed(moment, open, items == null ? List.of() : items, way);
    }

    private Answer changed(Moment moment, OpenQuestion open, List<ItemQuantity> items, @Nullable Way way) {
        Map<String, String> slots = items.isEmpty() ? open.slots() : Order.remembered(items);
        Answer answer =
                Answer.of(Order.change(moment, items, way, moment.slots().zip()));
        if (!items.isEmpty()) {
            answer = answer.and(moment.say(Message.SUPPLIES_CHANGED, items));
        }
        return way == null
                ? answer.waiting(asked(moment.now(), slots))
                : Order.onItsWay(moment, answer, way, moment.slots().zip(), slots);
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.slots().way() != null && moment.has(Aside.CORRECTION);
    }

    @Override
    public boolean listensOnly() {
        return true;
    }
}
