package handrail.merge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an entry describes somebody, as far as it tells whether another entry is the same person.
 *
 * @param first first name
 * @param last family name, if known
 * @param birthDate as 1990-05-31, if known
 * @param phones keyed forms of the numbers they have or had
 */
record Described(
        String first, @Nullable String last, @Nullable String birthDate, Set<String> phones) {

    /**
     * What speaks for the two being one; empty for nothing worth a person's look. Two birth dates that clearly differ speak against it,
     * unless phone and names both agree. Birth date and family name alone may be twins.
     */
    Set<Sign> sameAs(Described other) {
        Set<Sign> signs = signs(other);
        boolean named = signs.contains(Sign.NAMES) || signs.contains(Sign.FIRST);
        boolean phone = signs.contains(Sign.PHONE);
        boolean born = signs.contains(Sign.BIRTH) || signs.contains(Sign.BIRTH_CLOSE);
        boolean bornApart = birthDate != null && other.birthDate != null && !born;
        boolean enough = (phone && (named || !bornApart))
                || (signs.contains(Sign.BIRTH) && named)
                || (signs.contains(Sign.NAMES) && !bornApart);
        return enough ? signs : Set.of();
    }

    private Set<Sign> signs(Described other) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (phones.stream().anyMatch(other.phones::contains)) {
            signs.add(Sign.PHONE);
        }
        if (birthDate != null && other.birthDate != null) {
            if (birthDate.equals(other.birthDate)) {
                signs.add(Sign.BIRTH);
            } else if (slip(birthDate, other.birthDate)) {
                signs.add(Sign.BIRTH_CLOSE);
            }
        }
        if (Spelling.near(first, other.first)) {
            if (last == null || other.last == null) {
                signs.add(Sign.FIRST);
            } else if (Spelling.near(last, other.last)) {
                signs.add(Sign.NAMES);
            }
        }
        return signs;
    }

    /** Whether one date is the other with day and month changed, or with one digit mistyped. */
    private static boolean slip(String one, String other) {
        try {
            LocalDate a = LocalDate.parse(one);
            LocalDate b = LocalDate.parse(other);
            boolean swapped = a.getYear() == b.getYear()
                    && a.getMonthValue() == b.getDayOfMonth()
                    && a.getDayOfMonth() == b.getMonthValue();
            return swapped || digitsApart(one, other) == 1;
        } catch (DateTimeParseException notDates) {
            return false;
        }
    }

    private static int digitsApart(String one, String other) {
        if (one.length() != other.length()) {
            return Integer.MAX_VALUE;
        }
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    /** Shows nothing of the person (C6). */
    @Override
    public String toString() {
        return "Described[" + Objects.hash(phones.size(), last == null, birthDate == null) + "]";
    }
}
