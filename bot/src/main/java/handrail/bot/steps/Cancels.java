package handrail.bot.steps;

import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Compliance;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "How do I cancel", with nothing named: an order, a visit, or our texts? It is asked, since to take it for a stop loses somebody who meant a
 * visit (T3); whoever then says that it is the texts has opted out (T2).
 */
public final class Cancels implements Topic, Question {

    private static final Duration CLOSE = Duration.ofHours(12);

    private static final Phrases ASKS = Phrases.of(
            "hi|hey|hello|ok|so|and|wait|please|hola|oye? how|where|can|could|may|do|id|i ~1 i|u|you|we|want|need|like|wanna ~2 cancel|canceling that?|please?|now?",
            "how|where to cancel",
            "can|could it|this be cancelled|canceled",
            "hola|oye|y? quiero|quisiera|puedo|como|necesito|donde ~2 cancelar|cancelo|cancela porfa|porfavor?");

    private static final Phrases TEXTS = Phrases.of(
            "text|texts|texting|message|messages|msgs|checkins|checking|you|yall|u|program|all|everything|both|this",
            "check ins",
            "mensaje|mensajes|textos|todo|todos|programa|ustedes|esto|ambos");

    private static final Phrases NOT_TEXTS = Phrases.of(
            "not|no|dont ~2 text|texts|texting|message|messages|mensajes|textos|you|yall",
            "text|message|call me",
            "order|kit|kits|narcan|strips|appointment|appt|visit|ride|intake|pedido|cita|viaje|kit",
            "you|u|yall ~1 know|can|have|said|sent|are");

    @Override
    public String name() {
        return "cancel";
    }

    /** Whether the text asks to cancel and names nothing. */
    public static boolean isAsked(Moment moment) {
        return ASKS.areAll(moment.understood().words());
    }

    /** Whether what was asked was answered with our texts. */
    public static boolean meansTexts(Moment moment) {
        OpenQuestion open = moment.conversation().open();
        var words = moment.understood().words();
        return open != null
                && open.step().equals(new Cancels().name())
                && open.askedAt().plus(CLOSE).isAfter(moment.now())
                && moment.saysOneThing()
                && !moment.facts().optedOut()
                && !Asks.something(moment)
                && (TEXTS.in(words) || Compliance.isAboutTexts(words))
                && !NOT_TEXTS.in(words);
    }

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean known = moment.facts().openSupplies() != null || moment.facts().appointment() != null;
        return isAsked(moment) && !known
                ? Answer.of(moment.say(Message.CANCEL)).waiting(asked(moment.now(), Map.of()))
                : null;
    }

    /** An order and a visit have steps of their own, and the texts come before any step. */
    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        return Refusal.isSaid(moment) ? Answer.of(moment.say(Message.COACH_NOT_NOW)) : null;
    }

    @Override
    public boolean lapses() {
        return true;
    }
}
