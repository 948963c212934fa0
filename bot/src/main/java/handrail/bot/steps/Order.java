package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.ChangeSupplies;
import handrail.bot.Facts.OpenSupplies;
import handrail.bot.ItemQuantity;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A supply request while it is talked about: what it holds, how it changes, how it ends. */
final class Order {

    private static final String ITEMS = "items";
    private static final String WAY = "way";

    private Order() {}

    /** The items as an open question remembers them. */
    static Map<String, String> remembered(List<ItemQuantity> items) {
        return Map.of(
                ITEMS,
                items.stream().map(item -> item.item() + ":" + item.quantity()).collect(Collectors.joining(",")));
    }

    private static Map<String, String> going(Map<String, String> slots, Way way) {
        Map<String, String> going = new LinkedHashMap<>(slots);
        going.put(WAY, way.name());
        return going;
    }

    /** Whether that is how it goes already. */
    static boolean goes(Map<String, String> slots, @Nullable Way way) {
        return way != null && way.name().equals(slots.get(WAY));
    }

    /** That all is settled, in the words for this way. */
    static Message settled(Way way) {
        return switch (way) {
            case MAIL -> Message.SUPPLIES_BY_MAIL;
            case PICKUP -> Message.SUPPLIES_BY_PICKUP;
            case COACH -> Message.SUPPLIES_BY_COACH;
        };
    }

    static List<ItemQuantity> items(Map<String, String> slots) {
        List<ItemQuantity> items = new ArrayList<>();
        for (String part : slots.getOrDefault(ITEMS, "").split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                items.add(new ItemQuantity(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1))));
            }
        }
        return items;
    }

    /** The items after "actually 3" or "and 10 condoms"; null when the text changes none. */
    static @Nullable List<ItemQuantity> corrected(Moment moment, List<ItemQuantity> before) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        before.forEach(item -> quantities.put(item.item(), item.quantity()));
        moment.slots().items().forEach(item -> quantities.put(item.item(), item.quantity()));
        Integer number = number(moment);
        if (moment.slots().items().isEmpty() && number != null && number > 0 && !before.isEmpty()) {
            quantities.put(before.get(before.size() - 1).item(), number);
        } else if (moment.slots().items().isEmpty()) {
            return null;
        }
        List<ItemQuantity> after = new ArrayList<>();
        quantities.forEach((item, quantity) -> after.add(new ItemQuantity(item, quantity)));
        return after;
    }

    /** How many: a number to ten, or more where a change is all that is said ("no wait 20"). */
    private static @Nullable Integer number(Moment moment) {
        Integer few = moment.slots().number();
        boolean only = moment.isBare() || (moment.has(Aside.CORRECTION) && moment.saysOneThing());
        return few == null && only ? moment.understood().amount() : few;
    }

    static Effect change(Moment moment, List<ItemQuantity> items, @Nullable Way way, @Nullable String zip) {
        OpenSupplies open = moment.facts().openSupplies();
        return open == null ? Tasks.ANSWER : new ChangeSupplies(open.id(), items, way, zip, false);
    }

    /** What comes after the way is known: the ZIP for mail, else the end. */
    static Answer onItsWay(Moment moment, Answer answer, Way way, @Nullable String zip, Map<String, String> slots) {
        if (way == Way.MAIL && zip == null) {
            return answer.and(moment.say(Message.SUPPLIES_ZIP)).waiting(new SuppliesZip().asked(moment.now(), slots));
        }
        return answer.and(moment.say(settled(way))).waiting(new SuppliesDone().asked(moment.now(), going(slots, way)));
    }

    /** Taken back, when the text says so and there is something to take back; else null. */
    static @Nullable Answer cancelled(Moment moment) {
        OpenSupplies open = moment.facts().openSupplies();
        if (open == null || !moment.has(Aside.CANCEL_ORDER)) {
            return null;
        }
        return Answer.of(
                new ChangeSupplies(open.id(), List.of(), null, null, true), moment.say(Message.SUPPLIES_CANCELLED));
    }
}
