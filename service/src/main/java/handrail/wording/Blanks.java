package handrail.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The blanks of a saved wording: {@code {name}}, the client's first name; {@code {me}}, the writer's; {@code {line}}, the number they text
 * to. Filled in one pass, so that nothing in a name is ever taken for a blank; a blank with nothing to say goes with the comma before it.
 */
public final class Blanks {

    /** Every blank there is. */
    public static final List<String> ALL = List.of("name", "me", "line");

    private static final Pattern BLANK = Pattern.compile("(,?\\s*)\\{([^{}]*)}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}]+");
    private static final int LONGEST_NAME = 40;

    private Blanks() {}

    /** Those that nobody knows, as they are written. */
    public static List<String> unknown(String words) {
        return BLANK.matcher(words)
                .results()
                .map(found -> found.group(2))
                .filter(name -> !ALL.contains(name))
                .distinct()
                .toList();
    }

    /** The words with what is known; what is not known is left out. */
    public static String filled(String words, Map<String, String> known) {
        String filled = BLANK.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), known.get(found.group(2)))))
                .strip();
        return filled.startsWith(",") && words.strip().startsWith("{") ? begun(filled) : filled;
    }

    /** A sentence that was to begin with a name begins with its next word. */
    private static String begun(String filled) {
        String rest = filled.replaceFirst("^[,\\s]+", "");
        return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private static String value(String before, @Nullable String known) {
        String seen = known == null ? "" : UNSEEN.matcher(known).replaceAll(" ").strip();
        return seen.isEmpty() ? "" : before + seen.substring(0, Math.min(seen.length(), LONGEST_NAME));
    }
}
