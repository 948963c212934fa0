package handrail.tool;

import handrail.access.AccountId;
import handrail.assignment.Candidate;
import handrail.database.ProgramId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The staff of a demo program: logins, profiles, shifts every day from 8 to 20, and who is on call. */
final class DemoStaff {

    private static final String HOURS =
            "insert into working_hours (program_id, account_id, weekday, opens, closes) values (?, ?, ?, ?, ?)";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Demo.Parts parts;
    private final Batches rows;
    private final ProgramId program;
    private final String passwordHash;
    private final String phonePrefix;
    private int nextPhone;
    private final List<Coach> coaches = new ArrayList<>();

    DemoStaff(Demo.Parts parts, Handle handle, ProgramId program, String passwordHash, String phonePrefix, int phone) {
        this.parts = parts;
        this.rows = new Batches(handle);
        this.program = program;
        this.passwordHash = passwordHash;
        this.phonePrefix = phonePrefix;
        this.nextPhone = phone;
    }

    /** Somebody with a caseload. */
    record Coach(AccountId id, String name, List<String> languages, List<String> areas, int cap) {

        Candidate carrying(double load) {
            return Candidate.of(id, languages, areas, cap, load, true);
        }
    }

    AccountId add(String name, String role, String languages, String areas, @Nullable Integer cap) {
        AccountId id = new AccountId(parts.ids().next());
        account(id, name, role);
        profile(id, name, languages.split(",", -1), areas.split(",", -1), cap);
        for (int weekday = 1; weekday <= 7; weekday++) {
            rows.add(HOURS, program, id, weekday, MORNING, EVENING);
        }
        if (cap != null) {
            coaches.add(new Coach(id, name, List.of(languages.split(",", -1)), List.of(areas.split(",", -1)), cap));
        }
        return id;
    }

    private void account(AccountId id, String name, String role) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        rows.add(
                "insert into account (id, email, email_key, name, password_hash, created_at) values (?, ?, ?, ?, ?, handrail.now())",
                id,
                parts.sealing().seal("account", "email", id, email),
                parts.sealing().key("email", email),
                parts.sealing().seal("account", "name", id, name),
                passwordHash);
        rows.add("insert into membership (account_id, program_id, role) values (?, ?, ?)", id, program, role);
    }

    private void profile(AccountId id, String name, String[] languages, String[] areas, @Nullable Integer cap) {
        String phone = phonePrefix + nextPhone++;
        rows.add(
                """
                insert into staff (account_id, program_id, first_name, phone, phone_key, languages, areas, cap)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as int))
                """,
                id,
                program,
                parts.sealing().seal("staff", "first_name", id, name),
                parts.sealing().seal("staff", "phone", id, phone),
                parts.sealing().key("phone", phone),
                languages,
                areas,
                cap == null ? null : cap.toString());
    }

    /** A night shift from the evening of that weekday: two rows, as a night has two days. */
    void worksNights(AccountId id, int weekday) {
        rows.add(HOURS, program, id, weekday, EVENING, LocalTime.of(23, 59, 59));
        rows.add(HOURS, program, id, weekday % 7 + 1, LocalTime.MIDNIGHT, MORNING);
    }

    /** Who is paged after the coach, in this order. */
    void onCall(List<AccountId> chain) {
        for (int position = 1; position <= chain.size(); position++) {
            UUID account = chain.get(position - 1).value();
            rows.add(
                    "insert into on_call (program_id, position, account_id) values (?, ?, ?)",
                    program,
                    position,
                    account);
        }
    }

    List<Coach> coaches() {
        return List.copyOf(coaches);
    }

    void write() {
        rows.write();
    }
}
