package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Set;

/** What sounds like a danger, to the model too, and is none: sorry for last night, no roof, a package that can't be fetched. Each was met; {@link InEarnest}
 * says what leaves it a danger. */
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
            "i ~1 should|shouldve|couldve|could ~2 answered|picked|called|known|checked|helped",
            "i ~1 should|shouldve|couldve|could ~2 stayed home|there|longer|sober|clean|over|in",
            "i ~1 should|shouldve|couldve|could ~2 gone with|to|home|back|over|by|inside|earlier",
            "yo? no estaba|estuve ~1 ahi|alli|aqui|con",
            "debi|deberia ~1 estar|haber|contestar|llamar|quedarme");

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

    /** "Everybody I know is dead": grief, and no sight. */
    private static final Phrases ALL_GONE = Phrases.of(
            "everybody|everyone|all|half ~1 i|my|our|we|that ~3 dead|died|gone",
            "^ everybody|everyone ~1 dead|died|gone .");

    /** "She od'd Sat": days ago. */
    private static final Phrases DAYS_AGO =
            Phrases.of("od|oded|overdosed|overdose ~1 on? ~1 $day !night|now|he|she|him|her|up|down|there");

    /** Where somebody lives who wants something brought. */
    private static final Phrases BY_THE_BRIDGE = Phrases.of(
            "bring|drop|deliver|meet|find|come|camp|camping|live|living|tent|pick ~4 under|by|near|behind|at|beside|to|below ~1 the|a? ~1 bridge|tracks|overpass|river",
            "sleep|sleeping|stay|staying ~2 under|near|behind|below|by ~1 the|a? ~1 bridge|tracks|overpass|river");

    private static final Phrases NO_JUNKIE =
            Phrases.of("not|aint|isnt ~2 junkie|addict|addicted|crackhead|fiend|bum|loser|drogadicto|adicto|adicta");

    private static final Phrases AT_HOME = Phrases.of(
            "^ im|i|am|staying|just|still ~2 at|with my moms|mom|dads|sisters|brothers|cousins|friends|grandmas|aunts|homies ~1 house|place|crib|apartment|.");

    private static final Phrases HUNG_UP =
            Phrases.of("no me ~1 cuelguen|cuelgues|cuelgue", "me colgaron", "hang|hung up on");

    /** What a court may do. */
    private static final Phrases LOCKED_UP = Phrases.of(
            "judge|court|po|cops|probation|parole|jail|county|officer ~3 lock|locking|send|sending|put|putting me ~1 up|away|back|in",
            "they|them ~2 gonna|will|might|may|could|going|wanna|finna ~1 to? ~1 lock me up",
            "they|them ~3 lock|locking|send|sending|put|putting me ~1 up|away|back|in ~2 jail|prison|rehab|psych|hospital|county|custody|detox|treatment|inpatient|cell");

    /** Where phones are given in at the door. */
    private static final Phrases PHONE_KEPT = Phrases.of(
            "detox|rehab|jail|hospital|shelter|program|psych|treatment ~3 take|takes|taking|keep|keeps|keeping|hold|holds ~1 my|our|the|your phone|phones|cell|cells",
            "they|theyre ~3 take|taking|keep|keeping|hold ~1 my|our|the|your phone|phones|cell|cells ~4 detox|rehab|jail|hospital|shelter|program|psych|treatment",
            "detox|rehab|jail|hospital|shelter|program|psych|treatment ~6 they|theyre ~3 take|taking|keep|keeping|hold ~1 my|our|the|your phone|phones|cell|cells");

    /** A shelter that has no bed, not a threat. */
    private static final Phrases FULL = Phrases.of(
            "said|say|says|told ~3 full|booked|closed .", "dicen|dijeron|dice|dijo ~3 lleno|llenos|llena|cerrado .");

    /** Who wants to be called back, and says no more. */
    private static final Phrases CALLED_BACK = Phrases.of(
            "^ nobody|noone|yall|they|she|he ~2 call|calls|called|return|returns|returned ~2 back|calls|call .");

    /** Who says yes and waits, with nothing done meanwhile. */
    private static final Phrases AGREES = Phrases.of("^ ok|okay|k|alright|sure|no|cool|fine|yes|yeah");

    private static final Phrases WAITS = Phrases.of("ill|will|can|just|still wait|waiting .|for|on|till|until");

    private static final Phrases DONE_MEANWHILE = Phrases.of(
            "took|take|taken|swallowed|drank|ate|cut|did|done|wrote|it|them|all|this|sorry|everything|nothing|alone|dark|bath|tub|car|garage");

    /** Who thinks of stopping to use. */
    private static final Phrases QUITTING = Phrases.of(
            "^ im|am|been|just|still? thinking ~1 bout|about|of stopping|quitting|slowing ~2 .|idk|down|soon");

    /** A reversal that is told of: naloxone was given, and they are up; nothing is said of going back, of help or of more. */
    private static final Phrases REVERSED = Phrases.of(
            "used|use|gave|give|hit|put|did|sprayed|puse|puso|usamos|usaron|dimos|di|had ~4 narcan|naloxone|naloxona|spray|sprays|kit|dose|doses",
            "narcaned|narcanned",
            "narcan|naloxone|naloxona ~2 worked|works|funciono");

    private static final Phrases IS_UP = Phrases.of(
            "$he ~2 up|awake|talking|alive|ok|okay|fine|good|walking|eating|laughing|sitting|standing|bien|vivo|viva|despierto|despierta",
            "woke|came|brought ~2 up|back|to .|now|and|thank|thankfully|fast|quick",
            "breathing|respirando ~1 and|y ~1 talking|walking|hablando",
            "ya desperto|reacciono");

    private static final Phrases STILL_DOWN = Phrases.of(
            "again|under|not|wont|isnt|aint|dont|doesnt|never|still|slipping|fading|falling|nodding|sleepy|blue|gray|grey|purple|help|hurry|snoring|gurgling|another|second"
                    + "|more|what|seiz*|shaking|cold|but|barely|hardly|weak|wobbly|confused|gone|out|need|come|send|pero|otra|no|vez|ayuda|manden|casi|apenas");

    /** A place in a shelter or in treatment. */
    private static final Phrases A_BED = Phrases.of(
            "they|theyre|he|she|staff|coach|clinic|detox|rehab|shelter ~2 found|find|got|have|had|saved|gave|holding ~2 bed|beds|spot|slot ~1 for|at|open|.");

    /** How somebody is spoken of. */
    private static final Phrases PRONOUNS =
            Phrases.of("^ she|he|they her|hers|him|his|them|theirs ~1 .|please|pls|thanks");

    /** Where one is afraid to go, for what they do there. */
    private static final Phrases AFRAID_TO_GO = Phrases.of(
            "scared|afraid|nervous|anxious ~1 to|of|about ~1 go|going|visit|call|walk !home|back|outside|out|anywhere ~3 clinic|doctor|dr|dentist|er|hospital|rehab|detox|court|meeting|interview|class|office",
            "miedo|nervios|nervioso|nerviosa ~2 ir|entrar|llamar !casa ~3 clinica|doctor|dentista|hospital|corte|centro|junta|oficina|cita");

    private static final Phrases SOMEBODY = Phrases.of(
            "he|hes|she|shes|they|theyre|him|her|them|his|ex|boyfriend|husband|someone|somebody|follow*|find|finds|el|ella|novio|marido|alguien|sigue");

    private DangerLookAlikes() {}

    /** The dangers that this text only sounds like; what rules hold is among them only where an order, a day or a place is spoken of. */
    static Set<Signal> of(Words words, RuleSays rules) {
        EnumSet<Signal> alike = EnumSet.noneOf(Signal.class);
        if (isNoOverdose(words, rules.held().contains(Signal.OVERDOSE))) {
            alike.add(Signal.OVERDOSE);
        }
        boolean few = words.spoken().size() <= FEW;
        boolean wish = rules.held().contains(Signal.SUICIDE) || InEarnest.AN_END.in(words);
        boolean complains = few && CALLED_BACK.in(words) && !rules.held().contains(Signal.SUICIDE);
        if ((!wish && isNoWish(words, few))
                || complains
                || (few && BY_THE_BRIDGE.in(words) && !InEarnest.TO_LEAVE.in(words))) {
            alike.add(Signal.SUICIDE);
        }
        if (!rules.held().contains(Signal.VIOLENCE) && isNoThreat(words)) {
            alike.add(Signal.VIOLENCE);
        }
        return alike;
    }

    private static boolean isNoOverdose(Words words, boolean held) {
        boolean gone = (DAYS_AGO.in(words) || (!held && ALL_GONE.in(words)))
                && !InEarnest.A_SCENE.in(words)
                && !Scope.present().in(words);
        return gone
                || (!held && PRONOUNS.in(words))
                || (!held && REVERSED.in(words) && IS_UP.in(words) && !STILL_DOWN.in(words))
                || (NALOXONE.in(words) && FETCHED.in(words) && !InEarnest.A_BODY.in(words));
    }

    private static boolean isNoThreat(Words words) {
        return (WITH_US.in(words) && !InEarnest.A_HUNT.in(words))
                || (AT_HOME.in(words) && !InEarnest.SOMEBODY_DOES.in(words))
                || (AFRAID_TO_GO.in(words) && !SOMEBODY.in(words))
                || (A_BED.in(words) && !InEarnest.NO_COURT.in(words))
                || FULL.in(words)
                || (PHONE_KEPT.in(words) && !InEarnest.NO_COURT.in(words))
                || (LOCKED_UP.in(words) && !InEarnest.NO_COURT.in(words));
    }

    private static boolean isNoWish(Words words, boolean few) {
        return (REPENTS.in(words) && IS_WELL.in(words))
                || (REGRETS.in(words) && !InEarnest.TO_FOLLOW.in(words))
                || IS_ME.in(words)
                || (few && QUITTING.in(words))
                || (few && AGREES.in(words) && WAITS.in(words) && !DONE_MEANWHILE.in(words))
                || NO_JUNKIE.in(words)
                || (few && (HUNG_UP.in(words) || ALONE.in(words) || NO_ROOF.in(words)));
    }
}
