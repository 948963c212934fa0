package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.SignedIn;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A thread: what was said, who is in it, and what to do about it. Opening one is a read that is audited. */
@Path("/threads/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ThreadPages {

    private static final int LONGEST = 1_600;

    private final Database database;
    private final Threads threads;
    private final Conversations conversations;
    private final Care care;
    private final Audit audit;
    private final Clock clock;
    private final Runnable dispatchSoon;

    /** Over the threads. */
    public ThreadPages(
            Database database,
            Threads threads,
            Conversations conversations,
            Care care,
            Audit audit,
            Clock clock,
            Runnable dispatchSoon) {
        this.database = database;
        this.threads = threads;
        this.conversations = conversations;
        this.care = care;
        this.audit = audit;
        this.clock = clock;
        this.dispatchSoon = dispatchSoon;
    }

    /** The page. */
    @GET
    public Page thread(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> {
            Threads.Facts facts = own(handle, me, id);
            audit.record(handle, me.program(), Actor.account(me.account()), "thread.read", "conversation", id);
            return new ThreadPage(
                    me,
                    id,
                    facts,
                    threads.lines(handle, id),
                    care.supplies(handle, id),
                    care.handoffs(handle, id),
                    clock.instant(),
                    handle.attach(Programs.class).get(me.program()));
        });
    }

    /** The coach's own words. */
    @POST
    @Path("reply")
    public Response reply(@Auth SignedIn me, @PathParam("id") UUID id, @FormParam("body") @Nullable String body) {
        String words = Optional.ofNullable(body).orElse("").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Problem.Invalid(
                    List.of(new Problem.Fault("body", "Write between 1 and " + LONGEST + " characters")));
        }
        return then(me, id, handle -> conversations.coachSays(handle, me.program(), me.account(), id, words));
    }

    /** The coach takes over, so that the bot is silent (S5). */
    @POST
    @Path("take-over")
    public Response takeOver(@Auth SignedIn me, @PathParam("id") UUID id) {
        return then(me, id, handle -> conversations.takeOver(handle, me.program(), me.account(), id, true));
    }

    /** The coach gives the thread back to the bot. */
    @POST
    @Path("hand-back")
    public Response handBack(@Auth SignedIn me, @PathParam("id") UUID id) {
        return then(me, id, handle -> conversations.takeOver(handle, me.program(), me.account(), id, false));
    }

    /** The supplies arrived. */
    @POST
    @Path("supplies/{request}/delivered")
    public Response delivered(@Auth SignedIn me, @PathParam("id") UUID id, @PathParam("request") UUID request) {
        return then(me, id, handle -> care.delivered(handle, me, id, request));
    }

    /** Where a handoff stands: introduced, booked, call back, or closed. */
    @POST
    @Path("handoffs/{handoff}")
    public Response handoff(
            @Auth SignedIn me,
            @PathParam("id") UUID id,
            @PathParam("handoff") UUID handoff,
            @FormParam("status") @Nullable String status) {
        return then(
                me,
                id,
                handle -> care.handoff(
                        handle, me, id, handoff, Optional.ofNullable(status).orElse("")));
    }

    /** An outreach attempt with its outcome, in two taps and a sentence. */
    @POST
    @Path("outreach")
    public Response outreach(
            @Auth SignedIn me,
            @PathParam("id") UUID id,
            @FormParam("channel") @Nullable String channel,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("note") @Nullable String note) {
        return then(
                me,
                id,
                handle -> care.outreach(
                        handle,
                        me,
                        own(handle, me, id),
                        Optional.ofNullable(channel).orElse(""),
                        Optional.ofNullable(outcome).orElse(""),
                        Optional.ofNullable(note).orElse("")));
    }

    private Response then(SignedIn me, UUID id, Consumer<Handle> work) {
        database.useProgram(me.program(), handle -> {
            var unused = own(handle, me, id);
            work.accept(handle);
        });
        dispatchSoon.run();
        return Response.seeOther(URI.create("/threads/" + id)).build();
    }

    private Threads.Facts own(Handle handle, SignedIn me, UUID id) {
        Threads.Facts facts = threads.facts(handle, id)
                .orElseThrow(() -> new Problem.NotFound("There is no such client among yours"));
        CoachAccess.require(handle, me, facts.client());
        return facts;
    }
}
