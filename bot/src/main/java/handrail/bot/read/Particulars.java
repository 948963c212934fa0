package handrail.bot.read;

import handrail.bot.Slots;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The particulars of a text: items, way, ZIP, a number from 0 to 10, a name. */
final class Particulars {

    private static final int ZIP_DIGITS = 5;
    private static final int BEST = 10;

    private Particulars() {}

    static Slots of(Words words) {
        Items.Found found = Items.in(words);
        BitSet taken = found.taken();
        SpokenZip spoken = SpokenZip.in(words);
        spoken.take(taken);
        return new Slots(
                found.items(),
                Ways.in(words),
                zip(words, spoken),
                When.in(words),
                number(words, taken, BEST),
                name(words));
    }

    private static @Nullable String zip(Words words, SpokenZip spoken) {
        return spoken.digits() != null
                ? spoken.digits()
                : words.keys().stream()
                        .filter(token -> token.length() == ZIP_DIGITS && Numbers.isDigits(token))
                        .min(java.util.Comparator.comparingInt(
                                token -> words.places(token).get(0)))
                        .orElse(null);
    }

    /** The first number that is no measure, no time and no part of an item. */
    static @Nullable Integer amount(Words words) {
        return number(words, Items.in(words).taken(), Items.MOST);
    }

    private static @Nullable Integer number(Words words, BitSet taken, int most) {
        List<String> tokens = words.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            Integer number = taken.get(at) ? null : Numbers.of(tokens.get(at));
            boolean measure = at + 1 < tokens.size() && Numbers.isUnit(tokens.get(at + 1));
            if (number != null && number <= most && !measure && !isPronoun(tokens, at)) {
                return number;
            }
        }
        return null;
    }

    /** "The one", "no one": a number only where a scale is meant. */
    private static boolean isPronoun(List<String> tokens, int at) {
        return (tokens.get(at).equals("one") || tokens.get(at).equals("uno"))
                && tokens.size() > 2
                && !(at > 0
                        && List.of("a", "about", "like", "un", "como", "maybe").contains(tokens.get(at - 1)));
    }

    private static @Nullable String name(Words words) {
        for (Phrases.Span span : Names.INTRODUCTIONS.find(words)) {
            if (span.to() < words.tokens().size()) {
                String name = words.tokens().get(span.to());
                boolean letters = name.length() > 1 && name.chars().allMatch(Character::isLetter);
                if (letters && !Names.NOT_NAMES.contains(name)) {
                    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
                }
            }
        }
        return null;
    }

    /** How people say their name, and what follows those words without being one. */
    private static final class Names {
        static final Phrases INTRODUCTIONS = Phrases.of("my name is|s", "names", "this is", "me llamo", "mi nombre es");
        static final List<String> NOT_NAMES = List.of(
                "the",
                "a",
                "an",
                "my",
                "his",
                "her",
                "not",
                "so",
                "hard",
                "bad",
                "good",
                "bullshit",
                "crazy",
                "too",
                "it",
                "about",
                "what",
                "why",
                "how",
                "who",
                "for",
                "very",
                "really",
                "killing",
                "no",
                "goodbye",
                "an",
                "wrong");
    }
}
