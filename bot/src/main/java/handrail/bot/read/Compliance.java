package handrail.bot.read;

import java.util.Set;

/** Opting out, opting in and asking for help, by single words (T1, T6, T7) and in any reasonable words (T2, T3). */
public final class Compliance {

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

    private static final Rule OPT_IN = Rule.of(Phrases.lines("""
                    start|resume|restart|continue|begin texting|messaging|sending|messages|texts|the|my ~2 me|again|.|messages|texts
                    resubscribe|subscribe|unstop|optin ~1
                    opt|opting me? back? in
                    sign|put|add|turn|get me|my|texts|messages|them ~2 back ~1 up|on|in|list
                    turn|sign me|texts|messages|it|them back up|on
                    text|message me again
                    can|could|please|want|i ~4 text|texts|messages|texting ~1 again|back !if|when|later|tomorrow
                    changed my mind ~4 text|texts|texting|messages|start
                    start again
                    yes ~2 text me again
                    escribanme|escribame|mandenme|manden|escriban|texteenme|textear|escribir|recibir ~3 otra vez|nuevo|vuelta
                    quiero|puedo|quisiera ~1 volver a recibir|escribir
                    vuelvan|vuelve|vuelva|empiecen|empezar|comiencen|reanudar|reactivar|reactiven|inicien|sigan|activar|activen|volver ~1 a? ~1 escribirme|mandarme|mandar|mensajes|textos|escribir|enviarme|los|recibir|textearme
                    suscribirme|inscribirme|apuntenme|suscribir ~2 otra|de|nuevo|mensajes|textos|vez
                    """), Phrases.lines("""
                    text|message|call me again tomorrow|later|when|if|at|in|on|the|that|what|your
                    start|starting ~1 over|again ~1 with|tomorrow|my|the|using|from|clean
                    un|de|dis subscribe
                    start|continue|restart|begin the|my ~2 program|treatment|suboxone|methadone|process|medication|meds
                    """), Scope.NEGATED);

    private Compliance() {}

    /** Whether the text is a lone word for help (T7). */
    static boolean isHelp(Words words) {
        return HELP.contains(words.bare());
    }

    /** Whether the text wants texts again, in any words. */
    static boolean optsIn(Words words) {
        return isStart(words) || OPT_IN.holds(words);
    }

    /** Whether the carrier answers this text by itself, without us (T4); it compares the whole text, trimmed. */
    public static boolean answeredByCarrier(String body) {
        return CARRIER.contains(body.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the text is one of the words of T1, or speaks of texts: then it is about them and nothing else. */
    public static boolean isAboutTexts(Words words) {
        return OptOutRules.isWord(words) || OptOutRules.areNamed(words);
    }

    /** Whether the text asks for fewer texts or other hours, and not for none (T3). */
    public static boolean limitsTexts(Words words) {
        return FewerTexts.areMeant(words);
    }

    /** Whether the text is one of the words of T1. */
    public static boolean isStop(Words words) {
        return OptOutRules.isWord(words);
    }

    /** Whether the text is START or UNSTOP itself. */
    public static boolean isStart(Words words) {
        return START.contains(words.bare());
    }

    /** Whether the text is a bare yes, which restores somebody who is opted out (T6). */
    public static boolean isBareYes(Words words) {
        return YES.contains(words.bare());
    }
}
