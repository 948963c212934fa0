package handrail.bot.steps;

import handrail.bot.Effect.RequestSupplies;
import handrail.bot.Facts.Supply;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.Slots;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Supplies are asked for: requested at once, the rest is settled after. Also status, changes and cancelling. */
public final class Supplies implements Topic {

    /** "I still have his Narcan here": nothing is asked for. */
    private static final Phrases HAS = Phrases.of(
            "^ i|we|ive|and|y|yo? have|got|keep|still|tengo|traigo|todavia|aun|found ~3 narcan|naloxone|naloxona|kit|kits|strips|spray|tiras|jeringas"
                    + " ~2 here|home|already|still|left|on|with|unopened|aqui|casa|todavia|conmigo|sin|me|car",
            "^ i|we|ive still|already|always ~2 have|got|keep|carry ~3 narcan|naloxone|kit|kits|strips|spray",
            "gave ~1 me|us ~2 narcan|naloxone|kit|kits|strips|spray",
            "^ todavia|aun|ya ~1 tengo|traigo ~3 narcan|naloxona|kit|kits|tiras|jeringas");

    /** A ride for themselves, not for a package. */
    private static final Phrases COME_FOR_ME = Phrases.of(
            "come|came get|take|drive|pick me|us",
            "pick|scoop me|us ~1 up|from|at",
            "vengan|venir|pasen|pasar por mi",
            "me recojan|recogen|recoger|llevan");

    /** "Is Narcan safe for babies": asked about it, not for it; a person answers (S6). */
    private static final Phrases ABOUT_IT = Phrases.of(
            "^ is|are|does|do|will|can|how|what|whats ~1 the? narcan|naloxone|strips|spray|kits ~3 safe|work|works|expire|expires|expired|hurt|hurts|use"
                    + "|used|legal|addictive|bad|good",
            "^ es|sirve|funciona|caduca ~1 la|el? ~1 naloxona|narcan|spray");

    static boolean has(Moment moment) {
        return HAS.in(moment.understood().words()) && !SuppliesDone.asksAnew(moment);
    }

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (has(moment)) {
            return null;
        }
        boolean about = ABOUT_IT.in(moment.understood().words()) && !SuppliesDone.asksAnew(moment);
        if (about && moment.is(Intent.SUPPLIES) && moment.facts().openSupplies() == null) {
            return NotSure.answer(moment);
        }
        boolean ordered = moment.facts().openSupplies() != null;
        boolean without = !moment.understood().unwanted().isEmpty();
        if (ordered && without && moment.slots().items().isEmpty()) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER);
        }
        Answer cancelled = without ? null : Order.cancelled(moment);
        if (cancelled != null) {
            return cancelled;
        }
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
        if (moment.is(Intent.SUPPLIES)
                && moment.slots().items().isEmpty()
                && COME_FOR_ME.in(moment.understood().words())) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER);
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
