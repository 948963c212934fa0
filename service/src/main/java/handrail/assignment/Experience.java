package handrail.assignment;

import java.util.List;

/** What somebody may have lived through that a coach may share: a closed list, so that nothing else is ever written down here. */
public final class Experience {

    /** The words, as they are stored. */
    public static final List<String> WORDS =
            List.of("opioids", "stimulants", "alcohol", "housing", "jail", "parent", "veteran", "loss");

    /** Whom a client may ask for, and what coaches may say of themselves. */
    public static final List<String> GENDERS = List.of("woman", "man", "nonbinary");

    /** How much somebody needs. */
    public static final List<String> ACUITIES = List.of("low", "usual", "high");

    private Experience() {}
}
