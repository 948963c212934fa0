package handrail.careplan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sentence of a care plan is. */
public enum PlanKind {
    /** The one small step that comes next; there is never more than one. */
    STEP,
    /** Where they want to get, in their own words. */
    GOAL,
    /** What is missing: a ride, a roof, a phone, papers. */
    NEED,
    /** Somebody who is there for them: family, a friend, a sponsor. */
    SUPPORT,
    /** What the next person who looks after them should know. */
    NOTE;

    /** Its name in rows and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name; empty for none. */
    public static Optional<PlanKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
