package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "Did what you asked for get to you?" A no is a person's to sort out. */
public final class SuppliesArrived implements Question {

    private static final Phrases MISSING = Phrases.of(
            "nothing|didnt|never|hasnt|not ~3 came|come|arrived|arrive|got|get|here|yet",
            "still waiting",
            "no ~2 llego|llegado|recibi|recibido",
            "nada llego",
            "todavia no");

    private static final Phrases CAME =
            Phrases.of("got it|them|everything", "it came|arrived", "have it", "si? ya? llego|recibi");

    @Override
    public String name() {
        return "supplies.arrived";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (!moment.slots().items().isEmpty() || moment.is(Intent.WRONG_NUMBER)) {
            return null;
        }
        var words = moment.understood().words();
        if (moment.is(Intent.NO) || MISSING.in(words)) {
            return Answer.of(ComesBack.answered(open, null), moment.say(Message.ARRIVED_MISSING), Tasks.ANSWER);
        }
        return moment.is(Intent.YES) || moment.is(Intent.THANKS) || CAME.in(words)
                ? Answer.of(ComesBack.answered(open, null), moment.say(Message.ARRIVED_CAME))
                : null;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.ARRIVED_AGAIN);
    }
}
