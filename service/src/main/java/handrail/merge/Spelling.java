package handrail.merge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.bm.Languages.LanguageSet;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Whether two names may be one name that was heard or typed differently, in English and in Spanish. Beider and Morse's rules say how a
 * name sounds in both (2008; as Apache Commons Codec has them), Jaro and Winkler's measure forgives a slip of the finger, and a list
 * knows who is called Pepe, Lupe or Bill.
 */
public final class Spelling {

    /** Jaro-Winkler: 1 for equal names; "Jon" and "John" have 0.93, "Maria" and "Mario" 0.92, "Ana" and "Luis" 0. */
    private static final double CLOSE = 0.88;

    /** A slip in one letter of a name of six; where a phone does not speak for it too. */
    private static final double NEAR = 0.93;

    private static final JaroWinklerSimilarity CLOSENESS = new JaroWinklerSimilarity();
    private static final PhoneticEngine SOUNDS = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);

    /** As a Spanish speaker would say it, and as either would. English alone blurs vowels so much that everybody sounds like everybody. */
    private static final List<LanguageSet> SPEAKERS =
            List.of(LanguageSet.from(Set.of("spanish")), LanguageSet.from(Set.of("english", "spanish")));

    /** Words of names that say nothing about whose it is. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "del", "las", "los", "y", "e", "da", "dos", "san", "santa", "jr", "sr", "ii", "iii", "von",
            "van");

    private Spelling() {}

    /** Whether one could be a short or misspelt form of the other; for two who share something else, a phone for instance. */
    public static boolean alike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return a.startsWith(b) || b.startsWith(a) || CLOSENESS.apply(a, b) >= CLOSE || near(one, other);
    }

    /** Whether they are the same letters, whatever their case and accents. */
    public static boolean equal(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether every word of the shorter name is, or sounds like, one of the longer: "García" and "Garsia López". */
    static boolean near(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        return !shorter.isEmpty()
                && shorter.stream().allMatch(word -> longer.stream().anyMatch(with -> nearWord(word, with)));
    }

    private static boolean nearWord(String one, String other) {
        String a = Nicknames.wholeOf(one);
        String b = Nicknames.wholeOf(other);
        if (gendered(one, other)) {
            return false;
        }
        if (a.equals(b) || CLOSENESS.apply(one, other) >= NEAR) {
            return true;
        }
        Set<String> sounds = new HashSet<>(soundsOf(a));
        sounds.retainAll(soundsOf(b));
        return !sounds.isEmpty();
    }

    /** How the words of a name sound, each of them, under its whole form: what the index keeps a key of. */
    static Set<String> sounds(String name) {
        Set<String> sounds = new HashSet<>();
        words(name).forEach(word -> sounds.addAll(soundsOf(Nicknames.wholeOf(word))));
        return sounds;
    }

    /** Ximena is Jimena, and Xavier is Javier. */
    private static Set<String> soundsOf(String word) {
        String spelt = word.replaceFirst("^x(?=[aeiou])", "j");
        return SPEAKERS.stream()
                .map(speaker -> SOUNDS.encode(spelt, speaker))
                .flatMap(encoded -> Arrays.stream(encoded.split("[|-]", -1)))
                .map(sound -> sound.replaceAll("[()]", ""))
                .filter(sound -> !sound.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one is the name of a woman and the other that of a man: Mario and María, Luis and Luisa. */
    private static boolean gendered(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int stem = shorter.length() - 1;
        boolean ending = shorter.length() == longer.length()
                && longer.regionMatches(0, shorter, 0, stem)
                && Set.of("ao", "oa").contains(shorter.substring(stem) + longer.substring(stem));
        return ending || (shorter.matches(".*[lnrs]") && !shorter.matches(".*(.)\\1") && longer.equals(shorter + "a"));
    }

    /** The words of a name that count, in plain letters. */
    static List<String> words(String name) {
        List<String> words = Arrays.stream(name.split("[\\s\\-,.]+", -1))
                .map(Spelling::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> counting =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return counting.isEmpty() ? words : counting;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
