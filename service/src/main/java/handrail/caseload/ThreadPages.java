package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A thread: what was said, who is in it, and the coach's own words. */
@Path("/threads/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ThreadPages {

    private static final int LONGEST = 1_600;
    private static final Set<String> REASONS = Set.of("asked", "agreed", "urgent");

    private final Database database;
    private final ThreadView view;
    private final Conversations conversations;
    private final Audit audit;
    private final Clock clock;
    private final Runnable dispatchSoon;

    /** Over the threads. */
    ThreadPages(
            Database database,
            ThreadView view,
            Conversations conversations,
            Audit audit,
            Clock clock,
            Runnable dispatchSoon) {
        this.database = database;
        this.view = view;
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
        this.dispatchSoon = dispatchSoon;
    }

    /** The page. */
    @GET
    public Page thread(@Auth SignedIn me, @PathParam("id") UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return database.inProgram(me.program(), handle -> view.page(handle, me, id, said, Map.of(), List.of()));
    }

    /** What came since the text with this id, for a page that is open. */
    @GET
    @Path("news")
    public Page news(
            @Auth SignedIn me,
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("state") @DefaultValue("") String state) {
        return database.inProgram(me.program(), handle -> view.news(handle, me, id, after, state));
    }

    /** The coach's own words; what can't be sent is shown again, with why. A page left open while its thread was joined to another loses none. */
    @POST
    @Path("reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reply(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        UUID id = database.inProgram(me.program(), handle -> Joined.into(handle, thread));
        Map<String, String> typed = FormPage.fields(form);
        String words = typed.getOrDefault("body", "").replace("\r\n", "\n");
        String quick = typed.getOrDefault("quick", "");
        Optional<Page> again = database.inProgram(me.program(), handle -> {
            if (!quick.isEmpty()) {
                String joined = words.isEmpty() ? quick : words + " " + quick;
                return Optional.<Page>of(view.page(handle, me, id, "", Map.of("body", joined), List.of()));
            }
            List<Problem.Fault> faults = faults(handle, me, id, words, typed.getOrDefault("why", ""));
            if (!faults.isEmpty()) {
                return Optional.<Page>of(view.page(handle, me, id, "", typed, faults));
            }
            conversations.coachSays(handle, me.program(), me.account(), id, words);
            view.drafts().drop(handle, me, id);
            return Optional.<Page>empty();
        });
        if (again.isPresent()) {
            return Response.status(quick.isEmpty() ? 422 : 200)
                    .entity(again.get())
                    .build();
        }
        dispatchSoon.run();
        return Response.seeOther(URI.create("/threads/" + id)).build();
    }

    /** What keeps these words from being sent; an hour when nobody should be texted takes a reason, which is kept (T8). */
    private List<Problem.Fault> faults(Handle handle, SignedIn me, UUID id, String words, String why) {
        Threads.Facts facts = view.own(handle, me, id);
        if (facts.texting() != Texting.OPEN) {
            return List.of(new Problem.Fault("body", "thread.fault." + facts.texting()));
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            return List.of(new Problem.Fault("body", words.isEmpty() ? "thread.fault.empty" : "thread.fault.long"));
        }
        if (ThreadPage.quiet(facts, ThreadView.program(handle, me), clock.instant())) {
            if (!REASONS.contains(why)) {
                return List.of(new Problem.Fault("why", "thread.fault.why"));
            }
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "thread.write-in-quiet-hours",
                    "conversation",
                    id,
                    List.of(),
                    why);
        }
        return List.of();
    }

    /** Keeps what is being written; an empty one is dropped. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        UUID id = database.inProgram(me.program(), handle -> Joined.into(handle, thread));
        String words = Optional.ofNullable(form.getFirst("body")).orElse("");
        String after = Optional.ofNullable(form.getFirst("after")).orElse("");
        if (words.length() > 2 * LONGEST || !after.matches("[0-9a-f-]{36}|")) {
            throw new Problem.Invalid(List.of(new Problem.Fault("body", "thread.fault.long")));
        }
        database.useProgram(me.program(), handle -> {
            var unused = view.own(handle, me, id);
            view.drafts().keep(handle, me, id, words, after.isEmpty() ? null : UUID.fromString(after));
        });
        return Response.noContent().build();
    }

    /** The coach takes over, so that the bot is silent (S5). */
    @POST
    @Path("take-over")
    public Response takeOver(@Auth SignedIn me, @PathParam("id") UUID id) {
        return mode(me, id, true);
    }

    /** The coach gives the thread back to the bot. */
    @POST
    @Path("hand-back")
    public Response handBack(@Auth SignedIn me, @PathParam("id") UUID id) {
        return mode(me, id, false);
    }

    private Response mode(SignedIn me, UUID id, boolean joins) {
        database.useProgram(me.program(), handle -> {
            if (view.own(handle, me, id).number() != null) {
                conversations.takeOver(handle, me.program(), me.account(), id, joins);
            }
        });
        dispatchSoon.run();
        return Response.seeOther(URI.create("/threads/" + id)).build();
    }
}
