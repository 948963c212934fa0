package handrail.tool;

import handrail.access.Audit;
import handrail.access.Passwords;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.conversation.CatalogueFiles;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramTime;
import handrail.intake.Enrolment;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.standing.Holds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Two programs to try, with synthetic people, the same at every first start: one with eight weeks of history, and a tiny one that
 * must never be seen from the first.
 */
public final class Demo {

    /** What every login of the demo has for a password. */
    public static final String PASSWORD = "harbor-demo-2026";

    /** The key of the demo's referral partner. */
    public static final String API_KEY = "demo-partner-key-2026";

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime OPENS = LocalTime.of(10, 0);

    /**
     * What the demo is made with.
     *
     * @param ids ids of new rows
     * @param sealing what keeps personal values secret
     * @param audit who did what
     * @param conversations the threads
     * @param enrolment what a referral takes
     * @param holds who is in a hospital or in custody
     */
    public record Parts(
            Ids ids, Sealing sealing, Audit audit, Conversations conversations, Enrolment enrolment, Holds holds) {}

    private final ProgramTime time;
    private final Parts parts;
    private final Policy policy;
    private final Catalogue catalogue;

    private Demo(ProgramTime time, Parts parts, Path standard) {
        this.time = time;
        this.parts = parts;
        this.policy = PolicyFile.read(standard);
        this.catalogue = CatalogueFiles.read(standard);
    }

    /**
     * Fills an installation that has no program yet; program time then stands at 10:00 of the demo's zone.
     *
     * @param standard the folder with the policy and messages a new program starts with
     * @return what to tell whoever started it; empty when there was a program already and nothing changed
     */
    public static List<String> fill(Database database, ProgramTime time, Parts parts, Path standard) {
        if (!database.open(handle -> handle.attach(Programs.class).ids()).isEmpty()) {
            return List.of();
        }
        new Demo(time, parts, standard).fill(database);
        return List.of(
                "Two demo programs were filled: harbor-county with 60 clients, walls-county with 2",
                "Every demo login has the password " + PASSWORD,
                "Coaches: ana@example.org, ben@example.org, carla@example.org, dev@example.org, eli@example.org",
                "Supervisor sam@example.org, manager mara@example.org, administrator ada@example.org",
                "In the other program: coach wren@example.org, supervisor wes@example.org",
                "The referral partner's API key is " + API_KEY);
    }

    private void fill(Database database) {
        ZonedDateTime now = time.instant().atZone(ZONE);
        ZonedDateTime ten = now.with(OPENS);
        time.move(database, Duration.between(now, ten.isBefore(now) ? ten.plusDays(1) : ten));
        String hash = new Passwords().hash(PASSWORD);
        database.open(handle -> {
            harbor(handle, hash);
            walls(handle, hash);
            return handle;
        });
    }

    private void harbor(Handle handle, String hash) {
        DemoProgram demo = DemoProgram.begin(
                handle, parts, policy, "harbor-county", "Harbor County Overdose Follow-up", "Harbor Care Team", ZONE);
        demo.senders("+12025550100", "+12025550101");
        Program program = demo.program();
        DemoStaff staff = new DemoStaff(parts, handle, program.id(), hash, "+12025550", 110);
        staff.add("Ana", "coach", "en,es", "harbor", 12);
        staff.add("Ben", "coach", "en", "north", 12);
        var carla = staff.add("Carla", "coach", "en,es", "north,hill", 14);
        staff.worksNights(staff.add("Dev", "coach", "en", "hill", 12), 1);
        staff.worksNights(staff.add("Eli", "coach", "en", "harbor,hill", 10), 5);
        var sam = staff.add("Sam", "supervisor", "en,es", "harbor", null);
        staff.add("Mara", "manager", "en", "harbor", null);
        staff.add("Ada", "administrator", "en", "harbor", null);
        staff.onCall(List.of(sam, carla));
        staff.write();
        demo.providers(time.instant());
        demo.directory();
        var partner = demo.partner(API_KEY);
        var history = new DemoClients(parts, handle, program, catalogue, staff.coaches(), partner, time.instant());
        history.write();
        demo.newcomers(partner, 8, "+1202555", 120, time.instant());
    }

    private void walls(Handle handle, String hash) {
        DemoProgram demo = DemoProgram.begin(
                handle,
                parts,
                policy,
                "walls-county",
                "Walls County Overdose Follow-up",
                "Walls Care Team",
                ZoneId.of("America/Denver"));
        demo.senders("+13035550100", "+13035550101");
        DemoStaff staff = new DemoStaff(parts, handle, demo.program().id(), hash, "+13035550", 110);
        staff.add("Wren", "coach", "en,es", "walls", 12);
        staff.onCall(List.of(staff.add("Wes", "supervisor", "en", "walls", null)));
        staff.write();
        demo.newcomers(null, 2, "+1303555", 120, time.instant());
    }
}
