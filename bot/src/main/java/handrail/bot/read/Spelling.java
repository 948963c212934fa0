package handrail.bot.read;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evens out the spelling of one word: repeated letters, common typos and short forms, and slips in the words that matter. */
final class Spelling {

    /** Words this far into a very long text are not checked for slips. */
    private static final int CHECKED_WORDS = 400;

    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("od'd", "overdosed"),
            Map.entry("od'ed", "overdosed"),
            Map.entry("o'd", "overdosed"),
            Map.entry("oded", "overdosed"),
            Map.entry("od'ing", "overdosing"),
            Map.entry("oding", "overdosing"),
            Map.entry("od'n", "overdosing"),
            Map.entry("odin", "overdosing"),
            Map.entry("od's", "ods"),
            Map.entry("narcan'd", "narcaned"),
            Map.entry("narcanned", "narcaned"),
            Map.entry("norcan", "narcan"),
            Map.entry("narcam", "narcan"),
            Map.entry("narkan", "narcan"),
            Map.entry("narcane", "narcan"),
            Map.entry("narcn", "narcan"),
            Map.entry("narcans", "narcan"),
            Map.entry("noloxone", "naloxone"),
            Map.entry("fenty", "fentanyl"),
            Map.entry("fent", "fentanyl"),
            Map.entry("fetty", "fentanyl"),
            Map.entry("fentanilo", "fentanyl"),
            Map.entry("tranq", "xylazine"),
            Map.entry("xilacina", "xylazine"),
            Map.entry("subutex", "suboxone"),
            Map.entry("subs", "suboxone"),
            Map.entry("bupe", "suboxone"),
            Map.entry("subox", "suboxone"),
            Map.entry("suboxin", "suboxone"),
            Map.entry("soboxone", "suboxone"),
            Map.entry("buprenorphine", "suboxone"),
            Map.entry("buprenorfina", "suboxone"),
            Map.entry("sublocade", "suboxone"),
            Map.entry("suboxona", "suboxone"),
            Map.entry("metadona", "methadone"),
            Map.entry("pls", "please"),
            Map.entry("plz", "please"),
            Map.entry("plss", "please"),
            Map.entry("u", "you"),
            Map.entry("ur", "your"),
            Map.entry("txt", "text"),
            Map.entry("txts", "texts"),
            Map.entry("txting", "texting"),
            Map.entry("texing", "texting"),
            Map.entry("textin", "texting"),
            Map.entry("msg", "message"),
            Map.entry("msgs", "messages"),
            Map.entry("messege", "message"),
            Map.entry("messeging", "messaging"),
            Map.entry("dnt", "dont"),
            Map.entry("donot", "dont"),
            Map.entry("cnt", "cant"),
            Map.entry("cannot", "cant"),
            Map.entry("wnt", "wont"),
            Map.entry("wanna", "want to"),
            Map.entry("gonna", "going to"),
            Map.entry("gotta", "got to"),
            Map.entry("breathin", "breathing"),
            Map.entry("breething", "breathing"),
            Map.entry("breating", "breathing"),
            Map.entry("breth", "breathe"),
            Map.entry("wakin", "waking"),
            Map.entry("thx", "thanks"),
            Map.entry("ty", "thanks"),
            Map.entry("tysm", "thanks"),
            Map.entry("appt", "appointment"),
            Map.entry("apt", "appointment"),
            Map.entry("appts", "appointment"),
            Map.entry("condones", "condoms"),
            Map.entry("condon", "condoms"),
            Map.entry("q", "que"),
            Map.entry("x", "por"),
            Map.entry("xfa", "por favor"),
            Map.entry("xfavor", "por favor"),
            Map.entry("porfa", "por favor"),
            Map.entry("porfavor", "por favor"),
            Map.entry("pa", "para"),
            Map.entry("toy", "estoy"),
            Map.entry("ta", "esta"),
            Map.entry("kms", "kill myself"),
            Map.entry("yea", "yes"),
            Map.entry("yeah", "yes"),
            Map.entry("yep", "yes"),
            Map.entry("yup", "yes"),
            Map.entry("ya'll", "yall"),
            Map.entry("nope", "no"),
            Map.entry("nah", "no"),
            Map.entry("naw", "no"));

    /** Words that matter and have no everyday neighbour one letter away. */
    private static final List<String> KEYWORDS = List.of(
            "naloxone",
            "naloxona",
            "suboxone",
            "methadone",
            "fentanyl",
            "xylazine",
            "overdose",
            "overdosed",
            "overdosing",
            "breathing",
            "suicidal",
            "suicide",
            "unsubscribe",
            "syringes",
            "appointment",
            "treatment",
            "seizure",
            "sobredosis",
            "jeringas",
            "despierta",
            "tratamiento",
            "unresponsive",
            "unconscious",
            "narcan");

    private static final Set<String> DOUBLES = Set.of(
            "all",
            "off",
            "kill",
            "pill",
            "pills",
            "still",
            "feel",
            "need",
            "sleep",
            "keep",
            "free",
            "see",
            "been",
            "hello",
            "good",
            "food",
            "too",
            "will",
            "call",
            "tell",
            "stuff",
            "bleeding",
            "soon",
            "blood",
            "green",
            "needle",
            "needles",
            "llama",
            "llamen",
            "ella",
            "well",
            "feeling",
            "cool");

    private Spelling() {}

    /** The corrected word, or two where a short form stands for two. */
    static List<String> corrected(String withApostrophe, String letters, int position) {
        String short1 = SHORT_FORMS.get(trimmed(withApostrophe));
        String plain = unrepeated(letters);
        String expanded = short1 == null ? SHORT_FORMS.getOrDefault(plain, plain) : short1;
        if (expanded.indexOf(' ') >= 0) {
            return List.of(expanded.split(" ", -1));
        }
        return List.of(position > CHECKED_WORDS ? expanded : withoutSlip(expanded));
    }

    private static String trimmed(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && word.charAt(from) == '\'') {
            from++;
        }
        while (to > from && word.charAt(to - 1) == '\'') {
            to--;
        }
        return word.substring(from, to);
    }

    /** Three or more of one letter become one, or two where that makes a word. */
    private static String unrepeated(String word) {
        StringBuilder once = new StringBuilder();
        StringBuilder twice = new StringBuilder();
        int run = 0;
        boolean changed = false;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            int runEnd = at;
            while (runEnd < word.length() && word.charAt(runEnd) == c) {
                runEnd++;
            }
            run = runEnd - at;
            boolean tooMany = run > 2 && Character.isLetter(c);
            changed |= tooMany;
            once.append(String.valueOf(c).repeat(tooMany ? 1 : run));
            twice.append(String.valueOf(c).repeat(tooMany ? 2 : run));
            at = runEnd - 1;
        }
        return changed && DOUBLES.contains(twice.toString()) ? twice.toString() : once.toString();
    }

    private static String withoutSlip(String word) {
        if (word.length() < 6 || KEYWORDS.contains(word)) {
            return word;
        }
        for (String keyword : KEYWORDS) {
            if (word.charAt(0) == keyword.charAt(0) && oneSlip(word, keyword)) {
                return keyword;
            }
        }
        return word;
    }

    /** Whether one letter was added, left out, changed or swapped with its neighbour. */
    private static boolean oneSlip(String word, String keyword) {
        int difference = word.length() - keyword.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), keyword.length()) && word.charAt(same) == keyword.charAt(same)) {
            same++;
        }
        if (difference == 0) {
            return rest(word, same + 1).equals(rest(keyword, same + 1)) || swapped(word, keyword, same);
        }
        return difference > 0
                ? rest(word, same + 1).equals(rest(keyword, same))
                : rest(word, same).equals(rest(keyword, same + 1));
    }

    private static boolean swapped(String word, String keyword, int at) {
        return at + 1 < word.length()
                && word.charAt(at) == keyword.charAt(at + 1)
                && word.charAt(at + 1) == keyword.charAt(at)
                && rest(word, at + 2).equals(rest(keyword, at + 2));
    }

    private static String rest(String word, int from) {
        return from >= word.length() ? "" : word.substring(from);
    }
}
