package handrail.app;

import handrail.access.AccountId;
import handrail.bot.Conversation;
import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts a program and its people into a database, as they are after a few days of work. */
public final class People {

    private static final Policy POLICY = PolicyFile.read(Installation.programs());

    private final Core core;
    private final ProgramId program;

    public People(Core core, ProgramId program) {
        this.core = core;
        this.program = program;
    }

    /** The program, with the lines its clients and its staff text to. */
    public void addProgram(String clientsLine, String staffLine) {
        core.database.open(handle -> {
            handle.attach(Programs.class)
                    .add(
                            new Program(
                                    program,
                                    "harbor-" + Long.toHexString(program.value().getLeastSignificantBits()),
                                    "Harbor County",
                                    "Harbor Care Team",
                                    "America/New_York",
                                    POLICY),
                            POLICY);
            handle.execute(
                    "insert into sender (id, program_id, audience, address) values (?, ?, 'client', ?), (?, ?, 'staff', ?)",
                    core.ids.next(),
                    program.value(),
                    clientsLine,
                    core.ids.next(),
                    program.value(),
                    staffLine);
            return null;
        });
    }

    /** Somebody of the staff, on shift round the clock. */
    public AccountId addStaff(String role, String name, String phone) {
        AccountId id = new AccountId(core.ids.next());
        core.database.useProgram(program, handle -> {
            handle.createUpdate(
                            "insert into account (id, email, email_key, name, created_at) values (:id, :email, :key, :name, handrail.now())")
                    .bind("id", id)
                    .bind("email", core.sealing.seal("account", "email", id, name + "@example.org"))
                    .bind("key", core.sealing.key("email", name + "@example.org"))
                    .bind("name", core.sealing.seal("account", "name", id, name))
                    .execute();
            handle.execute("insert into membership values (?, ?, ?)", id.value(), program.value(), role);
            handle.createUpdate("""
                            insert into staff (account_id, program_id, first_name, phone, phone_key, languages, areas, cap)
                            values (:id, :program, :name, :phone, :key, '{en,es}', '{}', 12)
                            """)
                    .bind("id", id)
                    .bind("program", program)
                    .bind("name", core.sealing.seal("staff", "first_name", id, name))
                    .bind("phone", core.sealing.seal("staff", "phone", id, phone))
                    .bind("key", core.sealing.key("phone", phone))
                    .execute();
            for (int day = 1; day <= 7; day++) {
                handle.execute(
                        "insert into working_hours values (?, ?, ?, '00:00', '23:59:59')",
                        program.value(),
                        id.value(),
                        day);
            }
        });
        return id;
    }

    /** Who is paged when nobody else takes a page. */
    public void onCall(AccountId supervisor) {
        core.database.useProgram(
                program,
                handle -> handle.execute(
                        "insert into on_call (program_id, position, account_id) values (?, 1, ?)",
                        program.value(),
                        supervisor.value()));
    }

    /** A client of the coach's, who said yes to texts and has had the first one. */
    public UUID enrolled(AccountId coach, String name, String phone) {
        UUID client = core.ids.next();
        core.database.useProgram(program, handle -> enrol(handle, coach, client, name, phone));
        return client;
    }

    private void enrol(Handle handle, AccountId coach, UUID client, String name, String phone) {
        handle.createUpdate("""
                        insert into client (id, program_id, first_name, name_key, language, zone, created_at)
                        values (:id, :program, :name, :key, 'en', 'America/New_York', handrail.now())
                        """)
                .bind("id", client)
                .bind("program", program)
                .bind("name", core.sealing.seal("client", "first_name", client, name))
                .bind("key", core.sealing.key("name", name))
                .execute();
        UUID holder = core.ids.next();
        handle.createUpdate("""
                        insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from)
                        values (:id, :program, :phone, :key, :client, handrail.now())
                        """)
                .bind("id", holder)
                .bind("program", program)
                .bind("phone", core.sealing.seal("phone_holder", "phone", holder, phone))
                .bind("key", core.sealing.key("phone", phone))
                .bind("client", client)
                .execute();
        UUID episode = core.ids.next();
        handle.createUpdate("""
                        insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at)
                        values (:id, :program, :client, 'active', handrail.now(), :on, handrail.now(), handrail.now())
                        """)
                .bind("id", episode)
                .bind("program", program)
                .bind("client", client)
                .bind("on", LocalDate.ofInstant(core.time.instant(), ZoneId.of("America/New_York")))
                .execute();
        handle.execute(
                "insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at) values (?, ?, ?, ?, ?, '[]', handrail.now())",
                core.ids.next(),
                program.value(),
                episode,
                client,
                coach.value());
        core.consents.record(handle, program, client, "verbal", "script", coach);
        core.conversations.begin(handle, program, client, Conversation.goingOn(Language.EN, 1));
        core.checkIns.scheduleNext(handle, handle.attach(Programs.class).get(program), episode, core.time.instant());
    }
}
