package handrail.bot.read;

import handrail.bot.Intent;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a text is about, by phrases; the first topic in this order that is found is taken. */
public final class Topics {

    /** Up to this many words a bare mention is a request: "subs?" */
    private static final Phrases CARE_WORDS = Phrases.of(
            "suboxone|methadone|vivitrol|naltrexone|detox|rehab|rehabilitation|treatment|moud|tratamiento|desintoxic*|rehabilit*");

    private static final Phrases WISH = Phrases.of(
            "get|getting|start|starting|try|need|want|wanna|how|where|can|could|help|ready|looking|interested|go|like|"
                    + "who|find|back|quiero|quisiera|necesito|como|donde|puedo|busco|entrar|empezar|ayuda|ayudan|ayudar");
    private static final Phrases HANDOFF = Phrases.of(
            "want|wants|ready|need|trying|try|like|help|how|wanna|going ~3 stop|quit|stopping|quitting using|drugs|dope|heroin|meth|fentanyl|drinking|pills|shooting|smoking|this|crack|coke|getting",
            "want|wants|ready|need|trying|like|help|how|cant ~4 get|be|getting clean|sober",
            "help me get|stay clean|sober",
            "stop using",
            "cant stop using|shooting|smoking|drinking|myself?",
            "get|getting off of? dope|heroin|fentanyl|pills|this|drugs|opioids|percs|blues|meth",
            "get me into|in a|the program|somewhere|bed",
            "into a program",
            "kick dope|heroin|fentanyl|this|it|the habit",
            "quiero|quisiera|necesito|como|ayuda|ayudenme ~3 dejar|dejarlo|dejarla|parar de?|las|la|el|esto? usar|consumir|drogas|heroina|todo|usando|inyectarme|fumar",
            "dejar de usar|consumir|inyectarme|drogarme|tomar|fumar",
            "dejar las? drogas|droga|heroina|vicio",
            "quiero limpiarme|rehabilitarme|dejarlo|dejarla",
            "estar limpio|limpia|sobrio|sobria",
            "no puedo parar|dejar ~1",
            "cant stop");
    private static final Phrases COACH = Phrases.of(
            "talk|speak|chat|connect|connected|put ~1 to|with|me ~2 a|an|my|the|someone|somebody|anyone|person|human|coach|real|counselor|you|peer|people|supervisor|nurse",
            "talk|speak to|with someone|somebody|anyone",
            "need|want someone|somebody to? talk|listen",
            "need|want|like to|someone talk|speak|vent|chat",
            "real person|human|people",
            "a human|person please",
            "human|person|agent|representative|operator please",
            "call me",
            "someone|somebody|coach|you call|calls me",
            "give me a call",
            "my coach",
            "get|need|want a|my coach",
            "is anyone|anybody|someone there|here",
            "need someone",
            "hablar|platicar|comunicarme con ~1 una|alguien|mi|un|persona|humano|ustedes|coach|consejera|consejero",
            "quiero|necesito|puedo|puede hablar|platicar",
            "persona|humano|gente real|por|verdadera",
            "una persona",
            "llamame|llamenme|llameme",
            "me puede|pueden|podria|podrian llamar",
            "mi coach|consejera|consejero",
            "necesito|quiero a? alguien");
    private static final Phrases APPOINTMENT = Phrases.of(
            "appointment|appointments",
            "reschedule|rescheduling",
            "missed|miss|cancel|move|change|confirm my visit|intake|session|appointment",
            "when|what is|time my|is intake|visit|my",
            "my intake",
            "mi|una|la|otra|de cita",
            "reprogramar|reagendar",
            "cita|citas");
    private static final Phrases RESOURCES = Phrases.of(
            "need|where|any|find|get|want|help|have|know|looking|can|how|got ~4 food|shelter|housing|room|clothes|clothing|shower|id|ride|rides|phone|bed|blanket|blankets|tent|job|work|insurance|"
                    + "medicaid|laundry|socks|shoes|jacket|coat|diapers|meal|groceries|bus|motel|lawyer|license|sleep|stay|eat",
            "place|somewhere to|i stay|sleep|live|go|crash|eat",
            "homeless",
            "hungry|starving",
            "on the street|streets",
            "nowhere to go|sleep|stay",
            "food bank|pantry|stamps",
            "birth certificate",
            "bus pass|passes|fare|token|tokens",
            "food|shelter|housing|detox|beds tonight|near|please|around",
            "shelter|housing|ride",
            "evicted|kicked out",
            "snap benefits?",
            "getting evicted",
            "necesito|donde|hay|busco|quiero|ayuda|tienen|conseguir ~4 comida|albergue|refugio|techo|ropa|ducha|cama|trabajo|seguro|vivienda|identificacion|cobija|cobijas|pasaje|transporte|dormir|comer|banarme|casa",
            "tengo hambre",
            "tengo donde dormir|quedarme|ir",
            "no tengo ~1 casa|comida|donde|techo",
            "banco de comida|alimentos",
            "albergue|refugio",
            "en la calle");
    private static final Phrases USED = Phrases.of(
            "i|ive|just|we used|relapsed|slipped|shot|smoked|snorted|drank|got ~1 last|today|again|yesterday|up|dope|meth|high|some|this|tonight|fentanyl|heroin|crack|coke|out|alone|off|loaded",
            "i used",
            "relapse|relapsed|relapsing",
            "slipped up?",
            "fell off",
            "messed|fucked|screwed up again|last|and|i|today|bad",
            "im|been|still|am|started|are|keep using|high|shooting|smoking|getting ~1",
            "craving|cravings|urges|urge|triggered|jonesing",
            "want|going|about|need|tempted|wanna to use|shoot|get|smoke up|high|tonight|again|so|bad|alone|rn|now?",
            "want to use",
            "going to use",
            "use|using|used|shoot|shooting alone|by",
            "dope sick|sick?",
            "dopesick",
            "picked up again",
            "back out|on using|dope|it|heroin",
            "feel like using",
            "recai|recaida|recaidas",
            "consumi|consumiendo",
            "volvi a usar|consumir|caer",
            "use ayer|anoche|hoy|otra|de|heroina|fentanyl|y|cristal",
            "me|volvi drogue|inyecte|pique|meti",
            "ganas|antojo|ansias de|por usar|consumir|drogarme|meterme",
            "usar|uso|usando|usare|consumo|consumir solo|sola",
            "voy a usar|consumir",
            "estoy usando|consumiendo|drogado|drogada|malilla",
            "malilla|malillas|la malilla");
    private static final Phrases WRONG = Phrases.of(
            "wrong number|person|phone|guy|lady|num|no",
            "have|got|texted|texting|reached the? wrong",
            "no soy maria|jose|juan|pedro|ana|luis|carlos|rosa|el|ella|quien|ese|esa",
            "^ not me|him|her|carlos|mike .",
            "theres? no|nobody|none|aint|any ~2 here",
            "idk|dont|dunno ~2 know? who ~1 that|this|it|she|he|you ~1 is|are|for|looking|meant",
            "dont|dnt know any|a|no|who|nobody|anyone|anybody",
            "this|it isnt|aint|not him|her|me|them|his|mine|carlos|who",
            "im|this|its his|her|their ~1 mom|mother|dad|sister|brother|wife|husband|roommate|son|daughter|cousin|aunt",
            "doesnt|dont|dont|no|aint ~1 have|got|use|own ~1 this|that phone|number ~1",
            "my name isnt|aint|not",
            "no hay|vive|conozco|existe ~2 ningun|ninguna|nadie|aqui|a",
            "aqui no es|vive",
            "no se quien es",
            "marco|marcaste|marcaron mal",
            "not|isnt|aint|no ~1 his|her|their number|phone ~1 anymore",
            "dont know who|any|anyone ~4 is|named|that",
            "this isnt|not|aint ~2 number|phone|him|her|them",
            "no longer ~1 has|have|this|uses number|phone",
            "i think ~2 wrong",
            "new number|owner",
            "this is his|her|their mom|mother|dad|sister|brother|wife|husband|roommate|boss",
            "not him|her this",
            "numero|persona equivocado|equivocada",
            "se|te equivoco|equivocaste|equivocaron de? numero?",
            "equivocado de numero",
            "no conozco a",
            "no soy esa|el|ella|quien|la persona?",
            "este no es ~2 numero|telefono",
            "ya no es ~2 numero|telefono");
    private static final Phrases THANKS = Phrases.of(
            "thanks|thank|thankyou|appreciate|gracias|grateful|agradezco",
            "god bless",
            "bless you",
            "dios ~1 bendiga",
            "muchas gracias",
            "youre the best|awesome|amazing");
    private static final Phrases RELIEF = Phrases.of("thank god|goodness|heavens", "gracias a dios");
    private static final Phrases GREETING = Phrases.of(
            "hi|hello|hey|heyy|yo|sup|wassup|howdy|hola|holi|buenas|morning",
            "buenos dias",
            "good morning|evening|afternoon|night",
            "whats up|good",
            "que tal|onda|hay",
            "you there|up",
            "anyone|anybody there");
    private static final Phrases NARCAN = Phrases.of("narcan|naloxone|naloxona|narcaned");
    private static final Phrases SAVED = Phrases.of(
            "narcan|naloxone|naloxona ~2 worked|saved|works|brought|funciono|salvo|sirvio",
            "narcaned",
            "brought|got|came|come|woke ~2 back|up",
            "saved ~3 life",
            "used|gave|hit|use|give|sprayed|le|di|dimos|puse|pusimos|use|dio ~5 narcan|naloxone|naloxona|dose|doses",
            "revived|reversed|revivio|reversal");
    private static final Phrases WELL = Phrases.of(
            "hes|shes|theyre|he|she|they|is|are|now|friend|esta|ya ~3 up|ok|okay|good|fine|alright|awake|alive|breathing|talking|back|better|bien|despierto|despierta|desperto|respirando|vivo|viva|respira",
            "worked",
            "saved",
            "brought ~2 back",
            "came|come back|to",
            "woke|awoke up",
            "desperto|revivio|funciono|salvo|salve",
            "revived");

