package handrail.messaging;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Urgent pages that nobody has acknowledged yet. */
@Path("/pages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class PagesPages {

    private final Database database;
    private final Pages pages;
    private final Clock clock;

    /** Over the urgent pages. */
    public PagesPages(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    /** An open page. */
    public record Open(UUID id, UUID thread, String danger, Instant raised, int steps) {}

    /** The list. */
    public static final class ListPage extends Page {

        private final List<Open> open;

        ListPage(SignedIn me, Times times, List<Open> open) {
            super("pages", me, times);
            this.open = open;
        }

        /** What is open, newest first. */
        public List<Open> getOpen() {
            return open;
        }

        /** Which are shown, for telling later what is new. */
        public String getMarks() {
            return open.stream().map(page -> mark(page.id())).collect(Collectors.joining("."));
        }
    }

    /** How many are open that a page does not show yet: a number, nothing else. */
    public static final class OpenPage extends Page {

        private final long count;

        OpenPage(SignedIn me, String template, long count) {
            super(template, me);
            this.count = count;
        }

        /** How many. */
        public long getCount() {
            return count;
        }
    }

    private static String mark(UUID page) {
        String text = page.toString();
        return text.substring(text.length() - 8);
    }

    /** The open pages of the program: everybody may help. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(
                me.program(),
                handle -> new ListPage(
                        me,
                        new Times(
                                clock.instant(),
                                handle.attach(Programs.class).get(me.program()).zoneId()),
                        open(handle)));
    }

    /** How many are open, for the alarm on every other page. */
    @GET
    @Path("open")
    public Page count(@Auth SignedIn me) {
        return database.inProgram(
                me.program(),
                handle -> new OpenPage(me, "pages-open", open(handle).size()));
    }

    /** How many came since the list with these marks was opened. */
    @GET
    @Path("news")
    public Page news(@Auth SignedIn me, @QueryParam("shown") @DefaultValue("") String shown) {
        List<String> marks = List.of(shown.split("\\.", -1));
        return database.inProgram(
                me.program(),
                handle -> new OpenPage(
                        me,
                        "pages-news",
                        open(handle).stream()
                                .filter(page -> !marks.contains(mark(page.id())))
                                .count()));
    }

    private static List<Open> open(Handle handle) {
        return handle.createQuery("""
                        select p.id, p.conversation_id, p.danger, p.raised_at,
                            (select count(distinct s.account_id) from page_step s where s.page_id = p.id) as steps
                        from page p where p.acknowledged_at is null order by p.id desc
                        """)
                .map((row, context) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getString("danger"),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getInt("steps")))
                .list();
    }

    /** I have it. */
    @POST
    @Path("{id}/acknowledge")
    public Response acknowledge(@Auth SignedIn me, @PathParam("id") UUID page) {
        UUID thread = database.inProgram(me.program(), handle -> {
            var unused = pages.acknowledge(handle, me.program(), page, me.account());
            return handle.createQuery("select conversation_id from page where id = :id")
                    .bind("id", page)
                    .mapTo(UUID.class)
                    .findOne()
                    .orElse(null);
        });
        return Response.seeOther(URI.create(thread == null ? "/pages" : "/threads/" + thread))
                .build();
    }
}
