package handrail.bot.read;

import handrail.bot.Signal;

/**
 * What speaks of texts, numbers or lists, or has a stop's own words, and asks for no stop (T3): to stay on the list, to be texted instead of
 * called, at another number, not to be named; what somebody else should stop; what else is cancelled or left. Nothing is learned from these tables.
 */
final class TextsWanted {

    /** To stay, and what was said by mistake. */
    private static final Phrases STAYS = Phrases.of(
            "^ please|pls|plz|but|and|so|no|nah|wait|ok? dont|dnt|do not? take|remove|drop|kick|cut|unsubscribe|delete|cross ~1 me|us|my",
            "^ please|pls|plz|but|and|so|no|nah|wait|ok|never|no? never take|remove|drop|kick|cut|unsubscribe|delete me|us",
            "dont|not|never ~1 want|wanna|tryna|like ~1 to|2|be|get|lose? ~1 lose|losing|taken|removed|dropped|unsubscribed ~1 contact|touch|off|from|yall|out|.",
            "dont|not|never ~1 want|wanna to|2? ~1 lose contact|touch",
            "dont|not|never ~1 want|wanna|tryna to|2? ~1 opt|get|be ~1 out|taken|removed|dropped|unsubscribed",
            "didnt|not|wasnt|never mean|meant|meaning|trying ~1 to|2? ~1 say|send|text|type|hit|press|put? ~1 stop|cancel|unsubscribe|quit",
            "without|sin your|ur|yalls|sus $text ~1 i|id|im|ill|yo",
            "^ please|pls|just|no|but? leave|keep me|us ~1 on ~2 list|texts|texting|roll|messages",
            "no ~1 me|nos saquen|quiten|borren|bajen|eliminen|saque|quite|borre|saques|quites|borres ~1 de|del|por|todavia|aun|porfa",
            "no ~1 me|nos vayan|vaya|vayas a sacar|quitar|borrar|bajar|eliminar|desconectar",
            "how|can|could ~3 get|sign|opt|put|add ~1 me|back ~1 back|on|in on|in|onto|to ~2 list|$text|checkins|program");

    /** To get more of the same. */
    private static final Phrases KEEPS = Phrases.of(
            "^|i|id|ill|we|still|just|and|but|please|pls wanna|want|like|love|prefer|rather ~1 to|2? keep|stay getting|receiving|hearing|on|in|signed !out|leave");

    /** Whether they are still on the list: one of these, and a text that was missed. */
    private static final Phrases DROPPED =
            Phrases.of("did|have|why you|u|yall ~1 take|taken|drop|dropped|remove|removed|kick|kicked|cut me|us");

    /** How to be reached: one of these, and one of the next. */
    private static final Phrases NO_CALLS = Phrases.of(
            "dont|not|no|hate|quit|stop|than|rather|instead|never ~3 call|calls|calling|phone|talk|talking|email|emails|emailing|voicemail|voicemails",
            "no|ni|nunca|prefiero|dejen ~2 llamen|llame|llames|llamar|llamadas|llamada|hablar|correos|correo");

    private static final Phrases BY_TEXT = Phrases.of(
            "text|texting|texts|messages|message ~1 is|are|works|be|its ~1 better|best|good|fine|easier|ok|works|great|cool|better",
            "text|texting|texts|messages|message works|work|only",
            "just|only|rather|instead|prefer text|texting|texts|message|messages|msg",
            "^ just|so|please|pls|instead|only? text|message|msg me .|instead|please|pls|here|ok|thanks|back",
            "text|message|msg me instead",
            "rather|prefer|instead ~1 text|texts|texting|messages than|over|instead",
            "call|phone|email|talk me? text|message|msg me|please|instead|.",
            "mejor|prefiero|solo|nomas|solamente|nada ~1 mas|por|con|un|sus? ~1 $text|mensajito|mensajitos|textear|texteen|texteame");

    /** A number that is new, or no more; they can be reached here. */
    private static final Phrases NEW_NUMBER = Phrases.of(
            "new|nuevo ~1 $line !owner|person|user ~5 text|message|use|reach|escriban|escribanme|escribeme|manden|mandenme ~2 here|aqui|this|me|on|este|it|now",
            "new|nuevo ~1 $line !owner|person|user ~3 here|aqui|its",
            "ya? no ~1 tengo|sirve|uso|funciona ~1 el|mi|ese|este|al? ~1 otro|viejo? $line ~4 escriban|escribanme|escribe|escribeme|manden|mandenme|aqui|aca|este",
            "$line ~2 ya? no sirve|funciona ~1 este",
            "dont|not|no ~1 have|use ~1 the|that|my? other|old $line ~5 text|write|here|this|use",
            "dont|not|no ~1 use|text|usen|escriban ~1 the|that|my|el|ese|mi|al ~1 other|old|otro|viejo $line ~6 use|text|this|here|este|aqui|new|it|off|dead|lost|stolen");

