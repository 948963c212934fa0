package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.ItemQuantity;
import handrail.bot.OpenQuestion;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All is settled; only a change of mind is still listened for: "actually 3", "no wait pick up", "never mind". */
public final class SuppliesDone implements Question {

    /** Said in few words right after an order, this is about the order, whatever else it may be about at another time. */
    private static final Phrases WHERE_OR_WHEN = Phrases.of(
            "^ ok|and|so|y|pero? where|when|donde|adonde|cuando .|at|do|is|it|can|will|es|lo|llega|paso|recojo ~3",
            "how long|soon ~3",
            "what time|day ~3",
            "cuanto tiempo? ~1 tarda|tardan|demora|demoran|falta",
            "a que hora",
            "que dia");

    /** "2 not 1". */
    private static final Phrases NOT_SO_MANY = Phrases.of("# not|no #");

    private static final Phrases ANEW = Phrases.of(
            "more|another|else|need|want|order|get|give|send|mas|otro|otra|necesito|ocupo|quiero|manda|mandan");

    @Override
    public String name() {
        return "supplies.done";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer cancelled = Order.cancelled(moment, open.slots());
        if (cancelled != null) {
            return cancelled;
        }
        boolean settled = open.step().equals(name()) && moment.facts().openSupplies() != null;
        Answer missing = settled ? SuppliesArrived.missing(moment) : null;
        if (missing != null) {
            return missing.waiting(open);
        }
        if (settled && asksWhereOrWhen(moment)) {
            return Supplies.status(moment, true).waiting(open);
        }
        if (settled && isANote(moment)) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER).waiting(open);
        }
        boolean changeOfMind = moment.has(Aside.CORRECTION)
                || NOT_SO_MANY.in(moment.understood().words())
                || !moment.understood().unwanted().isEmpty()
                || (moment.slots().way() != null
                        && (moment.is(Intent.SUPPLIES) || (moment.is(Intent.OTHER) && moment.saysOneThing())));
        if (!changeOfMind || moment.facts().openSupplies() == null) {
            return null;
        }
        List<ItemQuantity> items = Order.corrected(moment, Order.items(open.slots()));
        Way way = moment.slots().way();
        if (items == null && way != null && moment.slots().zip() == null && Order.goes(open.slots(), way)) {
            return Answer.of(moment.say(Order.settled(way))).waiting(open);
        }
        return items == null && way == null ? null : changed(moment, open, items == null ? List.of() : items, way);
    }

    /** Whether something more is asked for. */
    static boolean asksAnew(Moment moment) {
        return ANEW.in(moment.understood().words());
    }

    static boolean asksWhereOrWhen(Moment moment) {
        var words = moment.understood().words();
        return moment.saysOneThing()
                ? WHERE_OR_WHEN.in(words) || moment.has(Aside.ORDER_STATUS)
                : moment.is(Intent.SUPPLIES) && moment.has(Aside.ORDER_STATUS) && !ANEW.in(words);
    }

    /** "I'm at the library": it belongs to the order, and asks for nothing new. */
    private static boolean isANote(Moment moment) {
        return moment.is(Intent.SUPPLIES)
                && moment.slots().items().isEmpty()
                && moment.slots().way() == null
                && moment.slots().number() == null
                && !asksAnew(moment)
                && !SuppliesArrived.cameIn(moment)
                && !Talk.isTold(moment)
                && !AboutUs.isAsked(moment)
                && !Asks.something(moment);
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
