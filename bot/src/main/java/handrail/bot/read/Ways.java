package handrail.bot.read;

import handrail.bot.Way;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How somebody wants to get what they asked for; a way that is ruled out ("I can't pick it up", "don't mail it") is none. */
final class Ways {

    private static final Phrases MAIL = Phrases.of(
            "mail|mailed|mailing|ship|shipped|shipping|usps|correo|envio|envienlo|enviarlo|enviado|postal|mandado|mandamelas|mandamelos|mandamelo|mandamela|mandenmelas|mandenmelo|mandenmelos|enviamelas|enviamelo|enviamelos",
            "send|sent ~2 to my|me|the house|address|place",
            "por paquete|correo",
            "the mail|post");
    private static final Phrases PICKUP = Phrases.of(
            "pick|picking ~1 up",
            "come|swing|stop|run ~1 grab|scoop",
            "pickup|recoger|recogerlo|recojo|recogo",
            "come|came|swing|drop|stop by|get|in|there",
            "i can|could|will come",
            "get it|them myself|there",
            "paso|pasar|pasare|voy|vengo por|a|alla|yo",
            "yo paso|voy");
    private static final Phrases BROUGHT = Phrases.of(
            "bring|brings|brought|deliver|delivered|delivery|coach|meet",
            "drop|dropped ~2 off",
            "drop|leave em|them ~1 at|by|with|w|in|on",
            "have ~3 bring|drop|meet",
            "lleva|lleve|lleven|traer|traiga|traigan|traigame|traeme|entregar|entreguen|entrega|llevar|coach",
            "me lo|los|la|las traen|trae|lleva|llevan");

    /** "I can't pick it up", "don't mail it". */
    private static final Set<String> DENIALS =
            Set.of("dont", "not", "cant", "cannot", "wont", "never", "couldnt", "nunca");

    private static final Set<String> BETWEEN = Set.of(
            "want",
            "need",
            "to",
            "it",
            "them",
            "really",
            "just",
            "be",
            "able",
            "by",
            "por",
            "actually",
            "even",
            "ever",
            "have",
            "like",
            "manden",
            "mande",
            "mandes",
            "mandar",
            "send",
            "me",
            "lo",
            "la",
            "los",
            "las");
    private static final Set<String> OBJECTS = Set.of("it", "them", "the", "that", "em", "please");
    private static final Set<String> DENIED_NOUNS =
            Set.of("por", "mail", "pickup", "delivery", "usps", "correo", "shipping");
    private static final Set<String> UNABLE =
            Set.of("puedo", "quiero", "podria", "podre", "me", "lo", "voy", "por", "los");
    private static final int REACH = 4;

    private static final Phrases COACH_CALLS = Phrases.of(
            "coach ~2 call|calls|text|talk|reach|contact|message|llame|llamen|hable",
            "call|text|talk|ask|tell ~2 coach");

    private static final Phrases NO_MAIL = Phrases.of(
            "mail|usps|correo ~1 dont|doesnt|never|wont|isnt|no come|comes|work|works|good|safe|reach|reaches|get|gets|llega|sirve|funciona",
            "mail ~1 gets|is stolen|opened|late|slow");

    private Ways() {}

    /** The way that a text wants, or null. */
    static @Nullable Way in(Words words) {
        if (isWanted(PICKUP, words)) {
            return Way.PICKUP;
        }
        if (isWanted(MAIL, words) && !NO_MAIL.in(words)) {
            return Way.MAIL;
        }
        return isWanted(BROUGHT, words) && !COACH_CALLS.in(words) ? Way.COACH : null;
    }

    private static boolean isWanted(Phrases way, Words words) {
        return way.find(words).stream().anyMatch(span -> !isDenied(words.tokens(), span.from()));
    }

    /** "No wait, pick up" and "can't you mail it" deny nothing. */
    private static boolean isDenied(List<String> tokens, int from) {
        boolean verb = from + 1 < tokens.size() && OBJECTS.contains(tokens.get(from + 1));
        if (from > 0 && tokens.get(from - 1).equals("no") && DENIED_NOUNS.contains(tokens.get(from)) && !verb) {
            return true;
        }
        int at = from - 1;
        while (at >= Math.max(0, from - REACH)
                && (BETWEEN.contains(tokens.get(at)) || UNABLE.contains(tokens.get(at)))) {
            at--;
        }
        boolean unable = at >= 0 && at + 1 < from && tokens.get(at).equals("no") && UNABLE.contains(tokens.get(at + 1));
        return at >= 0 && (DENIALS.contains(tokens.get(at)) || unable);
    }
}
