package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Use, a slip, cravings: no judgement, a safer-use word, a line for using alone (S7), the coach offered. */
public final class Used implements Topic {

    private static final Phrases HIGH = Phrases.of(
            "im|i|am|so ~2 high|faded|zooted|wasted|geeked|spun|drunk|tweaking !risk|school|as|up|time",
            "fucked up rn|tonight|again|.",
            "ando|estoy|bien ~2 drogado|drogada|puesto|puesta|pedo|peda|borracho|borracha|arriba");

    private static final Phrases RESISTS = Phrases.of(
            "dont|not|trying|tryna ~3 to? use|relapse|drink|slip !anymore|for|it",
            "everyones|everybodys|everyone|everybody|people|they|theyre ~2 using|smoking|shooting|drinking ~1 here|around",
            "no quiero ~1 usar|consumir|recaer|caer|tomar",
            "todos|aqui ~1 usan|consumen|fuman");

    /** "I wanna try again": no word about using more safely is wanted now. */
    private static final Phrases AGAIN = Phrases.of(
            "try|start|trying|starting again|over",
            "back on track",
            "day one|1",
            "empezar de nuevo|cero",
            "intentar|intentarlo ~1 otra|nuevo");

    private static final Phrases USE = Phrases.of(
            "used|using|relapsed|slipped|high|smoked|shot|drank|drunk|craving|cravings|consumi|recai|use|inyecte|tome|fume");

    /** The first time with a word about safety; whoever goes on telling hears no leaflet twice, and a person reads it. */
    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean high = moment.is(Intent.OTHER) && HIGH.in(moment.understood().words());
        if (resists(moment)) {
            return Answer.of(moment.say(Message.USED_RESISTS)).waiting(new CoachOffer().asked(moment.now(), Map.of()));
        }
        if ((!moment.is(Intent.USED) && !high) || SpecialCare.isNeeded(moment)) {
            return null;
        }
        return answer(moment);
    }

    private static Answer answer(Moment moment) {
        OpenQuestion offer = new CoachOffer().askedOfUse(moment.now());
        return AGAIN.in(moment.understood().words())
                        || CoachOffer.isOfUse(moment.conversation().open())
                ? Answer.of(moment.say(Message.USED_MORE), Tasks.ANSWER).waiting(offer)
                : Answer.of(moment.say(Message.USED)).waiting(offer);
    }

    /** "I don't wanna use but everyone's using here": no leaflet, somebody beside them. */
    static boolean resists(Moment moment) {
        return (moment.is(Intent.OTHER) || moment.is(Intent.USED))
                && RESISTS.in(moment.understood().words());
    }

    /** Whether the words themselves are of use, and not only what a model takes them for. */
    static boolean isSaid(Moment moment) {
        return moment.is(Intent.USED) && USE.in(moment.understood().words());
    }
}
