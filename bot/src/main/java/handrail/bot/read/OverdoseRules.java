package handrail.bot.read;

import static handrail.bot.read.Scope.LONG_AGO;
import static handrail.bot.read.Scope.NEGATED;
import static handrail.bot.read.Scope.PAST;
import static handrail.bot.read.Scope.SUPPOSED;

/** A possible overdose now: the body's signs, the word itself, too much taken. */
final class OverdoseRules {

    /** Signs told in the present tense; only "when I was", "last year" and the like take their force. */
    private static final Rule SIGNS = Rule.of(
            Phrases.of(
                    "wont|isnt|not|doesnt|aint|cant|hasnt|never wake|waking|woke|waken up?",
                    "cant|cannot|couldnt|trying|tried to? wake|get him|her|them|my|this|up ~3",
                    "cant get him|her|them ~1 up|awake|respond|breathe|breathing",
                    "cant wake ~2 up",
                    "trying to wake him|her|them",
                    "keep trying to wake",
                    "not|isnt|aint|stopped|quit|barely|hardly|no|hasnt|arent|wasnt breathing|breathe|breath",
                    "doesnt|dont|wont breathe|breathing|breath",
                    "breathing ~1 slow|stopped|weird|funny|shallow|barely",
                    "hes|shes|theyre|is|are|turning|turned|going|went|he|she|lips|face|fingers|nails|all|looks|looking|getting ~1 "
                            + "blue|bluish|purple|gray|grey",
                    "lips|face|fingers|nails|skin are|r|is|look|all|turning|turned|going ~2 blue|bluish|purple|gray|grey",
                    "blue|purple|gray|grey lips|face|fingers|nails",
                    "unresponsive",
                    "unconscious|inconsciente",
                    "not|isnt|wont|aint|doesnt|stopped responding|respond|moving|responsive",
                    "foaming|foam ~2 mouth",
                    "gurgling|gurgle|gurgles",
                    "death rattle",
                    "no|cant|weak find? ~2 pulse|heartbeat",
                    "narcan|naloxone ~2 isnt|not|didnt|doesnt|aint|wont working|work|help|helping",
                    "hes|shes|theyre|friend|bf|gf|boyfriend|girlfriend|brother|sister|son|daughter is? passed|knocked out",
                    "$he fell out",
                    "hes|shes|is|theyre|think|might overdosing|overdose|od|ods",
                    "hes|shes|theyre|friend|bf|gf|boyfriend|girlfriend|brother|sister|son|daughter is? dying",
                    "$he needs|need narcan|naloxone",
                    "need narcan|naloxone now|rn|asap|right|hurry|quick|fast",
                    "no se? despierta|reacciona|responde|respira|mueve|levanta|despertaba",
                    "no puedo|puede|logro despertarlo|despertarla|despertar|reanimar",
                    "no esta|estan respirando|respondiendo",
                    "dejo de respirar",
                    "casi|apenas no? respira",
                    "no tiene pulso",
                    "esta|puso|poniendo|labios|cara|unas ~2 azul|azules|morado|morada|morados|moradas|moraditos",
                    "esta|creo|le|tiene ~3 una? sobredosis",
                    "sobredosis ahora|ya|ayuda",
                    "se esta muriendo",
                    "se desmayo",
                    "se me|nos? muere"),
            Phrases.of(
                    "phone|battery|car|laptop|tv|computer|app ~3 wont|isnt|not|doesnt|dying ~3",
                    "i|id|ill wont|cant|dont|didnt|couldnt|never|not wake|woke|waking up|early|in|til|till|until|on|this|before|at",
                    "telefono|celular|carro no ~1 despierta|prende|responde",
                    "not|doesnt|hasnt|isnt|didnt|wont|stopped respond|responding ~1 to? my|me|text|texts|call|calls|messages|email",
                    "coach|office|clinic|nurse|counselor|worker ~3 wont|isnt|not|doesnt|hasnt|stopped responding|respond",
                    "no responde ~2 telefono|mensajes|llamadas|coach",
                    "telefono|coach|nadie|oficina ~2 no responde",
                    "blue|purple|gray|grey hair|eyes|car|house|shirt|dress|jacket|coat|hoodie|truck|pill|pills|bag|door|van|"
                            + "building|line|cross|ones|one|dog|cat",
                    "hair|car|house|shirt|eyes|sky|dress|truck|hoodie|jacket|pills|pill|bag|pants is|are|all ~2 blue|purple|gray|grey",
                    "needs|need narcan|naloxone for|kit|kits|training|refill|and|to|too|at|por|strips",
                    "no i dont",
                    "not|isnt|dont|never overdosing|overdose|od",
                    "not moving to|out|in|forward|on|fast",
                    "need narcan right|quick if|when|for",
                    "se levanta|responde temprano|tarde"),
            LONG_AGO,
            SUPPOSED);

    /** The word, or too much taken: also said of what is over. */
    private static final Rule WORDS = Rule.of(
            Phrases.of(
                    "overdosed|overdosing",
                    "having|is an? overdose",
                    "going to|might|may|will|about|could overdose|od",
                    "overdose happening|here|now|help|emergency",
                    "an? overdose help|now|please|hurry",
                    "hes|shes od",
                    "think|maybe ~2 i|im|ive|he|shes|hes|she od|ods|overdose",
                    "took|take|taken|did|shot|used|snorted|smoked|injected|drank|swallowed|had|taking ~1 too|to|2|way too? "
                            + "much|many",
                    "took|taken|swallowed|ate|taking|downed ~2 all|whole|bunch|entire ~3 pills|bottle|meds|medication|xanax|oxys|percs",
                    "hot shot",
                    "tome|tomo|meti|metio|consumi|consumio|use|uso|inyecte|inyecto|fume|tomado|trague|trago ~1 "
                            + "demasiado|demasiada|demasiados|demasiadas",
                    "me|se pase|paso de|con la dosis|mano",
                    "tuvo|tiene|tengo|teniendo una? sobredosis",
                    "me|se tome|tomo todas las"),
            Phrases.of(
                    "too|to much|many time|money|effort|pictures|work|talking|space|on|stuff|notes|classes|food|coffee|sugar|"
                            + "risk|risks|days|hours|fun|fights",
                    "took|did|had|taken ~1 too|to|2|way too? much|many time|money|effort|pictures|work|on|of|notes|days|hours|"
                            + "coffee|problems|kids|people|bills",
                    "demasiado|demasiada tiempo|dinero|cafe|trabajo|sol",
                    "it|that|this|job|move|everything took ~1 too much",
                    "that|it took ~1 too much"),
            NEGATED,
            PAST,
            SUPPOSED);

    private static final Phrases OD_NOW = Phrases.of("hes|shes|theyre|im od|overdosing|overdose");

    private OverdoseRules() {}

    /** Whether the text may tell of an overdose that is happening; a reversal that went well is none. */
    static boolean hold(Words words) {
        if (SIGNS.holds(words)) {
            return true;
        }
        boolean said =
                WORDS.holds(words) || Rule.of(OD_NOW, NEGATED, PAST, SUPPOSED).holds(words);
        return said && !Topics.isReversal(words);
    }
}
