package handrail.caseload;

import handrail.access.SignedIn;
import handrail.conversation.Conversations;
import handrail.database.Database;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thread: what was said, who is in it, and what a coach has begun to write. */
@Path("/threads/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ThreadPages {

    private final Database database;
    private final ThreadView view;
    private final Conversations conversations;
    private final Runnable dispatchSoon;

    /** Over the threads. */
    ThreadPages(Database database, ThreadView view, Conversations conversations, Runnable dispatchSoon) {
        this.database = database;
        this.view = view;
        this.conversations = conversations;
        this.dispatchSoon = dispatchSoon;
    }

    /** The page. */
    @GET
    public Page thread(
            @Auth SignedIn me,
            @PathParam("id") UUID id,
            @QueryParam("said") @DefaultValue("") String said,
            @QueryParam("hit") @Nullable UUID hit) {
        return database.inProgram(
                me.program(),
                handle -> hit == null
                        ? view.page(handle, me, id, said, Map.of(), List.of())
                        : view.around(handle, me, id, hit));
    }

    /** What came since the text and the comment with these ids, for a page that is open. */
    @GET
    @Path("news")
    public Page news(
            @Auth SignedIn me,
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("comment") @Nullable UUID comment,
            @QueryParam("state") @DefaultValue("") String state) {
        return database.inProgram(me.program(), handle -> view.news(handle, me, id, after, comment, state));
    }

    /** Who else is writing in it now; no content. */
    @GET
    @Path("typing")
    public Page typing(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> {
            var unused = view.own(handle, me, id);
            return new TypingPage(me, id, view.drafts().writing(handle, me, id));
        });
    }

    /** Keeps what is being written; an empty one is dropped. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        UUID id = database.inProgram(me.program(), handle -> Joined.into(handle, thread));
        String words = Optional.ofNullable(form.getFirst("body")).orElse("");
        String after = Optional.ofNullable(form.getFirst("after")).orElse("");
        if (words.length() > 2 * ReplyPages.LONGEST
                || !after.matches("(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?")) {
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
