package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "Will it say what's in the box?" People live with others: what comes by mail shows nothing. */
public final class Packaging implements Topic {

    private static final Phrases PHRASES = Phrases.of(
            "discreet|discrete|unmarked|discreto|discreta",
            "plain|blank|brown|normal box|package|packaging|envelope|bag|wrapper",
            "what ~3 package|box|envelope|it say|says|look|looks|show|shows|written",
            "say|says|show|shows|written|label|labeled|labels|print|printed|name ~4 on|outside ~2 box|package|envelope|outside|label|it",
            "can|will|would|could ~1 people|anyone|anybody|someone|roommate|roommates|mom|parents|family|landlord|neighbors|they ~3 tell|know|see ~3 inside|in|it|package|box",
            "paquete|caja|sobre ~2 discreto|discreta|marcas|dice|normal|cerrado",
            "que dice|diga|dira ~3 paquete|caja|sobre|afuera",
            "se nota|ve ~3 que|adentro|paquete",
            "dice ~2 afuera|encima|por fuera");

    private static final Phrases QUESTION = Phrases.of(
            "will|does|do|is|are|can|could|would|what|how|whats|se|que|va|viene|trae", "dice ~2 afuera|encima|fuera");

    @Override
    public @Nullable Answer begin(Moment moment) {
        return isAsked(moment) ? Answer.of(moment.say(Message.SUPPLIES_DISCREET)) : null;
    }

    @Override
    public boolean outranks(Moment moment, @Nullable Question open) {
        return isAsked(moment);
    }

    /** Whether the text asks this, rather than for something in a plain package. */
    private static boolean isAsked(Moment moment) {
        var words = moment.understood().words();
        boolean asks = words.tokens().contains("?")
                || QUESTION.find(words).stream().anyMatch(span -> span.from() == 0)
                || (moment.slots().items().isEmpty() && moment.slots().way() == null);
        return asks && PHRASES.in(words);
    }
}
