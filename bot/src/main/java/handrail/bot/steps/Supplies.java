package handrail.bot.steps;

import handrail.bot.Effect.RequestSupplies;
import handrail.bot.Facts.Supply;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.Slots;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Supplies are asked for: requested at once, the rest is settled after. Also status, changes and cancelling. */
public final class Supplies implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        Answer cancelled = Order.cancelled(moment);
        if (cancelled != null) {
            return cancelled;
        }
        boolean ordered = moment.facts().openSupplies() != null;
        boolean thanks = !ordered && moment.is(Intent.THANKS);
        if (moment.has(Aside.ORDER_STATUS)
                && !thanks
                && (ordered || moment.slots().items().isEmpty())
                && !moment.is(Intent.HANDOFF)) {
            return status(moment, ordered);
        }
        boolean said = moment.is(Intent.OTHER) || moment.is(Intent.NO) || moment.is(Intent.SUPPLIES);
        Answer missing = ordered && said ? SuppliesArrived.missing(moment) : null;
        if (missing != null) {
            return missing;
        }
        if (ordered && SuppliesArrived.cameIn(moment)) {
            return Answer.of(moment.say(Message.ARRIVED_CAME), Tasks.ANSWER);
        }
        boolean onlyHow = moment.is(Intent.SUPPLIES)
                && moment.slots().way() != null
                && moment.slots().items().isEmpty();
        if (ordered && (onlyHow || (moment.has(Aside.CORRECTION) && changes(moment.slots())))) {
            return corrected(moment);
        }
        return moment.is(Intent.SUPPLIES) && !Talk.isTold(moment) ? requested(moment) : null;
    }

    private static boolean changes(Slots slots) {
        return !slots.items().isEmpty() || slots.way() != null || slots.zip() != null;
    }

    /** Where an order stands, or that there is none. */
    static Answer status(Moment moment, boolean ordered) {
        return ordered
                ? Answer.of(moment.say(Message.SUPPLIES_STATUS), Tasks.ANSWER)
                : Answer.of(moment.say(Message.SUPPLIES_NO_ORDER));
    }

    private static Answer corrected(Moment moment) {
        Slots slots = moment.slots();
        Answer answer = Answer.of(Order.change(moment, slots.items(), slots.way(), slots.zip()));
        Way way = slots.way();
        if (!slots.items().isEmpty()) {
            answer = answer.and(moment.say(Message.SUPPLIES_CHANGED, slots.items()));
        }
        return way == null ? answer : Order.onItsWay(moment, answer, way, slots.zip(), Order.remembered(slots.items()));
    }

    private static Answer requested(Moment moment) {
        List<ItemQuantity> missing = moment.slots().items().stream()
                .filter(item -> !stocks(moment, item))
                .toList();
        List<ItemQuantity> items = moment.slots().items().stream()
                .filter(item -> stocks(moment, item))
                .toList();
        Answer answer = missing.isEmpty()
                ? Answer.of()
                : Answer.of(moment.say(Message.SUPPLIES_NOT_STOCKED, missing), Tasks.ANSWER);
        if (!missing.isEmpty() && items.isEmpty()) {
            return answer;
        }
        return items.isEmpty() ? which(moment) : request(moment, answer, items);
    }

    private static boolean stocks(Moment moment, ItemQuantity item) {
        List<Supply> supplies = moment.facts().supplies();
        return supplies.isEmpty()
                || supplies.stream().map(Supply::id).collect(Collectors.toSet()).contains(item.item());
    }

    /** With an order open, what names nothing and asks for nothing more belongs to that. */
    private static Answer which(Moment moment) {
        if (moment.facts().openSupplies() != null && !SuppliesDone.asksAnew(moment)) {
            return Asks.something(moment)
                    ? NotSure.answer(moment)
                    : Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER);
        }
        return Answer.of(moment.say(Message.SUPPLIES_WHICH)).waiting(new SuppliesItems().asked(moment.now(), Map.of()));
    }

    private static Answer request(Moment moment, Answer answer, List<ItemQuantity> items) {
        Map<String, String> slots = Order.remembered(items);
        if (moment.facts().openSupplies() != null) {
            return answer.and(moment.say(Message.SUPPLIES_ADD, items))
                    .waiting(new SuppliesAdd().asked(moment.now(), slots));
        }
        return request(moment, answer, items, slots);
    }

    /** A new request with all that the text says about it. */
    static Answer request(Moment moment, Answer answer, List<ItemQuantity> items, Map<String, String> slots) {
        String zip = moment.slots().zip();
        Way way = moment.slots().way() == null && zip != null
                ? Way.MAIL
                : moment.slots().way();
        Answer requested = answer.and(new RequestSupplies(items, way, zip));
        return way == null
                ? requested
                        .and(moment.say(Message.SUPPLIES_GOT, items))
                        .waiting(new SuppliesWay().asked(moment.now(), slots))
                : Order.onItsWay(moment, requested, way, zip, slots);
    }
}
