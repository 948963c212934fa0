package handrail.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import handrail.bot.Facts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other names, numbers and words for those of one export: the same for the same, and nothing leads back. */
final class Pseudonyms {

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.])(\\+?1[ .-]?)?(\\(\\d{3}\\) ?|\\d{3}[ .-]?)\\d{3}[ .-]?\\d{4}(?![\\d.])");
    private static final Pattern ZIP = Pattern.compile("(?<![\\d.:-])\\d{5}(?![\\d.:-])");

    private static final String VARIABLES = "variables";

    /** Where a name may stand. */
    private static final Set<String> WRITTEN =
            Set.of("coachFirstName", "body", "name", "summary", "detail", "heard", VARIABLES);

    private static final int LETTERS = 26;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> phones = new HashMap<>();
    private final Map<String, String> zips = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** The names that a turn's facts bring. Made-up ones are like no word: "coach" in one would be an answer to how something is to be brought. */
    void names(Facts facts) {
        String coach = facts.coachFirstName();
        if (coach != null && !coach.isBlank()) {
            given(names, coach, number -> "Zc" + letters(number));
        }
    }

    /** A turn as JSON, with other names and numbers wherever people or carriers wrote them. */
    JsonNode in(JsonNode node) {
        return in(node, "");
    }

    private JsonNode in(JsonNode node, String of) {
        if (node instanceof ObjectNode object) {
            ObjectNode other = object.objectNode();
            object.properties()
                    .forEach(field -> other.set(
                            field.getKey(), in(field.getValue(), of.equals(VARIABLES) ? VARIABLES : field.getKey())));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = array.arrayNode();
            array.forEach(part -> other.add(in(part, of)));
            return other;
        }
        return node.isTextual() ? TextNode.valueOf(in(node.textValue(), WRITTEN.contains(of))) : node;
    }

    private String in(String text, boolean written) {
        String other = replaced(ID, text, ids, number -> "00000000-0000-7000-8000-%012d".formatted(number));
        other = replaced(PHONE, other, phones, number -> "(202) 555-%04d".formatted(100 + number));
        other = replaced(ZIP, other, zips, number -> "%05d".formatted(10_000 + number));
        return written ? renamed(other) : other;
    }

    private String renamed(String text) {
        String other = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            other = Pattern.compile("(?i)(?<![\\p{L}])" + Pattern.quote(name.getKey()) + "(?![\\p{L}])")
                    .matcher(other)
                    .replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        return other;
    }

    /** A made-up word for a word. */
    String word(String word) {
        return given(words, word.toLowerCase(Locale.ROOT), number -> "zq" + letters(number));
    }

    private static String replaced(Pattern pattern, String text, Map<String, String> known, IntFunction<String> made) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(given(known, found.group(), made)));
    }

    private static String given(Map<String, String> known, String real, IntFunction<String> made) {
        String other = known.get(real);
        if (other == null) {
            other = made.apply(known.size() + 1);
            known.put(real, other);
        }
        return other;
    }

    /** 1 is "a", 27 is "aa": no digits, which could be read as a number. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('a' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
