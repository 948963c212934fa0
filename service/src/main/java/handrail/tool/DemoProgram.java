package handrail.tool;

import handrail.access.Actor;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.episode.Episodes;
import handrail.intake.Arrival;
import handrail.intake.Channel;
import handrail.intake.NewReferral;
import handrail.intake.Partners;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A demo program itself: its numbers, providers, partner, and the people referred in the last days. */
final class DemoProgram {

    static final List<String> NAMES = List.of(
            "Alex", "Bea", "Cal", "Lucia", "Efrain", "Flor", "Gus", "Marisol", "Ines", "Jay", "Kim", "Lupe", "Mo",
            "Nico", "Oli", "Paz", "Quinn", "Rosa", "Sal", "Tino", "Uma", "Val", "Wes", "Ximena", "Yara", "Zeke");
    static final List<String> FAMILY_NAMES =
            List.of("Arden", "Bell", "Castro", "Doyle", "Estes", "Fuentes", "Grant", "Hale", "Ibarra", "Jones", "Kerr");
    static final List<String> AREAS = List.of("harbor", "north", "hill");

    private static final int DAYS_WITH_SLOTS = 10;

    private final Handle handle;
    private final Demo.Parts parts;
    private final Program program;

    private DemoProgram(Handle handle, Demo.Parts parts, Program program) {
        this.handle = handle;
        this.parts = parts;
        this.program = program;
    }

    /** Adds the program and goes on inside its walls. */
    static DemoProgram begin(
            Handle handle, Demo.Parts parts, Policy policy, String slug, String name, String neutralName, ZoneId zone) {
        ProgramId id = new ProgramId(parts.ids().next());
        Program program = new Program(id, slug, name, neutralName, zone.getId(), policy);
        handle.attach(Programs.class).add(program, policy);
        Database.enter(handle, id);
        return new DemoProgram(handle, parts, program);
    }

    Program program() {
        return program;
    }

    void senders(String clients, String staff) {
        Batches rows = new Batches(handle);
        String sql = "insert into sender (id, program_id, audience, address) values (?, ?, ?, ?)";
        rows.add(sql, parts.ids().next(), program.id(), "client", clients);
        rows.add(sql, parts.ids().next(), program.id(), "staff", staff);
        rows.write();
    }

    void providers(Instant now) {
        Batches rows = new Batches(handle);
        UUID bridge = provider(rows, "Harbor Bridge Clinic", "moud", "(202) 555-0180", "12 Bridge St", "en", "es");
        UUID north = provider(rows, "North Street Health", "primary_care", "(202) 555-0181", "400 North St", "en");
        UUID detox = provider(rows, "Hillside Detox", "withdrawal", "(202) 555-0182", "88 Hillside Ave", "en");
        UUID van = provider(rows, "Mobile Care Van", "moud", "(202) 555-0183", "", "en", "es");
        rows.write();
        hours(rows, bridge, 1, 5, "08:00", "17:00");
        hours(rows, north, 1, 6, "09:00", "18:00");
        hours(rows, detox, 1, 7, "00:00", "23:59");
        hours(rows, van, 2, 7, "12:00", "20:00");
        LocalDate today = now.atZone(program.zoneId()).toLocalDate();
        for (int day = 1; day <= DAYS_WITH_SLOTS; day++) {
            slot(rows, bridge, today.plusDays(day).atTime(10, 0));
            slot(rows, van, today.plusDays(day).atTime(14, 30));
        }
        rows.write();
    }

    /** Places of the kinds people ask for, in and around two ZIP codes. */
    void directory() {
        Batches rows = new Batches(handle);
        place(rows, "Harbor Food Pantry", "food", "120 Dock St", "(202) 555-0150", "Mon-Fri 9-5", "02134 02135");
        place(rows, "Northside Kitchen", "food", "4 Mill Rd", "(202) 555-0151", "daily 11-2", "02135 02134");
        place(rows, "Dockside Table", "food clothes", "9 Elm St", "(202) 555-0152", "Sat 10-1", "02134");
        place(
                rows,
                "Harbor House Shelter",
                "shelter",
                "31 Pier Rd",
                "(202) 555-0153",
                "from 5 pm",
                "02134 02135 02136");
        place(rows, "Hill Street Beds", "shelter hygiene", "7 Hill St", "(202) 555-0154", "", "02136 02134");
        place(rows, "The Wash House", "hygiene clothes", "55 Canal St", "(202) 555-0155", "daily 7-7", "02134 02135");
        place(rows, "Paper Trail ID Help", "papers", "2 Court Sq", "(202) 555-0156", "Tue, Thu 10-3", "02135 02134");
        place(rows, "Harbor Rides", "rides", "", "(202) 555-0157", "call a day ahead", "02134 02135 02136");
        place(rows, "Second Shift Jobs", "work", "18 Foundry Ln", "(202) 555-0158", "Mon-Fri 8-4", "02136 02134");
        rows.write();
    }

