package handrail.app;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Passwords;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.intake.Enrolment;
import handrail.intake.NewReferral;
import handrail.intake.ReferralApi;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A program to try: synthetic people, the same at every first start. It is filled once, in one transaction, through the same
 * enrolment that a referral takes; its weeks of history are written after.
 */
public final class Demo {

    /** What every login of the demo has for a password. */
    public static final String PASSWORD = "harbor-demo-2026";

    /** The key of the demo's referral partner. */
    public static final String API_KEY = "demo-partner-key-2026";

    private static final String ZONE = "America/New_York";
    private static final List<String> NAMES = List.of(
            "Alex", "Bea", "Cal", "Dana", "Efrain", "Flor", "Gus", "Hana", "Ines", "Jay", "Kim", "Lupe", "Mo", "Nico",
            "Oli", "Paz", "Quinn", "Rosa", "Sal", "Tino", "Uma", "Val", "Wes", "Xio", "Yara", "Zeke");
    private static final List<String> AREAS = List.of("north", "harbor", "hill");

    private final Core core;
    private final Enrolment enrolment;
    private final Policy policy;
    private final Random random = new Random(17);

    /** Of the standard policy. */
    public Demo(Core core, Enrolment enrolment, Policy policy) {
        this.core = core;
        this.enrolment = enrolment;
        this.policy = policy;
    }

    /** Fills it, unless there is a program already; true if it did. Program time then stands at 10:00. */
    public boolean fill() {
        boolean there = core.database.open(
                handle -> !handle.attach(Programs.class).ids().isEmpty());
        if (there) {
            return false;
        }
        openAtTen();
        ProgramId id = new ProgramId(core.ids.next());
        Program program = new Program(id, "harbor-county", "Harbor County follow-up", "Harbor Care Team", ZONE, policy);
        core.database.open(handle -> {
            handle.attach(Programs.class).add(program, policy);
            handrail.database.Database.enter(handle, id);
            senders(handle, id);
            staff(handle, id);
            partners(handle, id);
            for (int i = 0; i < 60; i++) {
                client(handle, program, i);
            }
            return id;
        });
        return true;
    }

    private void openAtTen() {
        ZonedDateTime now = core.time.instant().atZone(ZoneId.of(ZONE));
        ZonedDateTime ten = now.with(LocalTime.of(10, 0));
        core.time.move(core.database, Duration.between(now, ten.isBefore(now) ? ten.plusDays(1) : ten));
    }

    private void senders(Handle handle, ProgramId program) {
        List.of(List.of("client", "+12025550100"), List.of("staff", "+12025550101"))
                .forEach(sender -> handle.execute(
                        "insert into sender (id, program_id, audience, address) values (?, ?, ?, ?)",
                        core.ids.next(),
                        program.value(),
                        sender.get(0),
                        sender.get(1)));
    }

    private void staff(Handle handle, ProgramId program) {
        String hash = new Passwords().hash(PASSWORD);
        DemoStaff staff = new DemoStaff(core, handle, program, hash);
        staff.add("Ana", "coach", "en,es", "harbor", 12);
        staff.add("Ben", "coach", "en", "north", 12);
        staff.add("Carla", "coach", "en,es", "north,hill", 14);
        staff.add("Dev", "coach", "en", "hill", 12);
        staff.add("Eli", "coach", "en", "harbor,hill", 10);
        AccountId sam = staff.add("Sam", "supervisor", "en,es", "harbor", null);
        staff.add("Mara", "manager", "en", "harbor", null);
        staff.add("Ada", "administrator", "en", "harbor", null);
        handle.execute(
                "insert into on_call (program_id, position, account_id) values (?, 1, ?)",
                program.value(),
                sam.value());
    }

    private void partners(Handle handle, ProgramId program) {
        UUID partner = core.ids.next();
        handle.execute(
                "insert into partner (id, program_id, name, intercept_point) values (?, ?, 'Harbor General emergency department', 'emergency_department')",
                partner,
                program.value());
        handle.execute(
                "insert into api_key (id, program_id, partner_id, key_hash, created_at) values (?, ?, ?, ?, handrail.now())",
                core.ids.next(),
                program.value(),
                partner,
                ReferralApi.hash(API_KEY));
        for (int i = 0; i < 4; i++) {
            handle.execute(
                    "insert into provider (id, program_id, name, kind, phone, hours, languages) values (?, ?, ?, 'moud', ?, 'Mon-Fri 8-17', '{en,es}')",
                    core.ids.next(),
                    program.value(),
                    List.of("Harbor Bridge Clinic", "North Street Health", "Hillside Outpatient", "Mobile Care Van")
                            .get(i),
                    "(202) 555-018" + i);
        }
    }

    private void client(Handle handle, Program program, int i) {
        boolean spanish = i % 4 == 3;
        long hoursAgo = i < 8 ? 6 + i * 9L : 100 + random.nextInt(1200);
        Instant overdose = core.time.instant().minus(Duration.ofHours(hoursAgo));
        var result = enrolment.enrol(
                handle,
                program,
                new NewReferral(
                        NAMES.get(i % NAMES.size()),
                        null,
                        String.format(Locale.ROOT, "+1202555%04d", 120 + i < 200 ? 120 + i : 0),
                        spanish ? "es" : "en",
                        AREAS.get(i % AREAS.size()),
                        overdose.atZone(ZoneId.of(ZONE)).toOffsetDateTime().toString(),
                        null,
                        NewReferral.SOURCES.get(i % 5),
                        i % 2 == 0 ? "yes" : "unknown",
                        i < 8 ? "verbal" : "none",
                        null,
                        "demo-" + i),
                Actor.system(),
                null,
                null);
        if (i >= 8) {
            new DemoHistory(core, handle, program, random).write(result.referral(), overdose, spanish, i);
        }
    }

    /** An id that lies in the past. */
    static UUID past(Instant at) {
        return Ids.at(at);
    }
}
