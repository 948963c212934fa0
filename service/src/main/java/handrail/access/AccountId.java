package handrail.access;

import handrail.database.Id;
import java.util.UUID;

/**
 * A person of the staff who signs in.
 *
 * @param value the row id
 */
public record AccountId(UUID value) implements Id {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static AccountId fromString(String text) {
        return new AccountId(UUID.fromString(text));
    }
}
