package handrail.bot.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Texts of every day, with no danger and no opt-out in them, composed from hand-written sentences: a sentence with its blanks filled in,
 * often a second one, a greeting or an ending, and on every third the slips of a small keyboard. The same seed gives the same texts.
 */
final class EverydayTexts {

    private static final Path FOLDER = Path.of("src/test/resources/everyday");
    private static final Map<String, List<String>> OPENINGS = Map.of(
            "en", List.of("hey ", "ok ", "yo ", "so ", "lol ", "hi, ", "um ", "yeah "),
            "es", List.of("hola ", "oye ", "bueno ", "pues ", "ok ", "fijate que ", "jaja "));
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "en", List.of(" lol", " haha", "!", " 😂", " thx", " rn", " tho", " 🙏", " smh", "..."),
            "es", List.of(" jaja", "!", " 😅", " gracias", " eh", " 🙏", " jeje", "..."));
    private static final Map<String, List<String>> JOINS = Map.of(
            "en",
            List.of(". ", ", ", " and ", " but ", ". also ", " btw "),
            "es",
            List.of(". ", ", ", " y ", " pero ", ". tambien "));
    private static final Map<String, String> SHORT = Map.of(
            "you",
            "u",
            "are",
            "r",
            "your",
            "ur",
            "please",
            "pls",
            "tomorrow",
            "tmrw",
            "because",
            "cuz",
            "que",
            "q",
            "porque",
            "xq",
            "tambien",
            "tmb",
            "para",
            "pa");

    private final Random random;
    private final Map<String, List<String>> frames = new HashMap<>();
    private final Map<String, Map<String, List<String>>> fillers = new HashMap<>();

    private EverydayTexts(String kind, long seed) throws IOException {
        this.random = new Random(seed);
        for (String language : List.of("en", "es", "mixed")) {
            frames.put(language, Files.readAllLines(FOLDER.resolve(kind + "." + language + ".txt")));
        }
        for (String language : List.of("en", "es")) {
            Map<String, List<String>> kinds = new HashMap<>();
            for (String line : Files.readAllLines(FOLDER.resolve("fillers." + language + ".txt"))) {
                int colon = line.indexOf(':');
                kinds.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 1).strip().split("\\|", -1)));
            }
            fillers.put(language, kinds);
        }
    }

    /**
     * So many different texts: six of ten in English, three in Spanish, one in both.
     *
     * @param kind the files that the sentences are taken from
     */
    static List<String> of(String kind, int many, long seed) throws IOException {
        EverydayTexts texts = new EverydayTexts(kind, seed);
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < many) {
            distinct.add(texts.next());
        }
        return new ArrayList<>(distinct);
    }

    private String next() {
        int tenth = random.nextInt(10);
        String language = tenth < 6 ? "en" : tenth < 9 ? "es" : "mixed";
        String own = language.equals("mixed") ? (random.nextBoolean() ? "en" : "es") : language;
        StringBuilder text = new StringBuilder();
        if (random.nextInt(4) == 0) {
            text.append(any(OPENINGS.get(own)));
        }
        text.append(filled(any(frames.get(language)), own));
        if (random.nextInt(5) < 2) {
            text.append(any(JOINS.get(own))).append(filled(any(frames.get(language)), own));
        }
        if (random.nextInt(3) == 0) {
            text.append(any(ENDINGS.get(own)));
        }
        return random.nextInt(3) == 0 ? noisy(text.toString()) : text.toString();
    }

    private String filled(String frame, String language) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = frame.indexOf('{'); at >= 0; at = frame.indexOf('{', from)) {
            int end = frame.indexOf('}', at);
            filled.append(frame, from, at).append(any(fillers.get(language).get(frame.substring(at + 1, end))));
            from = end + 1;
        }
        return filled.append(frame.substring(from)).toString();
    }

    private String noisy(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}',.]", "");
            case 2 -> shortened(text);
            case 3 -> Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
            default -> slipped(text);
        };
    }

    private static String shortened(String text) {
        StringBuilder shortened = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            shortened.append(shortened.isEmpty() ? "" : " ").append(SHORT.getOrDefault(word, word));
        }
        return shortened.toString();
    }

    /** One letter doubled, lost, or swapped with the next. */
    private String slipped(String text) {
        int at = 1 + random.nextInt(text.length() - 2);
        if (Character.isSurrogate(text.charAt(at)) || Character.isSurrogate(text.charAt(at + 1))) {
            return text;
        }
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
