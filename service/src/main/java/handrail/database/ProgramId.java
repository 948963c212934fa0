package handrail.database;

import java.util.UUID;

/**
 * One program: the tenant whose rows a transaction may see (C5).
 *
 * @param value the row id
 */
public record ProgramId(UUID value) implements Id {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static ProgramId fromString(String text) {
        return new ProgramId(UUID.fromString(text));
    }
}
