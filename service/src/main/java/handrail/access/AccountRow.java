package handrail.access;

import handrail.database.ProgramId;
import handrail.database.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * An account with its membership, as signing in reads it.
 *
 * @param id the account
 * @param name sealed
 * @param passwordHash Argon2id; null before a password was set
 * @param language of their pages
 * @param programId the program they work in
 * @param role what they do there
 */
public record AccountRow(
        AccountId id, Sealed name, @Nullable String passwordHash, String language, ProgramId programId, String role) {}
