package handrail.access;

import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.web.Reader;
import java.security.Principal;
import java.util.UUID;

/**
 * Who asks, as found by the session cookie: one account in one program.
 *
 * @param session the sign-in session's row
 * @param account who
 * @param program the program they are signed in to
 * @param role what they do there
 * @param language the language of their pages
 * @param name their name, for their own header only
 * @param csrf the token every form of this session must carry
 */
public record SignedIn(
        UUID session, AccountId account, ProgramId program, Role role, Language language, String name, String csrf)
        implements Principal, Reader {

    @Override
    public String getName() {
        return account.value().toString();
    }

    /** Names the account only, never the person or the token (C6). */
    @Override
    public String toString() {
        return "SignedIn[" + account.value() + "]";
    }
}
