package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where in one text phrases can begin, of all tables of phrases there are: each word is looked up once instead of once for each table, most of
 * which have nothing that begins with it. Not for use by several threads at once.
 */
final class Openings {

    /** By the word that they begin with; a list is replaced, never changed. */
    private static final Map<String, List<Starting>> STARTING = new ConcurrentHashMap<>();

    private static volatile int tables;

    private final Words words;
    private final Map<Phrases, List<Span>> found = new HashMap<>();
    private List<List<Opening>> openings;

    /** What a table has that begins with some word. */
    private record Starting(int table, List<Phrase> phrases) {}

    /** What may begin at these places of the text. */
    record Opening(List<Integer> places, List<Phrase> phrases) {}

    Openings(Words words) {
        this.words = words;
        this.openings = look(words);
    }

    /** A new table says what it has; its number. */
    static synchronized int number(Map<String, List<Phrase>> byStart) {
        int number = tables;
        byStart.forEach((start, phrases) -> {
            List<Starting> more = new ArrayList<>(STARTING.getOrDefault(start, List.of()));
            more.add(new Starting(number, List.copyOf(phrases)));
            STARTING.put(start, List.copyOf(more));
        });
        tables = number + 1;
        return number;
    }

    /** Where these phrases stand, sought once however often it is asked. */
    List<Span> find(Phrases phrases) {
        if (phrases.number() >= openings.size()) {
            // The table was made since the text was looked through.
            openings = look(words);
        }
        List<Opening> here = openings.get(phrases.number());
        return here.isEmpty() ? List.of() : found.computeIfAbsent(phrases, sought -> Phrases.search(words, here));
    }

    private static List<List<Opening>> look(Words words) {
        List<List<Opening>> openings = new ArrayList<>(Collections.nCopies(tables, List.of()));
        for (String key : words.keys()) {
            for (Starting starting : STARTING.getOrDefault(key, List.of())) {
                // One that is being made just now is looked for when it is asked for.
                if (starting.table() < openings.size()) {
                    List<Opening> here = openings.get(starting.table());
                    if (here.isEmpty()) {
                        here = new ArrayList<>();
                        openings.set(starting.table(), here);
                    }
                    here.add(new Opening(words.places(key), starting.phrases()));
                }
            }
        }
        return openings;
    }
}
