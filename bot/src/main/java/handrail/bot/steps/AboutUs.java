package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about the bot, answered honestly (S4), and about medication, never answered with advice (S6). */
public final class AboutUs implements Topic {

    /** When and where they find us: the hours are known, where to come says the coach. */
    private static final Phrases HOURS = Phrases.of(
            "what|wat|when ~1 time|times|hours|day|days ~2 u|you|yall ~1 open|close|closed|there|here",
            "when ~1 do|r|are|is? ~1 u|you|yall ~1 open|close|closed",
            "r|are u|you|yall ~1 open|closed",
            "ur|your|yalls|the ~1 hours|address|location|addy|office",
            "where ~1 r|are|is u|you|yall|ur|your|the ~1 at|located|office|place|.",
            "a que hora abren|cierran",
            "estan|esta abierto|abiertos|cerrado",
            "donde ~1 estan|quedan|queda ~1 ustedes|ubicados|oficina|.",
            "su|cual ~2 horario|direccion|oficina");

    private static final Phrases WANTS = Phrases.of(
            "what|wtf ~1 do|does you|u|yall want ~1 .|with|from", "que quieren|quiere|quieres ~1 .|conmigo|de");

    /** How they came to be texted: it is not known here, and whoever asks is owed an answer. */
    private static final Phrases NUMBER = Phrases.of(
            "who ~1 told|sent|asked|said you|u|yall ~3 text|write|contact|message|check|me",
            "quien ~1 les|te dijo|mando|pidio",
            "how|where|who ~3 get|got|gave|have|find|found ~1 my|this ~1 number|num|digits|info",
            "como|quien|donde ~2 tienen|consiguieron|obtuvieron|dio|sacaron ~1 mi numero");

    /** "Please don't tell Ana": whoever is named reads along, and is not against them. */
    private static final Phrases SECRET = Phrases.of(
            "dont|not|never|wont ~1 tell|telling|told !me|us|you|u|how|if|when",
            "keep ~2 between us",
            "cant|cannot|shouldnt|better ~1 not? know|find|see|hear ~1 about|out|this|of|that|im",
            "a ~2 no le|les digan|digas|diga|cuenten",
            "no puede|pueden|debe|deben saber|enterarse|ver",
            "dont|not want ~3 to? know|find|finding|knowing",
            "no ~4 se? enteren|entere|sepa|sepan",
            "no ~2 diga|digas|digan|cuente|cuentes|cuenten ~1 a|nada|nadie");

    /** What it costs to have used: nothing, here. */
    private static final Phrases SLIP = Phrases.of(
            "kick|kicked|throw|thrown|drop|dropped|cut me|us|you ~1 out|off|from|.",
            "am i|will|do ~2 kicked|dropped|out|trouble ~3 if|cuz|because|for",
            "still ~2 help|talk|see|want ~1 me|us|to ~2 if|even|after",
            "me ~1 corren|sacan|echan|corres ~3 programa|si|.");

    private static final Phrases COST = Phrases.of(
            "is|r|are|its it|this|that|they|these|all|everything ~2 free",
            "^ free .",
            "how much ~2 cost|is|it|pay",
            "what|whats|how|does|will ~2 cost|costs",
            "do|will|gotta i? ~2 pay",
            "whats the catch|price",
            "cuanto ~1 cuesta|cuestan|sale|cobran|vale|es",
            "es|son gratis",
            "tiene costo",
            "hay que pagar");

    /** What there is to ask for at all. */
    private static final Phrases WHAT = Phrases.of(
            "what|wat|wut ~1 can|do|could|does u|you|yall|this|it|ya ~2 do|help|offer|have|got|give ~2 .|me|us|with|here|for|people",
            "what|wat ~1 u|you|yall do|have|got|offer .",
            "what|whats ~1 this|it|u|you ~1 for|about|do .",
            "what ~2 for|about .",
            "how|what ~1 does|do this|it|u|yall work|help .",
            "^ menu|options .",
            "que hacen|ofrecen|dan|tienen|haces ~1 .|ustedes|aqui|ahi",
            "en que ~1 me? ~1 pueden|puedes|puede ayudar|ayudan",
            "para|pa que ~1 es|sirve|son ~1 esto|.|este",
            "como|que ~1 funciona|es esto .");

    private static final Phrases CHILDREN = Phrases.of(
            "take|taking|takes ~1 him|her|them|it|my|our ~2 away|from",
            "me|lo|la|los|las ~1 quitan|quiten|quitar ~2 a|mi|.",
            "take|taking|lose|losing|keep|remove ~2 baby|babies|kid|kids|son|daughter|children|custody",
            "cps|dcf|dcfs|dss",
            "quitan|quiten|quitar|perder|pierdo ~3 bebe|hijo|hija|hijos|ninos|nina");

    /** Whether something of this is asked. */
    static boolean isAsked(Moment moment) {
        return new AboutUs().begin(moment) != null;
    }

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (moment.has(Aside.MEDICATION) && !moment.is(Intent.REVERSAL)) {
            return AboutMedication.said(moment);
        }
        if (moment.has(Aside.IS_BOT)) {
            Answer answer =
                    Answer.of(moment.say(Message.ABOUT_BOT)).waiting(new CoachOffer().asked(moment.now(), Map.of()));
            return moment.is(Intent.COACH) ? answer.and(Tasks.ANSWER) : answer;
        }
        var words = moment.understood().words();
        boolean plain = moment.is(Intent.OTHER) || moment.is(Intent.RESOURCES) || moment.is(Intent.SUPPLIES);
        if (WHAT.in(words)
                && plain
                && moment.saysOneThing()
                && moment.slots().items().isEmpty()) {
            return Answer.of(moment.say(Message.ABOUT_WHAT));
        }
        if (HOURS.in(words) && !AboutATime.isBare(moment) && (!moment.is(Intent.RESOURCES) || moment.saysOneThing())) {
            return Answer.of(moment.say(Message.ABOUT_HOURS), Tasks.ANSWER);
        }
        if (NUMBER.in(words)) {
            return Answer.of(moment.say(Message.ABOUT_NUMBER), Tasks.ANSWER);
        }
        return trusted(moment);
    }

    /** Who hears of it: asked before somebody trusts us. */
    private static @Nullable Answer trusted(Moment moment) {
        var words = moment.understood().words();
        if (CHILDREN.in(words) && moment.slots().items().isEmpty()) {
            return Answer.of(moment.say(Message.ABOUT_CHILDREN), Tasks.ANSWER);
        }
        if (SLIP.in(words) && Asks.something(moment) && moment.slots().items().isEmpty()) {
            return Answer.of(moment.say(Message.ABOUT_SLIP), Tasks.ANSWER);
        }
        if (COST.in(words) && moment.saysOneThing() && moment.slots().items().isEmpty()) {
            return Answer.of(moment.say(Message.ABOUT_COST), Tasks.ANSWER);
        }
        if (SECRET.in(words)
                && moment.slots().items().isEmpty()
                && moment.slots().way() == null) {
            return Answer.of(moment.say(Message.ABOUT_TEAM), Tasks.ANSWER);
        }
        if (moment.has(Aside.IS_PRIVATE)) {
            return Answer.of(moment.say(Message.ABOUT_PRIVATE));
        }
        boolean who = moment.has(Aside.WHO) || (WANTS.in(words) && moment.is(Intent.OTHER));
        return who && !WrongNumber.isSaid(moment) ? Answer.of(moment.say(Message.ABOUT_WHO)) : null;
    }
}
