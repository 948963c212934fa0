package handrail.messaging;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Page;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
    public record Open(UUID id, UUID thread, String danger, String raised, int steps) {}

    /** The list. */
    public static final class ListPage extends Page {

        private final List<Open> open;

        ListPage(SignedIn me, List<Open> open) {
            super("pages", me);
            this.open = open;
        }

        /** What is open, newest first. */
        public List<Open> getOpen() {
            return open;
        }
    }

    /** The open pages of the program: everybody may help. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            String zone = handle.attach(Programs.class).get(me.program()).zone();
            Instant now = clock.instant();
            ListPage empty = new ListPage(me, List.of());
            return new ListPage(
                    me,
                    handle.createQuery("""
                                    select p.id, p.conversation_id, p.danger, p.raised_at,
                                        (select count(distinct s.account_id) from page_step s where s.page_id = p.id) as steps
                                    from page p where p.acknowledged_at is null order by p.id desc
                                    """)
                            .map((row, context) -> new Open(
                                    row.getObject("id", UUID.class),
                                    row.getObject("conversation_id", UUID.class),
                                    row.getString("danger"),
                                    empty.when(row.getTimestamp("raised_at").toInstant(), now, zone),
                                    row.getInt("steps")))
                            .list());
        });
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
