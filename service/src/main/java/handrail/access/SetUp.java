package handrail.access;

import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The first program and its first administrator, made once, while there is no account at all. */
public final class SetUp {

    private final Database database;
    private final Ids ids;
    private final Sealing sealing;
    private final Passwords passwords;
    private final Audit audit;
    private final Policy standard;

    /** With the policy a new program starts with. */
    public SetUp(Database database, Ids ids, Sealing sealing, Passwords passwords, Audit audit, Policy standard) {
        this.database = database;
        this.ids = ids;
        this.sealing = sealing;
        this.passwords = passwords;
        this.audit = audit;
        this.standard = standard;
    }

    /**
     * What is asked.
     *
     * @param program what staff call the program
     * @param neutralName what texts call it (T14)
     * @param zone its time zone
     * @param line the number clients text
     * @param staffLine the number that texts staff
     * @param name the administrator's name
     * @param email the administrator's email
     * @param password the administrator's password
     */
    public record Asked(
            String program,
            String neutralName,
            String zone,
            String line,
            String staffLine,
            String name,
            String email,
            String password) {

        /** Shows nothing that was typed (C6). */
        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return database.open(handle -> handle.createQuery("select not exists (select from account)")
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Does it.
     *
     * @throws Problem.Invalid with every fault at once
     * @throws Problem.Conflict when it was done before
     */
    public void make(Asked asked) {
        List<Problem.Fault> faults = faults(asked);
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        String hash = passwords.hash(asked.password());
        database.open(handle -> {
            // Two who send the form at once: the second finds an account.
            handle.execute("lock table account in share row exclusive mode");
            if (handle.createQuery("select exists (select from account)")
                    .mapTo(Boolean.class)
                    .one()) {
                throw new Problem.Conflict("problem.set-up");
            }
            return write(handle, asked, hash);
        });
    }

    private ProgramId write(Handle handle, Asked asked, String hash) {
        ProgramId id = new ProgramId(ids.next());
        handle.attach(Programs.class)
                .add(
                        new Program(
                                id,
                                slug(asked.program()),
                                asked.program(),
                                asked.neutralName(),
                                asked.zone(),
                                standard),
                        standard);
        Database.enter(handle, id);
        sender(handle, id, "client", asked.line());
        sender(handle, id, "staff", asked.staffLine());
        AccountId account = new AccountId(ids.next());
        String email = asked.email().toLowerCase(Locale.ROOT);
        handle.createUpdate("""
                        insert into account (id, email, email_key, name, password_hash, created_at)
                        values (:id, :email, :key, :name, :hash, handrail.now())
                        """)
                .bind("id", account)
                .bind("email", sealing.seal("account", "email", account, email))
                .bind("key", sealing.key("email", email))
                .bind("name", sealing.seal("account", "name", account, asked.name()))
                .bind("hash", hash)
                .execute();
        handle.execute("insert into membership values (?, ?, 'administrator')", account.value(), id.value());
        audit.record(handle, id, Actor.account(account), "set-up", "program", id.value());
        return id;
    }

    private void sender(Handle handle, ProgramId program, String audience, String number) {
        UUID id = ids.next();
        handle.execute(
                "insert into sender (id, program_id, audience, address) values (?, ?, ?, ?)",
                id,
                program.value(),
                audience,
                PhoneNumber.parse(number).e164());
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return slug.length() < 2 ? "program" : slug.substring(0, Math.min(40, slug.length()));
    }

    private static List<Problem.Fault> faults(Asked asked) {
        List<Problem.Fault> faults = new ArrayList<>();
        filled(faults, "program", asked.program());
        filled(faults, "neutralName", asked.neutralName());
        filled(faults, "name", asked.name());
        if (!asked.email().contains("@")) {
            faults.add(new Problem.Fault("email", "staff.fault.email"));
        }
        if (asked.password().length() < Passwords.SHORTEST) {
            faults.add(new Problem.Fault("password", "password.short"));
        }
        try {
            var unused = ZoneId.of(asked.zone());
        } catch (DateTimeException e) {
            faults.add(new Problem.Fault("zone", "set-up.fault.zone"));
        }
        number(faults, "line", asked.line());
        number(faults, "staffLine", asked.staffLine());
        if (asked.line().equals(asked.staffLine())) {
            faults.add(new Problem.Fault("staffLine", "set-up.fault.same"));
        }
        return faults;
    }

    private static void filled(List<Problem.Fault> faults, String field, String value) {
        if (value.isBlank()) {
            faults.add(new Problem.Fault(field, "fault.empty"));
        }
    }

    private static void number(List<Problem.Fault> faults, String field, String value) {
        try {
            var unused = PhoneNumber.parse(value);
        } catch (IllegalArgumentException e) {
            faults.add(new Problem.Fault(field, "staff.fault.phone"));
        }
    }
}
