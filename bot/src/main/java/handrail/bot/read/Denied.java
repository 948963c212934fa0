package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.List;
import java.util.Set;

/** Whether a thing is named only to say that it is not wanted: "no strips", "I don't need needles". Who has none of it needs it. */
final class Denied {

    private static final int REACH = 4;

    private static final Set<String> DENIALS = words("no not dont without sin minus skip nix didnt tampoco");
    private static final Set<String> INSTEAD = words("instead rather vez lugar");
    private static final Set<String> OF = words("of than de");

    /** What may stand between a denial and what it denies. */
    private static final Set<String> BETWEEN = words("""
            need want ask asked mean send add put include bring mail give me for any more the those them no quiero necesito ocupo pedi \
            mandes manden mas las los el la of de than to get""");

    /** "I got no strips left", "me quede sin jeringas": there are none. */
    private static final Set<String> LACKS = words("""
            have got had has haves there theres hay tengo tiene traigo quede quedan queda quedamos ran cant couldnt aint left with estoy \
            ando im am were is are why encuentro""");

    private static final Set<String> NOT_HERE =
            words("left here at on anywhere around yet came in nowhere either aqui conmigo ?");

    private Denied() {}

    /** Whether what stands at this span is denied by the words before it. */
    static boolean is(List<String> tokens, Span span) {
        int first = Math.max(0, span.from() - REACH);
        int at = span.from() - 1;
        while (at >= first
                && BETWEEN.contains(tokens.get(at))
                && !(isDenial(tokens, at) && !isDenial(tokens, at - 1))) {
            at--;
        }
        boolean lacks = tokens.subList(Math.max(0, at - REACH), Math.max(0, at)).stream()
                .anyMatch(LACKS::contains);
        boolean gone = span.to() < tokens.size() && NOT_HERE.contains(tokens.get(span.to()));
        return isDenial(tokens, at) && !lacks && !gone;
    }

    private static boolean isDenial(List<String> tokens, int at) {
        if (at < 0) {
            return false;
        }
        boolean instead = at + 1 < tokens.size() && INSTEAD.contains(tokens.get(at)) && OF.contains(tokens.get(at + 1));
        return instead || DENIALS.contains(tokens.get(at));
    }

    private static Set<String> words(String all) {
        return Set.of(all.split("\\s+", -1));
    }
}
