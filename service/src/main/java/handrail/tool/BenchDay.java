package handrail.tool;

import handrail.access.AccountId;
import handrail.access.Audit;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.bot.Language;
import handrail.caseload.TodayPage;
import handrail.caseload.TodayPages;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.messaging.Alerts;
import handrail.messaging.Outbox;
import handrail.messaging.Pages;
import handrail.staff.HandedDays;
import handrail.task.TaskSteps;
import handrail.task.Tasks;
import io.dropwizard.views.common.ViewRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;

/** Today as its resource makes it and as it is drawn, without HTTP. */
final class BenchDay {

    private final TodayPages pages;
    private final ViewRenderer renderer;

    private BenchDay(TodayPages pages, ViewRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    /** Over this database. */
    static BenchDay in(Database database, ProgramTime time, Ids ids, Sealing sealing) {
        Audit audit = new Audit(ids);
        Tasks tasks = new Tasks(ids, audit);
        Outbox outbox = new Outbox(ids, sealing);
        Alerts alerts = new Alerts(ids, audit);
        Pages pages = new Pages(time, ids, sealing, outbox, tasks, audit, alerts, "http://localhost");
        HandedDays days = new HandedDays(ids, sealing, audit, pages);
        ViewRenderer renderer =
                ServiceLoader.load(ViewRenderer.class).findFirst().orElseThrow();
        renderer.configure(Map.of("template_exception_handler", "rethrow"));
        return new BenchDay(
                new TodayPages(database, sealing, tasks, new TaskSteps(ids, sealing, audit), days, audit, time),
                renderer);
    }

    /**
     * What came of it.
     *
     * @param lines how many are shown
     * @param bytes of HTML
     */
    record Drawn(int lines, int bytes) {}

    /** Everything that one look takes; throws {@link IllegalStateException} when there is nothing to see. */
    Drawn draw(SignedIn me) {
        TodayPage page = (TodayPage) pages.today(me, false, null, "");
        if (page.getLines().isEmpty()) {
            throw new IllegalStateException("A day is empty");
        }
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        try {
            renderer.render(page, Locale.ENGLISH, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Drawn(page.getLines().size(), html.size());
    }

    /** Some of a program's people, signed in. */
    static List<SignedIn> signedIn(Database database, ProgramId program, Role role, int most) {
        return database.inProgram(
                program,
                handle -> handle
                        .createQuery("""
                                select account_id from membership where program_id = :program and role = lower(:role) order by account_id limit :most
                                """)
                        .bind("program", program)
                        .bind("role", role.name())
                        .bind("most", most)
                        .mapTo(UUID.class)
                        .stream()
                        .map(id -> new SignedIn(
                                id, new AccountId(id), program, role, Language.EN, "Ana", "0123456789abcdef"))
                        .toList());
    }
}
