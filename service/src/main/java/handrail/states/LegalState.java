package handrail.states;

import java.util.Locale;

/** Where something stands; an enum, whose names are the words in the database. */
public interface LegalState {

    /** Its name. */
    String name();

    /** The word in the database. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