    private void place(
            Batches rows, String name, String needs, String address, String phone, String hours, String zips) {
        rows.add(
                "insert into resource (id, program_id, name, needs, address, phone, hours, zips, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, handrail.now())",
                parts.ids().next(),
                program.id(),
                name,
                needs.split(" ", -1),
                address,
                phone,
                hours,
                zips.split(" ", -1));
    }

    private UUID provider(Batches rows, String name, String kind, String phone, String address, String... languages) {
        UUID id = parts.ids().next();
        rows.add(
                "insert into provider (id, program_id, name, kind, phone, address, languages) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                program.id(),
                name,
                kind,
                phone,
                address,
                languages);
        return id;
    }

    private void hours(Batches rows, UUID provider, int from, int to, String opens, String closes) {
        for (int weekday = from; weekday <= to; weekday++) {
            rows.add(
                    "insert into provider_hours (program_id, provider_id, weekday, opens, closes)"
                            + " values (?, ?, ?, cast(? as time), cast(? as time))",
                    program.id(),
                    provider,
                    weekday,
                    opens,
                    closes);
        }
    }

    private void slot(Batches rows, UUID provider, LocalDateTime local) {
        rows.add(
                "insert into slot (id, program_id, provider_id, starts_at, status, entered_at) values (?, ?, ?, ?, 'open', handrail.now())",
                parts.ids().next(),
                program.id(),
                provider,
                local.atZone(program.zoneId()).toInstant());
    }

    UUID partner(String apiKey) {
        UUID partner = parts.ids().next();
        handle.execute(
                "insert into partner (id, program_id, name, intercept_point) values (?, ?, ?, 'emergency_department')",
                partner,
                program.id(),
                "Harbor General emergency department");
        handle.execute(
                "insert into api_key (id, program_id, partner_id, key_hash, created_at) values (?, ?, ?, ?, handrail.now())",
                parts.ids().next(),
                program.id(),
                partner,
                Partners.hash(apiKey));
        return partner;
    }

    /** People referred in the last three days, taken in as every referral is; every fourth speaks Spanish. */
    void newcomers(@Nullable UUID partner, int count, String phonePrefix, int firstPhone, Instant now) {
        for (int i = 0; i < count; i++) {
            Instant overdose = now.minus(Duration.ofHours(3 + i * 9L));
            NewReferral referral = new NewReferral(
                    NAMES.get(i % NAMES.size()),
                    FAMILY_NAMES.get(i % FAMILY_NAMES.size()),
                    phone(phonePrefix, firstPhone + i),
                    i % 4 == 3 ? "es" : "en",
                    null,
                    AREAS.get(i % AREAS.size()),
                    overdose.atZone(program.zoneId()).toOffsetDateTime().toString(),
                    null,
                    partner == null ? "ems" : "emergency_department",
                    i % 2 == 0 ? "yes" : "unknown",
                    i % 6 == 5 ? "none" : "verbal",
                    null,
                    null,
                    "demo-" + i);
            Actor by = partner == null ? Actor.system() : Actor.partner(partner);
            parts.enrolment().enrol(handle, program, referral, new Arrival(Channel.API, by, partner, null, null));
            if (i < count - 2) {
                accepted();
            }
        }
    }

    /** The coach said yes to whoever came; the last two are still offered. */
    private void accepted() {
        handle.createQuery("""
                        update assignment set state = 'accepted', answered_at = handrail.now(), answered_by = coach_id
                        where state = 'offered' returning episode_id
                        """).mapTo(UUID.class).list().forEach(episode -> Episodes.take(handle, episode));
        handle.execute(
                "update task set status = 'completed', done_at = handrail.now(), done_by = owner_id, outcome = 'accepted'"
                        + " where kind = 'ACCEPT' and done_at is null");
    }

    /** A number of those that belong to nobody. */
    static String phone(String prefix, int number) {
        return prefix + String.format(Locale.ROOT, "%04d", number);
    }
}
