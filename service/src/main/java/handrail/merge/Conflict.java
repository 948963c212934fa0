package handrail.merge;

import java.util.Locale;

/** Why two entries can't be joined now: something of both is under way that nobody but a person can decide between. */
public enum Conflict {
    /** One of them is joined to another entry already. */
    ALREADY,
    /** A death is recorded for one of them. */
    DEATH,
    /** An urgent page is open for one of them. */
    URGENT,
    /** Each has a coach who accepted, and not the same. */
    COACHES,
    /** The coach who would stay never meets one of the two. */
    APART,
    /** Both have an open handoff. */
    HANDOFFS,
    /** Both are on hold, for different reasons. */
    HOLDS,
    /** The number is another client's too. */
    SHARED;

    /** The key of its sentence in the words of the pages. */
    public String key() {
        return "merge.conflict." + name().toLowerCase(Locale.ROOT);
    }
}
