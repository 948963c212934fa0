package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.ChangeSupplies;
import handrail.bot.Facts.OpenSupplies;
import handrail.bot.ItemQuantity;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        boolean fewer = quantities.keySet().removeAll(moment.understood().unwanted());
        Integer number = number(moment);
        if (!fewer && moment.slots().items().isEmpty() && number != null && number > 0 && !before.isEmpty()) {
            quantities.put(counted(before, number), number);
        } else if (moment.slots().items().isEmpty() && (!fewer || quantities.isEmpty())) {
            return null;
        }
        List<ItemQuantity> after = new ArrayList<>();
        quantities.forEach((item, quantity) -> after.add(new ItemQuantity(item, quantity)));
        return after;
    }

    /** What comes by the dozen: "50" after condoms and a kit is fifty condoms. */
    private static final Set<String> BY_THE_DOZEN = Set.of("fentanyl_strips", "xylazine_strips", "syringes", "condoms");

    private static final int A_DOZEN = 10;

    /** "34 Pine St Apt 2": where, not how many. */
    private static final Phrases ADDRESS = Phrases.of(
            "st|street|ave|avenue|rd|road|apt|appointment|apartment|unit|blvd|lane|ln|drive|ct|court|hwy|floor|room|rm|building|bldg|calle|avenida|depto|piso"
                    + " ~1 #",
            "# ~3 st|street|ave|avenue|rd|road|blvd|lane|ln|drive|hwy");

    /** "At 3": when, not how many. */
    private static final Phrases AT = Phrases.of("at|around|by|after|before|til|till|until|las #", "# pm|am|oclock");

    /** The item that so many are meant of: the last one that is counted so, else the last. */
    private static String counted(List<ItemQuantity> before, int number) {
        String last = before.get(before.size() - 1).item();
        return before.stream()
                .map(ItemQuantity::item)
                .filter(item -> number >= A_DOZEN && BY_THE_DOZEN.contains(item))
                .reduce((earlier, later) -> later)
                .orElse(last);
    }

    /** How many: a number to ten, or more where a change is all that is said ("no wait 20"). */
    private static @Nullable Integer number(Moment moment) {
        if (AT.in(moment.understood().words()) || ADDRESS.in(moment.understood().words())) {
            return null;
        }
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

    /** "I don't need the strips", where strips are all of it: taken back; else null. */
    static @Nullable Answer cancelled(Moment moment, Map<String, String> slots) {
        List<ItemQuantity> before = items(slots);
        boolean nothing = moment.slots().items().isEmpty()
                && !before.isEmpty()
                && before.stream()
                        .allMatch(item -> moment.understood().unwanted().contains(item.item()));
        boolean some = !nothing
                && before.stream()
                        .anyMatch(item -> moment.understood().unwanted().contains(item.item()));
        if (some) {
            return null;
        }
        OpenSupplies open = moment.facts().openSupplies();
        Answer taken = nothing && open != null ? takenBack(moment, open) : cancelled(moment);
        return taken == null ? null : SuppliesBack.after(moment, taken, slots);
    }

    /** Taken back, when the text says so and there is something to take back; else null. */
    static @Nullable Answer cancelled(Moment moment) {
        OpenSupplies open = moment.facts().openSupplies();
        return open == null || !moment.has(Aside.CANCEL_ORDER) ? null : takenBack(moment, open);
    }

    private static Answer takenBack(Moment moment, OpenSupplies open) {
        return Answer.of(
                new ChangeSupplies(open.id(), List.of(), null, null, true), moment.say(Message.SUPPLIES_CANCELLED));
    }
}