    /** What stands in a text, not that it comes. */
    private static final Phrases WORDED = Phrases.of(
            "dont|not|stop|quit|never ~1 write|writing|use|using|put|putting|say|saying|mention|mentioning ~1 my|the|our|any|her|his|narcan|naloxone|drugs ~2 name|names|last|real|clinic|narcan|naloxone|drugs|program|word|words|stuff",
            "no|dejen|nunca ~1 pongan|ponga|pongas|escriban|digan|mencionen|usen|poner ~1 mi|el|la|nada ~1 nombre|apellido|clinica|programa|de");

    /** What was not received was missed, not unwanted. */
    private static final Phrases MISSED = Phrases.of(
            "didnt|havent|never|hadnt|couldnt ~1 get|got|gotten|receive|received|see|saw|seen|read|answer|open ~2 your|ur|yalls|any|the|that|a|no|those|it? $text",
            "missed|lost|deleted ~1 your|ur|yalls|the|all $text");

    /** Who makes up for silence, or is glad of texts. */
    private static final Phrases GLAD = Phrases.of(
            "sorry|perdon|disculpa|disculpen ~2 not|no|havent|late|didnt|tarde ~2 text|texting|texted|answer|answering|answered|reply|replying|replied|respond|responding|responded|contest*|respond*|escrib*",
            "not|wasnt|aint|no ~1 los|te|la? ignor*|ghosting|avoiding",
            "^ please|pls|so|just|and|yes|yeah? keep sending|texting|checking|writing|em|them|it|these ~1 .|coming|please|in|on|me|texts|up",
            "^|i|we|and|but i? miss|missed them|these|those|your|ur|yalls|the|getting|hearing ~1 .|$text|check|from|checkins",
            "i ~1 really? love|like|enjoy|appreciate ~1 your|these|the|getting|ur ~1 little|nice|daily? $text !to|but",
            "$text ~1 been|are|is|a|have|do ~2 help|helps|helping|blessing|keep|good|nice|great !not",
            "^ sigan|sigue|siga ~1 escrib*|mandando|pregunt*|textea*|asi");

    /** A yes to more of them, in a stop's own words. */
    private static final Phrases YES_TO_MORE = Phrases.of(
            "^ yes|yeah|yea|yep|yup|sure|ok|okay|please|pls|plz ~2 keep|continue ~1 sending|texting|asking|checking|writing|em|them|it",
            "^|yes|yeah|please|pls|plz|no|but dont|do|never ~1 stop|quit texting|asking|checking|writing|messaging|sending ~1 me|in|on|these|them|.|please",
            "^ si|claro|dale|bueno|ok|va ~2 sigan|sigue|siga|sigamos|continuen|continua ~1 escrib*|mand*|pregunt*|textea*|asi|.",
            "^|si|favor|porfa no dejen|dejes|paren|pares de ~1 escrib*|mand*|pregunt*|textea*");

    /** What comes if they go on. */
    private static final Phrases THREAT = Phrases.of(
            "ill|imma|ima|gonna|i ~2 block|report|sue|call|curse|cuss",
            "see|watch ~1 what|ill|how|happens",
            "voy a bloquear*|report*|denunci*");

    /** What somebody else is to stop. */
    private static final Phrases THIRD = Phrases.of(
            "tell|ask|told|asked|telling|asking|begged my|his|her|him !coach|counselor|worker|caseworker|peer|bot|robot ~3 to|2|that? ~1 stop|quit|lose|leave|delete|never|dont",
            "make|get|tell him|her ~1 to? stop|quit|leave",
            "dile|diganle|digale|dije|decirle|pidele ~1 a mi ~3 que ~1 no|me|nos|ya? ~1 deje|pare|borre|quite|olvide|escriba|llame|busque",
            "make|get|tell them|the|those|these|people ~1 people|guys|men|kids|lady|neighbors? ~1 to? stop|quit|leave ~5 shelter|house|building|neighbors|street|room|block|hall|work");

    /** Who else writes. */
    private static final Phrases BOTHERED = Phrases.of(
            "somebody|someone|scammers|telemarketers|strangers|robocallers keep|keeps ~1 spamming|texting|calling|messaging|harassing|bothering|sending");

