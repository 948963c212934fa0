package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.OpenQuestion;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After an order was taken back: "wait no i do want it" brings it back as it was. */
public final class SuppliesBack implements Question {

    private static final Duration CLOSE = Duration.ofHours(4);

    private static final Phrases AFTER_ALL = Phrases.of(
            "i|we do|still ~1 want|need ~1 it|them|that|.",
            "wait|actually|no ~3 want|need|keep ~1 it|them|that|.",
            "^ actually|wait ~1 yes|yeah|yea|yep|.",
            "put|add it|them back",
            "keep|uncancel ~1 it|them|order",
            "changed my mind ~1 again|back|.",
            "dont|not ~1 cancel",
            "si|mejor ~1 lo|los|la|las|si ~1 quiero|necesito|ocupo",
            "siempre si",
            "no lo|la cancelen|cancele|canceles");

    @Override
    public String name() {
        return "supplies.back";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        List<ItemQuantity> items = Order.items(open.slots());
        boolean plain = moment.is(Intent.OTHER)
                || moment.is(Intent.YES)
                || moment.is(Intent.NO)
                || (moment.is(Intent.SUPPLIES) && moment.slots().items().isEmpty());
        boolean back = plain
                && moment.facts().openSupplies() == null
                && open.askedAt().plus(CLOSE).isAfter(moment.now())
                && AFTER_ALL.in(moment.understood().words());
        return back && !items.isEmpty() ? Supplies.request(moment, Answer.of(), items, Order.remembered(items)) : null;
    }

    /** What was taken back, if it is known, is listened for. */
    static Answer after(Moment moment, Answer cancelled, Map<String, String> slots) {
        List<ItemQuantity> items = Order.items(slots);
        return items.isEmpty()
                ? cancelled
                : cancelled.waiting(new SuppliesBack().asked(moment.now(), Order.remembered(items)));
    }

    @Override
    public boolean listensOnly() {
        return true;
    }
}
