package handrail.bot.read;

import handrail.bot.Intent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that are nothing but a yes, a no, a thank-you or a greeting, with fillers: no classifier is needed for these. */
final class Courtesy {

    private static final int LONGEST = 8;

    private static final Set<String> FILLERS = words("""
            please pls bro man dude mam maam sir hun dear love lol haha well so oh ah pues ya por favor porfa senor senora mija mijo \
            dana then for and y the you very much so that it is all a lot to me a e amigo amiga really muy de to too bueno guys yall \
            everyone coach again today just""");
    private static final Set<String> YES = words("""
            yes ok okay sure ya absolutely definitely alright k bet fine cool perfect y si sip simon claro dale va vale sale orale \
            perfecto correcto seguro totally def mhm mhmm yessir andale afirmativo adelante yass correct great""");
    private static final Set<String> NO =
            words("no nope nel never nunca negative nop nada tampoco not thanks thank gracias");
    private static final Set<String> SURELY_NO = words("no nope nel never nunca negative nop");
    private static final Set<String> THANKS = words("""
            thanks thank thankyou appreciate gracias grateful agradezco appreciated muchas mil tysm preciate infinitas""");
    private static final Set<String> GREETING = words("""
            hi hello hey yo sup howdy hola holi buenas buenos buen dias dia tardes noches good morning evening afternoon whats up \
            wassup there gm ayo ey saludos que tal onda how are como estan estas holaa hii""");

    private Courtesy() {}

    /** What the text says, or null when it says anything else, too. */
    static @Nullable Intent of(Words words) {
        List<String> spoken = words.spoken();
        if (spoken.isEmpty() || spoken.size() > LONGEST || words.tokens().contains("?")) {
            return null;
        }
        if (only(spoken, YES) || (only(spoken, YES, THANKS) && says(spoken.subList(0, 1), YES))) {
            return Intent.YES;
        }
        if (only(spoken, NO) && says(spoken.subList(0, 1), SURELY_NO)) {
            return Intent.NO;
        }
        if (only(spoken, THANKS, GREETING) && says(spoken, THANKS)) {
            return Intent.THANKS;
        }
        return only(spoken, GREETING)
                        && says(spoken.subList(0, 1), GREETING)
                        && !spoken.get(0).equals("que")
                ? Intent.GREETING
                : null;
    }

    @SafeVarargs
    private static boolean only(List<String> spoken, Set<String>... kinds) {
        boolean any = false;
        for (String word : spoken) {
            boolean counts = false;
            for (Set<String> kind : kinds) {
                counts |= kind.contains(word);
            }
            if (!counts && !FILLERS.contains(word)) {
                return false;
            }
            any |= counts;
        }
        return any;
    }

    private static boolean says(List<String> spoken, Set<String> kind) {
        return spoken.stream().anyMatch(kind::contains);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
    }
}
