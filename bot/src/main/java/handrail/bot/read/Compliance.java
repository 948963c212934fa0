package handrail.bot.read;

import java.util.Set;

/** The words that are always obeyed, and those in whose place people say it otherwise (T1, T2, T3, T6, T7). */
final class Compliance {

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
    private static final Set<String> START = Set.of("start", "unstop", "empezar", "comenzar");
    private static final Set<String> HELP = Set.of("help", "info", "ayuda");
    private static final Set<String> STOP_OTHERWISE = Set.of(
            "stop texting",
            "stop messaging",
            "stop contacting",
            "stop sending",
            "quit texting",
            "lose my number",
            "dont text me",
            "do not text me",
            "dont text this number",
            "dont message me",
            "dont contact me",
            "no more texts",
            "no more messages",
            "take me off",
            "remove me from",
            "remove my number",
            "unsubscribe me",
            "leave me alone",
            "stop bothering me",
            "never text me",
            "opt me out",
            "no me escriban",
            "no me escribas",
            "ya no me escriban",
            "no me manden mensajes",
            "no me manden mas",
            "dejen de escribirme",
            "deja de escribirme",
            "no mas mensajes",
            "borren mi numero",
            "quiten mi numero",
            "no me contacten",
            "dejenme en paz");
    private static final Set<String> STOP_POLITELY = Set.of(
            "stop thank you",
            "stop thanks",
            "stop please",
            "please stop",
            "stop now",
            "stop it",
            "just stop",
            "stop stop",
            "ok stop",
            "alto por favor",
            "parar por favor",
            "por favor paren",
            "paren",
            "paren ya");

    private Compliance() {}

    static boolean optsOut(Words words) {
        return words.isAny(STOP) || words.isAny(STOP_POLITELY) || words.hasAny(STOP_OTHERWISE);
    }

    static boolean optsIn(Words words) {
        return words.isAny(START);
    }

    static boolean asksHelp(Words words) {
        return words.isAny(HELP);
    }
}
