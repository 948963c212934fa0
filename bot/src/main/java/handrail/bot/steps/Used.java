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
            "dont|not|trying|tryna ~3 to? use|relapse|drink|slip !anymore|for|it|this|the|that|my|a|these|your|ur|phone|narcan",
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

    private static final String STUFF =
            "dope|fent|fentanyl|h|heroin|meth|crack|blues|blue|perc|percs|pill|pills|foil|bag|bags|speedball|tina|ice|molly|coke|tranq|powder|point|gram|rock";

    private static final Phrases GOING_TO = Phrases.of(
            "about|bout|finna|gonna|going|fixing|ready|tryna|gotta ~1 to|2? ~1 use|relapse|get ~1 high|again|up|alone|.|by|now|tonight|rn|some",
            "about|bout|finna|gonna|going|fixing|ready|tryna|gotta|im ~2 use|using|relapse alone|again|by|now|tonight|rn",
            "about|bout|finna|gonna|going|fixing|ready|tryna|gotta ~2 shoot|smoke|snort|slam|bang|boof|inject|sniff|pop|hit|do ~2 "
                    + STUFF,
            "about|bout|finna|gonna|going|fixing|ready|tryna|gotta ~1 to|2? ~1 shoot up|it ~1 .|alone|now|tonight|by",
            "about|bout|finna|gonna|going|fixing|ready|tryna|gotta ~2 do|take|hit|slam|bang ~1 a|my|this|one|some|another|two ~1 shot|hit|bump|line|rail|dose|slam !of|on",
            "got|have ~1 a|my ~1 shot|rig|dose|point ready|loaded|drawn|cooked ~1",
            "voy|vamos ~1 a ~1 usar|consumir|fumar|inyectarme|inyectar|meterme|drogarme|chutarme|pincharme|picarme|ponerme !un|una|cigarro|tabaco|cigarros|la|el|ropa|a",
            "me voy|vamos ~1 a ~1 inyectar|meter|drogar|chutar|pinchar|picar|poner ~2 solo|sola|.|ahorita|ahora|un|una|dosis|chiva|coca|cristal");

    private static final Phrases NOT_GOING = Phrases.of(
            "not|dont|never|wont|no|if|aint ~2 going|gonna|about|use|using|voy|smoke|shoot",
            "use the|my|ur|your|this|that|it|a|narcan|strips");

    /** "Thats messed up": of something else. */
    private static final Phrases NOT_OWN =
            Phrases.of("thats|this|that|it|system|world|yall|you|they ~3 messed|fucked|screwed|jacked up");

    private static final Phrases TOBACCO = Phrases.of(
            "smoke|smoking|smoked|fumar|fumo ~2 cig|cigs|cigarette|cigarettes|square|vape|cigarro|cigarros|tabaco|newport|newports",
            "smoke break");

    /** What the risk is after a while without: asked for a friend, it is answered as for oneself. */
    private static final Phrases WHAT_RISK = Phrases.of(
            "if ~3 used|uses|use|using|relapsed|slipped ~3 after|again",
            "used|uses|use|using after ~3 off|clean|days|weeks|wks|months|break",
            "lost|lose|losing|low|lower|lowered ~2 tolerance",
            "tolerance ~3 gone|down|lower|low|after",
            "hypothetically ~4 used|uses|use|relapsed");

    /** The first time with a word about safety; whoever goes on telling hears no leaflet twice, and a person reads it. */
    @Override
    public @Nullable Answer begin(Moment moment) {
        var words = moment.understood().words();
        boolean going = isGoingTo(moment);
        if (going && CoachOffer.isAlone(moment)) {
            return UsingAlone.said(moment);
        }
        boolean high = (moment.is(Intent.OTHER) && (HIGH.in(words) || WHAT_RISK.in(words))) || going;
        if (resists(moment)) {
            return Answer.of(moment.say(Message.USED_RESISTS)).waiting(new CoachOffer().asked(moment.now(), Map.of()));
        }
        if ((!moment.is(Intent.USED) && !high)
                || TOBACCO.in(words)
                || NOT_OWN.in(words)
                || SpecialCare.isNeeded(moment)) {
            return null;
        }
        return answer(moment);
    }

    /** "About to do a shot": it has not happened, and can go safer. */
    private static boolean isGoingTo(Moment moment) {
        var words = moment.understood().words();
        boolean plain =
                moment.is(Intent.OTHER) || moment.is(Intent.USED) || moment.is(Intent.YES) || moment.is(Intent.NO);
        return plain
                && GOING_TO.in(words)
                && !NOT_GOING.in(words)
                && moment.slots().items().isEmpty();
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
