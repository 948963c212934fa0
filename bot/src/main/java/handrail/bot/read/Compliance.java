package handrail.bot.read;

import handrail.bot.Signal;
import java.util.EnumSet;
import java.util.Set;

/** Opting out, opting in and asking for help, by single words (T1, T6, T7) and in any reasonable words (T2, T3). */
public final class Compliance {

    private static final Set<String> STOP = Set.of(
            "stop",
            "stopall",
            "stop all",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "opt out",
            "alto",
            "parar",
            "cancelar",
            "baja");
    private static final Set<String> START = Set.of("start", "unstop");
    private static final Set<String> HELP = Set.of("help", "info", "ayuda");
    private static final Set<String> YES = Set.of("yes", "si");

    /** What the carrier itself takes for an opt-out or an opt-in, and answers. */
    private static final Set<String> CARRIER = Set.of(
            "stop",
            "stopall",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "start",
            "yes",
            "unstop",
            "help",
            "info");

    private static final Phrases NOISE = Phrases.of(
            "text|texts|texting|txt|message|messages|messaging|contact|contacting|call|calling|mensaje|mensajes|textos");

    private static final Rule OPT_OUT = Rule.of(
            Phrases.of(
                    "stop|quit|cease texting|messaging|contacting|bothering|calling|spamming|harassing|writing|emailing",
                    "stop|quit sending|sendin ~2 me|texts|messages|text|message|this|these|it|us|anymore",
                    "stop|end|cancel|quit these|the|all|those|your|my|this|any? ~2 texts|messages|text|messaging|alerts|"
                            + "notifications|subscription|reminders",
                    "stop all|the? communication|contact",
                    "dont|never|not|no text|message|contact|msg me|us|my|this ~2 anymore|again|ever|more",
                    "dont|never text|message|contact|bother|spam me|us|this",
                    "no longer want|wish to|your? ~2 texts|messages|contacted|text",
                    "dont call|text|write ~2 anymore|again|ever",
                    "dont want|need|like ~2 texts|messages|contacted|texted|text",
                    "dont want|wish to hear from you|yall|this|any",
                    "lose|delete|forget|erase|remove|block my|this number|phone|contact|info",
                    "take|get|remove me|my|us ~2 off|from ~4 list|texts|messages|system|thing|program|service|this",
                    "remove|delete|unsubscribe me",
                    "unsubscribe",
                    "opt me out",
                    "opt out",
                    "opting out",
                    "optout",
                    "no more texts|messages|text|texting|messaging|txts|msgs|mensajes|textos|message",
                    "leave me the? fuck|hell|f? alone",
                    "leave us alone",
                    "fuck|f|piss off",
                    "revoke ~2 consent",
                    "i withdraw ~2 consent",
                    "stop stop",
                    "stopall",
                    "make these|the texts|messages stop",
                    "ya? no me|nos escriban|escribas|escriba|escribes|manden|mandes|mande|textee|texteen|contacten|"
                            + "contactes|envien|envies|molesten|molestes|busquen",
                    "no me llamen|llames mas|nunca|ya",
                    "deje|dejen|deja|dejenme|dejame|dejeme|paren|pare|para|parale de escribir|escribirme|mandar|mandarme|"
                            + "enviar|enviarme|molestar|molestarme|textear|textearme|contactar|contactarme|llamarme|"
                            + "escribirnos|mensajear|mensajearme",
                    "dejenme|dejeme|dejame en paz|tranquilo|tranquila",
                    "dejenme|dejeme|dejame tranquilo|tranquila",
                    "borren|borre|borra|eliminen|elimine|quiten|olviden|olvida mi|este numero|telefono|contacto",
                    "quitenme|quiteme|saquenme|saqueme|borrenme|borreme|eliminenme|quitame|sacame|borrame ~4 lista|"
                            + "mensajes|textos|sistema|programa",
                    "no quiero mas|recibir|sus|estos|que ~3 mensajes|textos|escriban|manden|contacten|contacto",
                    "no quiero mas|recibir mas? mensajes|textos|nada",
                    "no deseo ~2 mensajes|textos",
                    "no mas mensajes|textos",
                    "ya no quiero mensajes|textos|que|recibir|sus ~2 escriban|mensajes|textos",
                    "ya no quiero mensajes|textos",
                    "darme|denme|deme|dame|dar de baja",
                    "cancelar|cancelen ~2 mensajes",
                    "basta|alto con|a|de ~2 mensajes|textos",
                    "basta de mensajes|textos"),
            Phrases.of(
                    "dont|didnt|cant|couldnt|did ~3 stop|quit texting|messaging|contacting|calling|writing|sending",
                    "dont stop|quit",
                    "$ex ~5 stop|quit texting|messaging|contacting|calling|bothering|harassing",
                    "$ex ~4 leave me alone",
                    "$ex ~3 leave me the? fuck|hell? alone",
                    "dont|not call|text|message|contact me|my|us ~4 until|till|before|after|at|while|during|today|"
                            + "tonight|tomorrow|late|early|rn|on|yet",
                    "dont call|text me|my ~2 text|call",
                    "dont want you to|do? ~1 lose|delete",
                    "tell|told|asked|ask $he ~4 stop|quit texting|calling|contacting|bothering|harassing",
                    "lose|lost my phone",
                    "delete my info from",
                    "block my number was",
                    "no dejes|dejen|deje|paren|pares de escribirme|mandarme|escribir|mandar",
                    "no me llamen|manden|escriban ~4 hasta|antes|despues|cuando|a|por|durante|hoy",
                    "$ex ~4 deja|deje de molestarme|escribirme|llamarme",
                    "$ex no me deja|deje ~2",
                    "dont text|message|contact me|us back",
                    "if you dont|didnt",
                    "dont text and drive",
                    "cant opt out",
                    "why ~4 text|message|contact me|us ~2 anymore"),
            new Scope[0]);

