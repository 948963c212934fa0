package handrail.app;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The staff of the demo. */
final class DemoStaff {

    private final Core core;
    private final Handle handle;
    private final ProgramId program;
    private final String passwordHash;
    private int next = 110;

    DemoStaff(Core core, Handle handle, ProgramId program, String passwordHash) {
        this.core = core;
        this.handle = handle;
        this.program = program;
        this.passwordHash = passwordHash;
    }

    AccountId add(String name, String role, String languages, String areas, @Nullable Integer cap) {
        AccountId id = new AccountId(core.ids.next());
        String email = name.toLowerCase(Locale.ROOT) + "@example.org";
        handle.createUpdate("""
                        insert into account (id, email, email_key, name, password_hash, created_at)
                        values (:id, :email, :key, :name, :hash, handrail.now())
                        """)
                .bind("id", id)
                .bind("email", core.sealing.seal("account", "email", id, email))
                .bind("key", core.sealing.key("email", email))
                .bind("name", core.sealing.seal("account", "name", id, name))
                .bind("hash", passwordHash)
                .execute();
        handle.execute("insert into membership values (?, ?, ?)", id.value(), program.value(), role);
        profile(id, name, languages, areas, cap);
        for (int day = 1; day <= 7; day++) {
            handle.execute(
                    "insert into working_hours values (?, ?, ?, '08:00', '20:00')", program.value(), id.value(), day);
        }
        return id;
    }

    private void profile(AccountId id, String name, String languages, String areas, @Nullable Integer cap) {
        String phone = "+12025550" + next++;
        handle.createUpdate("""
                        insert into staff (account_id, program_id, first_name, phone, phone_key, languages, areas, cap)
                        values (:id, :program, :name, :phone, :key, string_to_array(:languages, ','), string_to_array(:areas, ','), :cap)
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("name", core.sealing.seal("staff", "first_name", id, name))
                .bind("phone", core.sealing.seal("staff", "phone", id, phone))
                .bind("key", core.sealing.key("phone", phone))
                .bind("languages", languages)
                .bind("areas", areas)
                .bind("cap", cap)
                .execute();
    }
}
