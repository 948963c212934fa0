package handrail.access;

import handrail.database.Database;
import handrail.web.Problem;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The way in for somebody without a password, new or forgetful: an administrator hands them a code, in person or by phone; with it they
 * choose a password of their own. A code works once, for three days; a newer one replaces it. Nobody else ever knows the password.
 */
public final class StartCodes {

    /** No letter or digit that is taken for another one when it is read aloud (as in Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int IN_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Sealing sealing;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Audit audit;

    /** Over the accounts; guesses count like those of passwords. */
    public StartCodes(Database database, Sealing sealing, Passwords passwords, SignIn signIn, Audit audit) {
        this.database = database;
        this.sealing = sealing;
        this.passwords = passwords;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** Makes a code for an account; the one before stops working. 60 bits, three groups of four. */
    public String issue(Handle handle, AccountId account) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            code.append(i > 0 && i % IN_GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        handle.attach(Accounts.class).startCode(account, sealing.key("start-code", bare(code.toString())));
        return code.toString();
    }

    /**
     * Sets the password of who holds a code; all their sessions end.
     *
     * @throws Problem.Invalid when address and code don't belong together, the code is used or too old, or the password too short
     * @throws Problem.TooMany when there were too many failures
     */
    public void redeem(String email, String code, String password, String from) {
        String hash = passwords.hash(password);
        AccountRow account = signIn.identify(
                email,
                from,
                found -> found != null && holds(found.id(), code),
                new Problem.Fault("code", "start.wrong"));
        database.useProgram(account.programId(), handle -> {
            if (handle.attach(Accounts.class).useCode(account.id(), sealing.keys("start-code", bare(code))) == 0) {
                throw new Problem.Invalid(List.of(new Problem.Fault("code", "start.wrong")));
            }
            handle.attach(Accounts.class).password(account.id(), hash);
            Sessions.endAll(handle, account.id());
            UUID row = account.id().value();
            audit.record(handle, account.programId(), Actor.account(account.id()), "start-code.use", "account", row);
        });
    }

    private boolean holds(AccountId account, String code) {
        return database.open(
                handle -> handle.attach(Accounts.class).holdsCode(account, sealing.keys("start-code", bare(code))));
    }

    /** As it was meant: read aloud, O is 0, I and L are 1. */
    private static String bare(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
