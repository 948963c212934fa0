package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.RecordFollowUp;
import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.OpenQuestion;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "By mail, pick it up, or have your coach bring it?" The items can still change here. */
public final class SuppliesWay implements Question {

    @Override
    public String name() {
        return "supplies.way";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer cancelled = Order.cancelled(moment, open.slots());
        if (cancelled != null) {
            return cancelled;
        }
        if (isAnotherTopic(moment)) {
            return null;
        }
        Way way = way(moment);
        List<ItemQuantity> items = Order.corrected(moment, Order.items(open.slots()));
        if (items != null && moment.slots().zip() == null) {
            return changed(moment, items, way);
        }
        if (way == null && moment.facts().openSupplies() != null && SuppliesDone.asksWhereOrWhen(moment)) {
            return Supplies.status(moment, true).waiting(open);
        }
        return way == null ? undecided(moment, open) : decided(moment, open, way);
    }

    private static @Nullable Way way(Moment moment) {
        return moment.slots().way() == null && moment.slots().zip() != null
                ? Way.MAIL
                : moment.slots().way();
    }

    private static boolean isAnotherTopic(Moment moment) {
        return moment.is(Intent.HANDOFF)
                || moment.is(Intent.USED)
                || moment.is(Intent.REVERSAL)
                || WrongNumber.isSaid(moment)
                || (moment.is(Intent.RESOURCES) && moment.slots().way() == null)
                || (moment.is(Intent.OTHER) && !moment.saysOneThing() && Talk.isTold(moment))
                || moment.has(Aside.MEDICATION)
                || moment.has(Aside.ORDER_STATUS);
    }

    private Answer changed(Moment moment, List<ItemQuantity> items, @Nullable Way way) {
        Map<String, String> slots = Order.remembered(items);
        Answer answer = Answer.of(
                Order.change(moment, items, way, moment.slots().zip()), moment.say(Message.SUPPLIES_CHANGED, items));
        return way == null
                ? answer.and(moment.say(Message.SUPPLIES_WAY)).waiting(asked(moment.now(), slots))
                : Order.onItsWay(moment, answer, way, moment.slots().zip(), slots);
    }

    private static Answer decided(Moment moment, OpenQuestion open, Way way) {
        String zip = moment.slots().zip();
        return Order.onItsWay(moment, Answer.of(Order.change(moment, List.of(), way, zip)), way, zip, open.slots());
    }

    /** "Idk", "whatever works": a person settles it. */
    private static @Nullable Answer undecided(Moment moment, OpenQuestion open) {
        if (moment.slots().when() != null && moment.is(Intent.OTHER) && moment.saysOneThing()) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER).waiting(open);
        }
        boolean undecided = moment.is(Intent.YES)
                || moment.is(Intent.NO)
                || Undecided.PHRASES.in(moment.understood().words());
        return undecided
                ? Answer.of(moment.say(Message.SUPPLIES_ANY_WAY), Tasks.ANSWER)
                        .waiting(new SuppliesDone().asked(moment.now(), open.slots()))
                : null;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.SUPPLIES_WAY);
    }

    /** What came, or did not, is asked about first. */
    @Override
    public boolean isSettledBy(List<Effect> effects) {
        return effects.stream().anyMatch(RecordFollowUp.class::isInstance);
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.slots().way() != null;
    }
}
