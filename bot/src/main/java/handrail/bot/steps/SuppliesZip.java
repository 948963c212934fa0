package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.RecordFollowUp;
import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.Way;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "What's your ZIP code?" for what goes by mail. */
public final class SuppliesZip implements Question {

    /** Where they sent it before: the coach knows, or asks. */
    private static final Phrases SAME = Phrases.of(
            "same ~1 address|addy|place|spot|zip|one|house|as",
            "u|you|yall ~1 have|got|know ~1 it|my|address|addy|zip|already",
            "like|as last time",
            "misma|mismo ~1 direccion|lugar|casa|zip|de|que|.",
            "ya ~1 tienen|tienes|tiene|saben|sabes|sabe ~1 mi|la|donde|.");

    @Override
    public String name() {
        return "supplies.zip";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Answer cancelled = Order.cancelled(moment, open.slots());
        if (cancelled != null) {
            return cancelled;
        }
        String zip = moment.slots().zip();
        // Whoever says more than "my zip is 02134" may ask for something near there.
        if (zip != null && moment.is(Intent.RESOURCES) && !moment.isBare()) {
            return null;
        }
        if (zip != null) {
            return Order.onItsWay(
                    moment, Answer.of(Order.change(moment, List.of(), Way.MAIL, zip)), Way.MAIL, zip, open.slots());
        }
        if (moment.is(Intent.NO) || Undecided.PHRASES.in(moment.understood().words())) {
            return Answer.of(moment.say(Message.SUPPLIES_ANY_WAY), Tasks.ANSWER)
                    .waiting(new SuppliesDone().asked(moment.now(), open.slots()));
        }
        if (SAME.in(moment.understood().words())) {
            return Answer.of(
                            Order.change(moment, List.of(), Way.MAIL, null),
                            moment.say(Message.SUPPLIES_BY_MAIL),
                            Tasks.ANSWER)
                    .waiting(new SuppliesDone().asked(moment.now(), open.slots()));
        }
        return new SuppliesDone().answered(moment, open);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.SUPPLIES_ZIP);
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
