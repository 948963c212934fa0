package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Effect.RequestSupplies;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.OpenQuestion;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "You already have an order going. Should I add this?" */
public final class SuppliesAdd implements Question {

    @Override
    public String name() {
        return "supplies.add";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        List<ItemQuantity> items = Order.items(open.slots());
        Way way = moment.slots().way();
        if (way != null && saysOnlyHow(moment)) {
            String zip = moment.slots().zip();
            return Order.onItsWay(
                    moment, Answer.of(new RequestSupplies(items, way, zip)), way, zip, Order.remembered(items));
        }
        if (moment.is(Intent.YES)) {
            return Answer.of(new RequestSupplies(items, null, null), moment.say(Message.SUPPLIES_ADDED, items));
        }
        return moment.is(Intent.NO) ? Answer.of(moment.say(Message.SUPPLIES_KEPT)) : null;
    }

    /** "Pickup": a yes that goes on to how. Who asks their coach when it comes has not said yes. */
    private static boolean saysOnlyHow(Moment moment) {
        return (moment.is(Intent.YES) || moment.is(Intent.SUPPLIES))
                && moment.slots().items().isEmpty()
                && !moment.has(Aside.ORDER_STATUS)
                && !moment.has(Aside.CANCEL_ORDER);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.SUPPLIES_ADD, Order.items(open.slots()));
    }
}
