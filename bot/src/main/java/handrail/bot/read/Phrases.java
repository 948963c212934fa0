package handrail.bot.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many phrases, found in one pass: only those that can start with a word are tried at it. */
public final class Phrases {

    /** Groups of words that many phrases share. */
    private static final Map<String, String> GROUPS = Map.of(
            "$he",
            "he|she|they|hes|shes|theyre|him|her|them|friend|bro|brother|sis|sister|mom|dad|bf|gf|boyfriend|girlfriend|"
                    + "husband|wife|roommate|cousin|buddy|homie|dude|guy|girl|man|woman|partner|son|daughter|someone|"
                    + "somebody|el|ella|amigo|amiga|hermano|hermana|novio|novia|esposo|esposa|primo|prima|hijo|hija|alguien",
            "$ex",
            "he|she|hes|shes|ex|bf|gf|boyfriend|girlfriend|husband|wife|partner|pimp|dealer|roommate|stepdad|uncle|"
                    + "brother|father|el|ella|novio|novia|esposo|esposa|marido|pareja",
            "$self",
            "myself|himself|herself|themself|themselves");

    /** Where a phrase was found: from the first token to one past the last. */
    public record Span(int from, int to) {}

    private final Map<String, List<Phrase>> byStart = new HashMap<>();

    private Phrases() {}

    /** Phrases in the notation of {@link Phrase}; {@code $he} and the like stand for groups of words. */
    public static Phrases of(String... patterns) {
        Phrases phrases = new Phrases();
        for (String pattern : patterns) {
            phrases.add(expanded(pattern));
        }
        return phrases;
    }

    /** Every place where one of these phrases stands, in order. */
    public List<Span> find(Words words) {
        List<Span> found = new ArrayList<>();
        Set<String> fewer = byStart.size() < words.keys().size() ? byStart.keySet() : words.keys();
        for (String key : fewer) {
            List<Phrase> candidates = byStart.getOrDefault(key, List.of());
            for (int at : candidates.isEmpty() ? List.<Integer>of() : words.places(key)) {
                longest(candidates, words.tokens(), at, found);
            }
        }
        found.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
        return found;
    }

    /** Whether one of these phrases stands in the text. */
    public boolean in(Words words) {
        return !find(words).isEmpty();
    }

    /** Whether one of these phrases is the whole text, marks aside. */
    public boolean areAll(Words words) {
        Words spoken = Words.ofTokens(words.spoken());
        return find(spoken).stream()
                .anyMatch(
                        span -> span.from() == 0 && span.to() == spoken.tokens().size());
    }

    private static void longest(List<Phrase> candidates, List<String> tokens, int at, List<Span> found) {
        int end = -1;
        for (Phrase phrase : candidates) {
            end = Math.max(end, phrase.end(tokens, at));
        }
        if (end >= 0) {
            found.add(new Span(at, end));
        }
    }

    /** A phrase whose first element is optional is two phrases. */
    private void add(String pattern) {
        int firstEnd = pattern.indexOf(' ');
        if (firstEnd > 0 && pattern.charAt(firstEnd - 1) == '?') {
            add(pattern.substring(firstEnd + 1));
            add(pattern.substring(0, firstEnd - 1) + pattern.substring(firstEnd));
        } else {
            add(Phrase.of(pattern));
        }
    }

    private void add(Phrase phrase) {
        for (String start : phrase.starts()) {
            boolean beginning = start.endsWith("*");
            if (beginning && start.length() <= Words.BEGINNING) {
                throw new IllegalArgumentException(
                        "A phrase's first beginning needs " + Words.BEGINNING + " letters: " + start);
            }
            byStart.computeIfAbsent(
                            beginning ? start.substring(0, Words.BEGINNING) + "*" : start, key -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private static String expanded(String pattern) {
        String expanded = pattern;
        for (Map.Entry<String, String> group : GROUPS.entrySet()) {
            expanded = expanded.replace(group.getKey(), group.getValue());
        }
        return expanded;
    }
}
