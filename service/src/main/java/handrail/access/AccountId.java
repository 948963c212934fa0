package handrail.access;

import handrail.database.Id;
import java.util.Optional;
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

    /** The same of what came with a form; empty for anything else. */
    public static Optional<AccountId> ifOne(String text) {
        try {
            return Optional.of(fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
