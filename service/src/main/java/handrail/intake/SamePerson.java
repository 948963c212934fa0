package handrail.intake;

import handrail.merge.Spelling;
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

    boolean is(SamePerson other) {
        if (birthDate != null && birthDate.equals(other.birthDate)) {
            return true;
        }
        boolean born = birthDate == null || other.birthDate == null;
        boolean family = last == null || other.last == null || Spelling.alike(last, other.last);
        return Spelling.alike(first, other.first) && family && (born || Spelling.equal(first, other.first));
    }
}