    /** What is cancelled, quit or left besides us. */
    private static final Phrases OTHER_THINGS = Phrases.of(
            "cancel|cancelled|canceled|end|stop|unsubscribe|quit|canceling|cancelling ~4 gym|netflix|hulu|spotify|hbo|lease|insurance|cable|internet|magazine|amazon|disney|youtube|xbox|tinder|facebook|verizon|tmobile|metro|cricket|ebt|medicaid|ssi|unemployment",
            "resign|resigned|resigning|quit|quitting|leave|left|leaving|fired|dropped|dropping ~1 out|from? ~1 from|of|my|the|this|a? ~1 my|the|this|that? job|work|school|college|class|classes|team|church|band|store|position|gang|army|navy|shift|gig",
            "want|wanna|need|needs|trying to|2? get? out|outta ~1 of|from? ~1 this|my|the|that ~1 house|apartment|relationship|marriage|life|shelter|place|town|city|job|hospital|jail|street|streets|hood|hole|mess|situation|motel|car|room|bed|lifestyle|game",
            "quiero|necesito|quisiera ~1 salir|salirme|irme ~1 de|del ~1 esta|este|la|el|mi|esa|ese ~1 casa|relacion|vida|albergue|hospital|carcel|calle|pueblo|trabajo|barrio|cuarto|motel",
            "leave|count|keep me|us out ~1 of ~2 group|session|meeting|class|drama|photo|picture|game|raffle|argument|fight|will|friday|saturday|monday",
            "unsubscribe|unsubscribed|unsubscribing ~1 me? from !your|ur|you|yall|u|this|these|the|all|texts|text|messages|here|everything|it|that|any|handrail|alerts|future|check|checkins|daily|automated",
            "leave|leaving my ~1 stuff|things|dog|car|tent|bike alone");

    /** Words that end it, whatever stands around them. */
    private static final Phrases ENDED = Phrases.of(
            "stop|quit|cease ~1 texting|messaging|sending|texts|messages|contacting|the|these|this|all .|me|us|here|now|texts|messages|messaging",
            "^ actually|please|just|no|and|so|ok? stop|quit .|please|now|pls",
            "dont|not|never|no|nor|ni|stop|quit|ya you|u|yall|ever|me? text|texts|message|messages|texting|msg|mensajes|textos|textear|textee|texteen|escriban|manden !to|on|that|the|my|from|back|at",
            "or|and|o text|texts|message|messages|texting|msg|mensajes|textos me .|anymore|again|ever|please",
            "stop|quit with ~1 $text",
            "you|u|yall ~1 stop|quit|too|also",
            "no more|mas|further",
            "unsubscribe me .|please|now",
            "opt ~1 out ~1 please|now|me",
            "nunca|no|ya ~1 me ~1 escriban|manden|contacten|busquen ~1 mas|nunca|nada",
            "ya no quiero|ocupo|necesito ~1 $text",
            "leave me|us alone",
            "dejen de|en",
            "quitenme|borrenme|saquenme|eliminenme|borren|baja");

    /** What asks for an end beside words that don't: then that is what counts. */
    private static final Phrases LEAVES = Phrases.of(
            "remove|delete|take|drop|lose|erase|forget|scratch|cross me|us|my|this|it ~1 number|off|out|from|please|now|name|info|.",
            "remove|drop|delete|unsubscribe me|us",
            "dont|not|no|nor ~1 want|need ~2 this|it|them|any|these|that|one|ones .|anymore|no|remove|take|lose|please",
            "borrenme|quitenme|saquenme|eliminenme|borrame|quitame|sacame|eliminame|borren|quiten|saquen|eliminen",
            "stop|quit .",
            "make|made it|this|these|them stop",
            "but ~4 done|end|stop|stopping|over|enough",
            "cancel|end|stop|quit my|these|those|the|your|ur|all? ~1 texts|messages|texting|$text",
            "else ~1 not me");

    /** The same after a "don't", of something else. */
    private static final Phrases BUT_LEAVES = Phrases.of(
            "but|just|instead|said|now|so|and ~1 remove|delete|take|drop|lose|erase|unsubscribe me|us|my|this",
            "but now i|im");

    private TextsWanted() {}

    private static boolean isMore(Words words) {
        return YES_TO_MORE.in(words) && !LEAVES.in(words) && !THREAT.in(words);
    }

    /** Whether the texts go on, whatever else of it is a stop's word, and nothing beside it ends them. */
    static boolean are(Words words, RuleSays rules) {
        boolean held = rules.held().contains(Signal.OPT_OUT);
        boolean reached = (NO_CALLS.in(words) && BY_TEXT.in(words)) || NEW_NUMBER.in(words);
        boolean stays = STAYS.in(words) && !BUT_LEAVES.in(words);
        boolean besides = KEEPS.in(words)
                || WORDED.in(words)
                || OTHER_THINGS.in(words)
                || BOTHERED.in(words)
                || reached
                || (!held && (MISSED.in(words) || GLAD.in(words)));
        boolean dropped = DROPPED.in(words) && (MISSED.in(words) || GLAD.in(words));
        boolean told = stays || isMore(words) || dropped || THIRD.in(words) || (besides && !LEAVES.in(words));
        return told && !ENDED.in(words);
    }
}
