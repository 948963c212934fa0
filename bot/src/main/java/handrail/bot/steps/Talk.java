package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.Slots;
import java.util.List;

/** What people tell rather than ask for: a death, an arrest, good news, how they are. It is no note to an order and no answer to an offer. */
final class Talk {

    private static final List<Topic> TOPICS =
            List.of(new Grief(), new Custody(), new OtherPhone(), new WentWell(), new Withdrawal(), new Feelings());

    private Talk() {}

    /** Whether the text tells something of it. */
    static boolean isTold(Moment moment) {
        return TOPICS.stream().anyMatch(topic -> topic.begin(moment) != null);
    }

    /** Whether the text asks for nothing that we know: while an order is talked about, a model takes everything for supplies. */
    static boolean asksNothing(Moment moment) {
        Slots slots = moment.slots();
        boolean onlySeems = moment.is(Intent.SUPPLIES)
                && slots.items().isEmpty()
                && slots.way() == null
                && slots.zip() == null
                && slots.number() == null
                && !SuppliesDone.asksAnew(moment);
        return moment.is(Intent.OTHER) || onlySeems;
    }
}