    private static final Map<Intent, Phrases> IN_ORDER = new LinkedHashMap<>();

    static {
        IN_ORDER.put(Intent.WRONG_NUMBER, WRONG);
        IN_ORDER.put(Intent.COACH, COACH);
        IN_ORDER.put(Intent.HANDOFF, HANDOFF);
        IN_ORDER.put(Intent.APPOINTMENT, APPOINTMENT);
        IN_ORDER.put(Intent.USED, USED);
        IN_ORDER.put(Intent.RESOURCES, RESOURCES);
    }

    private Topics() {}

    /** Whether naloxone was used and the person is all right. */
    public static boolean isReversal(Words words) {
        return NARCAN.in(words) && SAVED.in(words) && WELL.in(words);
    }

    /** Every topic that the text has words of. */
    static Set<Intent> hits(Words words) {
        EnumSet<Intent> hits = EnumSet.noneOf(Intent.class);
        IN_ORDER.forEach((intent, phrases) -> {
            if (phrases.in(words)) {
                hits.add(intent);
            }
        });
        if (CARE_WORDS.in(words) && WISH.in(words)) {
            hits.add(Intent.HANDOFF);
        }
        if (isReversal(words)) {
            hits.add(Intent.REVERSAL);
        }
        if (THANKS.in(words) && !RELIEF.in(words)) {
            hits.add(Intent.THANKS);
        }
        if (GREETING.find(words).stream().anyMatch(span -> span.from() == 0)) {
            hits.add(Intent.GREETING);
        }
        return hits;
    }

    /** Whether the writer is not who was meant. */
    static boolean isWrongNumber(Words words) {
        return WRONG.in(words);
    }
}