    private static final Rule OPT_IN = Rule.of(
            Phrases.of(
                    "start|resume texting|messaging|sending ~1 me",
                    "resubscribe",
                    "opt me? back? in",
                    "sign me back up",
                    "text me again",
                    "escribanme otra vez",
                    "quiero volver a recibir",
                    "vuelvan a escribirme"),
            Scope.NEGATED);

    private static final Phrases STOP_SENTENCE = Phrases.of(
            "please|ok|okay|just|now|hey|said|ya|yes|no|sorry|yall|dude|bro|man please? stop|unsubscribe",
            "can|could|would you|yall please? stop",
            "i said stop",
            "i need|want you|yall|this|it to stop",
            "stop|unsubscribe please|now|thanks|thank|ok|okay|it|this|already|por|ya|gracias|right|forever ~3",
            "stop",
            "unsubscribe",
            "alto",
            "alto por favor",
            "alto ya",
            "ya alto",
            "por favor alto",
            "por favor paren",
            "paren ya?",
            "ya paren",
            "basta ya?",
            "ya basta",
            "end all",
            "cancel all",
            "end please",
            "cancel please",
            "please cancel",
            "please end",
            "quit it",
            "enough texts|texting|already");

    private static final Phrases POLITE = Phrases.of(
            "thanks|thank|please|gracias|bye|goodbye|ok|okay|sorry|god|have|wrong|not|im|por|adios|found|i|no");

    private Compliance() {}

    /** The compliance signals of a text. */
    static Set<Signal> signals(Words words) {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        if (HELP.contains(words.bare())) {
            signals.add(Signal.HELP);
        } else if (START.contains(words.bare()) || OPT_IN.holds(words)) {
            signals.add(Signal.OPT_IN);
        } else if (STOP.contains(words.bare()) || OPT_OUT.holds(words) || stopSentence(words)) {
            signals.add(Signal.OPT_OUT);
        }
        return signals;
    }

    /** Whether the carrier answers this text by itself, without us (T4); it compares the whole text, trimmed. */
    public static boolean answeredByCarrier(String body) {
        return CARRIER.contains(body.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the text is START or UNSTOP itself. */
    public static boolean isStart(Words words) {
        return START.contains(words.bare());
    }

    /** Whether the text is a bare yes, which restores somebody who is opted out (T6). */
    public static boolean isBareYes(Words words) {
        return YES.contains(words.bare());
    }

    /** "Stop. Thank you": a sentence that says only stop, with nothing but courtesy around it. */
    private static boolean stopSentence(Words words) {
        boolean stop = false;
        for (Words sentence : Sentences.of(words)) {
            if (STOP_SENTENCE.areAll(sentence)) {
                stop = true;
            } else if (!POLITE.find(sentence).stream().anyMatch(span -> span.from() == 0) && !NOISE.in(sentence)) {
                return false;
            }
        }
        return stop;
    }
}
