package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Search in a thread. The words go in a form, never in an address, and are kept nowhere; each search is a read that is audited. */
@Path("/threads/{id}/search")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class SearchPages {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Database database;
    private final ThreadView view;
    private final ThreadSearch search;
    private final Audit audit;
    private final Clock clock;

    SearchPages(Database database, ThreadView view, Sealing sealing, Audit audit, Clock clock) {
        this.database = database;
        this.view = view;
        this.search = new ThreadSearch(sealing);
        this.audit = audit;
        this.clock = clock;
    }

    /** The form. */
    @GET
    public Page form(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(
                me.program(),
                handle -> new SearchPage(
                        me,
                        id,
                        view.own(handle, me, id),
                        null,
                        clock.instant(),
                        ThreadView.program(handle, me),
                        Map.of(),
                        List.of()));
    }

    /** What was found. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response search(@Auth SignedIn me, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        SearchPage page = database.inProgram(me.program(), handle -> looked(handle, me, id, typed));
        return Response.status(page.isAsked() ? 200 : 422).entity(page).build();
    }

    private SearchPage looked(Handle handle, SignedIn me, UUID id, Map<String, String> typed) {
        Threads.Facts facts = view.own(handle, me, id);
        List<Problem.Fault> faults = faults(typed);
        ThreadSearch.Found found = faults.isEmpty() ? search.in(handle, id, typed.getOrDefault("words", "")) : null;
        if (found != null) {
            note(handle, me, id, found);
        }
        return new SearchPage(me, id, facts, found, clock.instant(), ThreadView.program(handle, me), typed, faults);
    }

    /** What is wrong with words that somebody looks for. */
    static List<Problem.Fault> faults(Map<String, String> typed) {
        String words = typed.getOrDefault("words", "");
        int length = Folded.plain(words).length();
        return length >= SHORTEST && words.length() <= LONGEST
                ? List.of()
                : List.of(new Problem.Fault("words", length < SHORTEST ? "search.fault.short" : "search.fault.long"));
    }

    private void note(Handle handle, SignedIn me, UUID id, ThreadSearch.Found found) {
        List<UUID> hits = found.hits().stream().map(ThreadSearch.Hit::id).toList();
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "thread.search",
                "conversation",
                id,
                hits,
                String.valueOf(found.opened()));
    }
}
