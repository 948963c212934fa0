package handrail.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has promised at a time.
 *
 * @param kind what: a booked time at a provider, or a call
 * @param id the slot, or the task: the same as long as it is the same promise
 * @param at when
 * @param client whom it is for; null for somebody unknown
 * @param thread where to read and write; null for none
 * @param name the client's first name; empty for somebody unknown, and wherever names are not opened
 * @param place the provider; empty for none
 * @param state for a booked time what is known: booked, confirmed, came, missed; for a call promised
 * @param owner whose client it is, when it is a colleague's whose day this is too; empty for one's own
 */
public record Entry(
        Kind kind,
        UUID id,
        Instant at,
        @Nullable UUID client,
        @Nullable UUID thread,
        String name,
        String place,
        String state,
        String owner) {

    /** What stands in a calendar. */
    public enum Kind {
        /** A time that is booked for a handoff. */
        APPOINTMENT("appointment"),
        /** A call that was promised. */
        CALL("call");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As keys of words and columns have it. */
        public String word() {
            return word;
        }

        static Kind of(String word) {
            return word.equals(CALL.word) ? CALL : APPOINTMENT;
        }
    }

    /** Names nobody (C6). */
    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
