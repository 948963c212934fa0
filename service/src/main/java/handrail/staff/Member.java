package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the program.
 *
 * @param id their account
 * @param name their whole name, for colleagues
 * @param firstName as clients read it
 * @param email what they sign in with
 * @param role what they do
 * @param phone their own phone, for pages; empty when none is known
 * @param languages what they speak, as language tags
 * @param areas where they work; empty is anywhere
 * @param cap clients of usual acuity they can carry; null is the program's standard
 * @param accepting whether they take new clients
 * @param likeness what matching knows of them beside that
 * @param clients how many they carry now
 * @param onCall their place in the chain; null when they are not on call
 * @param lockedUntil when their lock opens by itself, in real time; null when there is none
 * @param started whether they have chosen a password
 */
public record Member(
        AccountId id,
        String name,
        String firstName,
        String email,
        Role role,
        String phone,
        List<String> languages,
        List<String> areas,
        @Nullable Integer cap,
        boolean accepting,
        Likeness likeness,
        int clients,
        @Nullable Integer onCall,
        @Nullable Instant lockedUntil,
        boolean started) {

    /** Names nobody (C6). */
    @Override
    public String toString() {
        return "Member[" + id.value() + "]";
    }
}
