package handrail.intake;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name on a referral is that of a client who holds the same phone. Phones are shared: two people of one household may both be
 * referred, and neither may be taken for the other. Spelling varies, so names need only be close; a birth date decides when both are known
 * and equal.
 *
 * @param first first name
 * @param last family name, if known
 * @param birthDate as 1990-05-31, if known
 */
record SamePerson(
        String first, @Nullable String last, @Nullable String birthDate) {

    /** Jaro-Winkler: 1 for equal names; "Jon" and "John" have 0.93, "Maria" and "Mario" 0.92, "Ana" and "Luis" 0. */
    private static final double CLOSE = 0.88;

    private static final JaroWinklerSimilarity NAMES = new JaroWinklerSimilarity();

    boolean is(SamePerson other) {
        if (birthDate != null && birthDate.equals(other.birthDate)) {
            return true;
        }
        boolean born = birthDate == null || other.birthDate == null;
        boolean family = last == null || other.last == null || alike(last, other.last);
        return alike(first, other.first) && family && (born || isEqual(first, other.first));
    }

    private static boolean alike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return a.startsWith(b) || b.startsWith(a) || NAMES.apply(a, b) >= CLOSE;
    }

    private static boolean isEqual(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
