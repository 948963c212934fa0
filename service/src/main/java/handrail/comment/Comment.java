package handrail.comment;

import handrail.access.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of one of the staff about a thread, for whoever else may open it. No client ever gets it.
 *
 * @param thread in which thread it was written: the one that is read, or one that was joined to it
 * @param by who wrote it
 * @param byName that person's first name; empty when it is not known
 * @param words what was written
 * @param at when
 */
public record Comment(UUID id, UUID thread, AccountId by, String byName, String words, Instant at) {

    /** Says nothing of what was written (C6). */
    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}
