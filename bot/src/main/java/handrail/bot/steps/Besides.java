package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.RequestSupplies;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.Need;
import handrail.bot.Slots;
import handrail.bot.catalogue.Message;
import java.util.List;

/** What a long text asks for besides its topic: a call is promised, a place is left to a person who reads it. Nothing of it is lost. */
public final class Besides {

    private static final int MANY_WORDS = 8;

    private static final int FEW_WORDS = 4;

    private Besides() {}

    /** What is done beyond the step that took the text. */
    public static List<Effect> effects(Moment moment) {
        boolean order = moment.is(Intent.SUPPLIES);
        List<ItemQuantity> items = moment.slots().items();
        boolean person = moment.is(Intent.COACH) && !items.isEmpty() && words(moment) > FEW_WORDS;
        if (person && (SuppliesDone.asksAnew(moment) || items.size() > 1)) {
            return ordered(moment);
        }
        boolean visit = moment.is(Intent.APPOINTMENT) && moment.facts().appointment() == null;
        if (visit
                && words(moment) >= MANY_WORDS
                && !moment.slots().items().isEmpty()
                && SuppliesDone.asksAnew(moment)) {
            return ordered(moment);
        }
        if (!order && !moment.is(Intent.RESOURCES)) {
            return List.of();
        }
        if (Wishes.aCall(moment)) {
            return List.of(moment.say(Message.COACH_CALL), Tasks.CALL);
        }
        var words = moment.understood().words();
        if (!order && !moment.slots().items().isEmpty() && Needs.areNamed(words)) {
            return ordered(moment);
        }
        boolean place = order && words.spoken().size() >= MANY_WORDS && Needs.in(words) != Need.ANY;
        return place ? List.of(Tasks.ANSWER) : List.of();
    }

    private static int words(Moment moment) {
        return moment.understood().words().spoken().size();
    }

    /** "Test strips, and I need an ID": what we hand out is ordered beside the place that is looked for. */
    private static List<Effect> ordered(Moment moment) {
        Slots slots = moment.slots();
        return moment.facts().openSupplies() == null
                ? List.of(
                        new RequestSupplies(slots.items(), slots.way(), null),
                        moment.say(Message.SUPPLIES_ADDED, slots.items()))
                : List.of(Tasks.ANSWER);
    }
}
