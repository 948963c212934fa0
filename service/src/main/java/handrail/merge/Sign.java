package handrail.merge;

import java.util.Locale;

/** What speaks for two entries being one person. */
public enum Sign {
    /** Both have, or had, the same phone. */
    PHONE,
    /** The same birth date. */
    BIRTH,
    /** Birth dates that a slip may tell apart: day and month changed places, or one digit. */
    BIRTH_CLOSE,
    /** First and last name are, or sound, the same. */
    NAMES,
    /** The first name is, or sounds, the same; a last name is not known. */
    FIRST;

    /** How it is kept, and the end of its key in the words of the pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
