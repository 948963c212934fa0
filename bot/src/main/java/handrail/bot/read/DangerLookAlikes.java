package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Set;

/** What sounds like a danger, to the model too, and is none: sorry for last night, no roof, a package that can't be fetched. Each was met. */
final class DangerLookAlikes {

    private static final int FEW = 8;

    private static final Phrases REPENTS = Phrases.of(
            "sorry|apologize|apologies ~4 last|yesterday|earlier|texts|drama|mess|freaking|freaked|night|before|other",
            "perdon|perdona|perdonen|disculpa|disculpen ~4 ayer|anoche|antes|mensajes|drama");

    private static final Phrases IS_WELL = Phrases.of(
            "im|am|all|feeling|doing ~2 ok|okay|good|fine|alright|better|sober|calm",
            "^ yeah|yea|ya|yes ~1 ok|okay|good|fine|alright",
            "estoy|ando|ya|toy ~2 bien|mejor|tranquilo|tranquila");

    /** Who was not there, or could have been. */
    private static final Phrases REGRETS = Phrases.of(
            "i ~1 wasnt|werent ~1 there|home|around|awake",
            "i ~1 should|shouldve|couldve|could ~2 been ~1 there|home|around|awake",
            "i ~1 should|shouldve|couldve|could ~2 answered|picked|called|known|checked|stayed|helped|gone",
            "yo? no estaba|estuve ~1 ahi|alli|aqui|con",
            "debi|deberia ~1 estar|haber|contestar|llamar|quedarme");

    private static final Phrases TO_FOLLOW = Phrases.of(
            "with him|her|them|god|mom|dad", "dead|died|die|instead|morir|muerto|muerta", "me not", "en vez");

    /** No roof, not no way out. */
    private static final Phrases NO_ROOF =
            Phrases.of("no where|place ~1 to|else|2|for ~2 go|stay|sleep|live|crash|shower");

    private static final Phrases ALONE = Phrases.of(
            "dont|not ~2 be|stay|sleep ~1 alone|by ~1 myself|.|tonight|rn|today|here",
            "no quiero ~1 estar|quedarme ~1 sola|solo");

    /** Who is looked for. */
    private static final Phrases WITH_US = Phrases.of(
            "is|was|are ~3 with you|u|yall|ya|ustedes ~1", "esta|estaba ~3 con ustedes", "said ~2 with you|u|yall");

    /** "It's me, I'm up now". */
    private static final Phrases IS_ME = Phrases.of("its|it me ~3 up|awake|back|here|home|now");

    /** How an order gets to somebody, or has not: "I need Narcan but I can't pick it up". */
    private static final Phrases FETCHED = Phrases.of(
            "pick|picking ~1 up",
            "come|came|coming get|by|pick|down|over",
            "get|make ~1 up|over|out|down|to there|that|it|your|you",
            "never|didnt|havent ~1 got|get|gotten|came|come|arrived ~3",
            "still no|nothing|waiting ~1 narcan|naloxone|kit|.",
            "wheres|where ~2 my",
            "been # days|weeks",
            "been days|weeks",
            "expired|expires|expire|expiration|vencido|vence|vencida",
            "no puedo ~1 pasar|ir|recoger",
            "no ~1 llega|llego|llegado|llegan");

    private static final Phrases NALOXONE =
            Phrases.of("narcan|naloxone|naloxona|spray|sprays|kit|kits|order|strips|tiras|pedido");

    /** Whoever speaks of a body, or of somebody, is never taken to speak of a package. */
    private static final Phrases A_BODY = Phrases.of(
            "$he|baby|bebe|wake|waking|woke|awake|breathe|breathing|breath|blue|purple|gray|grey|respond|responding|unconscious|passed|floor|dying"
                    + "|help|hurry|911|gurgling|snoring|limp|move|moving|od|overdose|overdosed|oding|ods|used|use|shot|fell|hit|gave|give|given"
                    + "|another|second|work|working|worked|respira|despierta|azul|morado|morada|muere|ayuda|sobredosis|reacciona|puse|dio|di|puso",
            "i cant|couldnt breathe|move|feel");

