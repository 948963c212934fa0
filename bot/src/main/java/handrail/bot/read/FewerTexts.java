package handrail.bot.read;

/** Fewer texts, or at other hours: no stop (T3), but a wish that a person sees to. */
final class FewerTexts {

    private static final Phrases FEWER = Phrases.of(
            "less|fewer ~2 not stop|none|quit",
            "not stop ~2 less|fewer",
            "text|texts|write|message ~2 less",
            "less|fewer texts|messages|texting",
            "off ~1 daily|everyday",
            "not|no|dont ~2 daily|everyday ~1 ones|one|texts|checkins|.",
            "menos ~1 mensajes|textos|mensajitos|seguido",
            "no tantos|tan mensajes|textos|mensajitos|seguido");

    private static final Phrases NONE = Phrases.of(
            "dont|not|stop|quit ~1 text|texts|texting|write|message",
            "at all",
            "or none",
            "please|pls|plz|just|now ~1 stop|quit .",
            "no more|mas",
            "nada|ninguno|ya no");

    private static final Phrases EVER = Phrases.of(
            "or|not|no|ni ever|never|nunca",
            "at all",
            "no more|mas",
            "anymore",
            "actually|just|please|pls|jk|lol|too|much ~1 stop|quit .",
            "night|nights|weekends|morning|mornings and|or|nor day|days|weekdays|night|nights|any",
            "any|no other time|hour|day",
            "or ~1 ill|i ~1 block",
            "ya no quiero|ocupo|necesito ~1 $text im|i|estoy|ando|.");

    /** Not at that hour. */
    private static final Phrases TIMED = Phrases.of(
            "stop|quit|dont|no ~2 text|texting|texts|write|writing|message|messaging ~2 at|before|after|past|til|until|so|in ~2 #|early|late|night|nights"
                    + "|morning|mornings|work|noon|midnight|dinner");

    /** When or how often instead. Said of texts by itself; as a stop nobody takes it. */
    private static final Phrases HOURS = Phrases.of(
            "stop|quit|dont|not|no ~1 text|texting|message|messaging|write|writing ~1 me|us ~1 at|during|while|when|on|before|after|until|till|unless|this|so ~2 hour|hours|time|times|shift|work|court|church|school"
                    + "|class|weekends|sundays|night|nights|mornings|late|early|sleep|sleeping|driving|home|around|#",
            "only|just text|message|write ~1 me|us ~1 after|before|on|in|once|twice|every ~2 #|work|noon|weekends|weekdays|evenings|evening|mornings|nights|week|month|days",
            "text|message|texts|messages|write ~1 me? ~1 in|on the? ~1 evenings|mornings|weekends|weekdays|nights|afternoons",
            "you|u|yall|they|yous text|texting|write ~1 me? ~1 too|so early|late",
            "once|twice|one|two|# ~2 a|per|every|each week|day|month ~1 is|would|be|text|texts ~1 be? enough|plenty|fine|ok|okay|good",
            "one|two|# text|texts|message|messages a|per|every|each week|day|month",
            "text|texts|messages|write|message ~3 once|twice a|per|every|each week|day|month",
            "no|dejen|deje ~1 de? ~1 me|nos? ~1 escriban|escriba|manden|mande|escribas|mandes|texteen|escribir|escribirme|mandar|mandarme ~2 en|a|al|hasta|antes|despues|cuando|durante|tan ~2 trabajo|jale|hora|horas|temprano|tarde"
                    + "|noche|noches|madrugada|trabajando|durmiendo|#",
            "escribanme|escribeme|escribame|mandenme|texteenme|mensajes|textos ~1 solo|nomas|una|despues|antes|menos ~2 vez|semana|seguido|de|tarde|tardes|fines");

    /** Not about when, but about how. */
    private static final Phrases OTHERWISE = Phrases.of(
            "text|message|write ~2 english|spanish|ingles|espanol", "text|texting ~1 and|while ~1 drive|driving");

    private FewerTexts() {}

    /** Whether fewer are asked for; {@link #areNone} says whether that is all. */
    static boolean areFewer(Words words) {
        return FEWER.in(words);
    }

    /** Whether words beside it ask for none. */
    static boolean areNone(Words words) {
        return NONE.in(words);
    }

    /** Whether texts are unwanted at some hour, and not for ever. */
    static boolean areTimed(Words words) {
        return TIMED.in(words) && !EVER.in(words);
    }

    /** Whether the text is about how often or when they are texted. */
    static boolean areMeant(Words words) {
        boolean fewer = FEWER.in(words) && OptOutRules.areNamed(words);
        return (fewer || areTimed(words) || HOURS.in(words)) && !EVER.in(words) && !OTHERWISE.in(words);
    }
}
