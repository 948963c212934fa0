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
            "nothing|didnt|never|hasnt|not ~3 came|come|arrived|arrive|got|get|here|yet !to",
            "nobody|nobodys|noone ~1 here|there",
            "still ~1 waiting|nothing|no",
            "only|just|but ~2 half|some|part|one|one",
            "stole|stolen|missing|broken|expired|damaged|wrong|opened",
            "somebody|someone|they took ~1 it",
            "robaron|falta|faltan|roto|rota|abierto|abierta|equivocado",
            "no ~2 llego|llegado|recibi|recibido",
            "nada llego",
            "todavia no");

    private static final Phrases CAME =
            Phrases.of("got it|them|everything", "it came|arrived", "have it", "si? ya? llego|recibi");

    /** "Still nothing": what was ordered has not come. */
    static @Nullable Answer missing(Moment moment) {
        return moment.saysOneThing() && MISSING.in(moment.understood().words())
                ? Answer.of(moment.say(Message.ARRIVED_MISSING), Tasks.ANSWER)
                : null;
    }

    private static final Phrases ALL_CAME = Phrases.of(
            "strips|stuff|package|box|kit|kits|narcan|order|supplies|it|mail|everything ~1 came|arrived !if|when",
            "got|received|picked my|the|it|them|everything|up ~1 strips|stuff|package|box|kit|kits|narcan|order|supplies|.",
            "llego|llegaron|recibi ~2 paquete|tiras|cosas|pedido|naloxona|todo|.");

    /** "The strips came, thank you", told unasked: the coach marks it. */
    static boolean cameIn(Moment moment) {
        var words = moment.understood().words();
        return ALL_CAME.in(words) && !MISSING.in(words) && !Asks.something(moment);
    }

    @Override
    public String name() {
        return "supplies.arrived";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (!moment.slots().items().isEmpty() || WrongNumber.isSaid(moment)) {
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