    /** "Everybody I know is dead", "she od'd Sat": grief, and days ago. */
    private static final Phrases LONG_GONE = Phrases.of(
            "everybody|everyone|all|half ~4 dead|died|gone",
            "od|oded|overdosed|overdose ~1 on? ~1 $day !night|now|he|she");

    /** Where somebody is who wants something brought. */
    private static final Phrases BY_THE_BRIDGE = Phrases.of(
            "bring|drop|deliver|meet|find|come|camp|camping|live|living|stay|staying|sleep|sleeping|tent|pick ~6 bridge|tracks|overpass|river|roof");

    private static final Phrases NO_JUNKIE =
            Phrases.of("not|aint|isnt ~2 junkie|addict|addicted|crackhead|fiend|bum|loser|drogadicto|adicto|adicta");

    private static final Phrases AT_HOME = Phrases.of(
            "^ im|i|am|staying|just|still ~2 at|with my moms|mom|dads|sisters|brothers|cousins|friends|grandmas|aunts|homies ~1 house|place|crib|apartment|.");

    private static final Phrases HUNG_UP =
            Phrases.of("no me ~1 cuelguen|cuelgues|cuelgue", "me colgaron", "hang|hung up on");

    /** What a court may do. */
    private static final Phrases LOCKED_UP =
            Phrases.of("they|judge|court|po|cops|them ~3 lock|locking|send|put me ~1 up|away|back|in");

    /** What no court locks anybody in. */
    private static final Phrases HELD =
            Phrases.of("trunk|closet|basement|garage|bathroom|bedroom|room|car|van|cage|house|cajuela|sotano|cuarto");

    /** Where phones are given in at the door. */
    private static final Phrases PHONE_KEPT = Phrases.of(
            "they|theyre|detox|rehab|jail|hospital|shelter ~3 take|taking|keep|keeping|hold ~1 my|our|the|your phone|phones|cell|cells");

    /** A shelter that has no bed, not a threat. */
    private static final Phrases FULL = Phrases.of(
            "said|say|says|told ~3 full|booked|closed .", "dicen|dijeron|dice|dijo ~3 lleno|llenos|llena|cerrado .");

    private DangerLookAlikes() {}

    /** The dangers that this text only sounds like; what rules hold is among them only where an order or a place is spoken of. */
    static Set<Signal> of(Words words, RuleSays rules) {
        EnumSet<Signal> alike = EnumSet.noneOf(Signal.class);
        boolean gone = LONG_GONE.in(words) && !Scope.present().in(words);
        if (gone || (NALOXONE.in(words) && FETCHED.in(words) && !A_BODY.in(words))) {
            alike.add(Signal.OVERDOSE);
        }
        boolean few = words.spoken().size() <= FEW;
        if ((!rules.held().contains(Signal.SUICIDE) && isNoWish(words)) || (few && BY_THE_BRIDGE.in(words))) {
            alike.add(Signal.SUICIDE);
        }
        if (!rules.held().contains(Signal.VIOLENCE)
                && (WITH_US.in(words) || isElsewhere(words) || PHONE_KEPT.in(words) || isSentenced(words))) {
            alike.add(Signal.VIOLENCE);
        }
        return alike;
    }

    private static boolean isElsewhere(Words words) {
        return AT_HOME.in(words) || FULL.in(words);
    }

    private static boolean isSentenced(Words words) {
        return LOCKED_UP.in(words) && !HELD.in(words);
    }

    private static boolean isNoWish(Words words) {
        return (REPENTS.in(words) && IS_WELL.in(words))
                || (REGRETS.in(words) && !TO_FOLLOW.in(words))
                || IS_ME.in(words)
                || HUNG_UP.in(words)
                || NO_JUNKIE.in(words)
                || (ALONE.in(words) && words.spoken().size() <= FEW)
                || (NO_ROOF.in(words) && words.spoken().size() <= FEW);
    }
}
