package handrail.access;

import handrail.database.Database;
import handrail.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, against those who guess: twenty failures from one place, or five of one account, close the door for a quarter of an
 * hour. It opens by itself. What is answered never says whether an address is known.
 */
public final class SignIn {

    private final Database database;
    private final Sealing sealing;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Tries tries;

    /** Over accounts and sessions. */
    public SignIn(Database database, Sealing sealing, Passwords passwords, Sessions sessions, Audit audit) {
        this.database = database;
        this.sealing = sealing;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.tries = new Tries(database, sealing);
    }

    /**
     * Tries; returns the token for the cookie.
     *
     * @throws Problem.TooMany when there were too many failures
     * @throws Problem.Invalid when address and password don't belong together
     */
    public String attempt(String email, String password, String from, String device) {
        AccountRow account = identify(
                email,
                from,
                found -> passwords.matches(password, found == null ? null : found.passwordHash()),
                new Problem.Fault("password", "sign-in.wrong"));
        return succeed(account, device);
    }

    /** What somebody shows to be let in; asked for an unknown or locked account too, with null, and then it never holds. */
    interface Proof {
        boolean holds(@Nullable AccountRow account);
    }

    /** Finds the account of an address whose proof holds, under the limits that all ways in share. */
    AccountRow identify(String email, String from, Proof proof, Problem.Fault otherwise) {
        UUID tried = tries.begin(from);
        Optional<AccountRow> account = database.open(handle -> handle.attach(Accounts.class)
                .byEmail(sealing.keys("email", email.strip().toLowerCase(Locale.ROOT))));
        boolean counted = account.map(row -> countTry(row.id())).orElse(false);
        if (!proof.holds(counted ? account.orElse(null) : null) || account.isEmpty()) {
            throw new Problem.Invalid(List.of(otherwise));
        }
        tries.forgive(tried);
        return account.get();
    }

    /**
     * Sets another password, which ends every session of the account, the one that asks too. A wrong present one counts like a failed
     * sign-in.
     *
     * @throws Problem.Invalid when the present password is wrong or the chosen one too short
     */
    public void changePassword(SignedIn me, String present, String chosen) {
        String stored = countTry(me.account())
                ? database.open(handle -> handle.attach(Accounts.class).passwordHash(me.account()))
                        .orElse(null)
                : null;
        if (!passwords.matches(present, stored)) {
            throw new Problem.Invalid(List.of(new Problem.Fault("presentPassword", "account.wrong-password")));
        }
        database.open(handle -> {
            handle.attach(Accounts.class).succeeded(me.account());
            return me;
        });
        String hash = passwords.hash(chosen);
        database.useProgram(me.program(), handle -> {
            handle.attach(Accounts.class).password(me.account(), hash);
            Sessions.endAll(handle, me.account());
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "change password",
                    "account",
                    me.account().value());
        });
    }

    private boolean countTry(AccountId account) {
        return database.open(handle -> handle.attach(Accounts.class).countTry(account)) > 0;
    }

    /** The limit of failures from one place, which all ways in share. */
    public Tries tries() {
        return tries;
    }

    private String succeed(AccountRow account, String device) {
        return database.inProgram(account.programId(), handle -> {
            handle.attach(Accounts.class).succeeded(account.id());
            audit.record(
                    handle,
                    account.programId(),
                    Actor.account(account.id()),
                    "sign-in",
                    "account",
                    account.id().value());
            return sessions.begin(handle, account, device);
        });
    }
}
