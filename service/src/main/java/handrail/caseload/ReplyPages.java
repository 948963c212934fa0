package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Once;
import handrail.access.SignedIn;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.messaging.OutgoingPicture;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The coach's own words, with a picture if they like. What can't be sent is shown again, with why, and nothing that was typed is lost. A page
 * left open while its thread was joined to another loses none.
 */
@Path("/threads/{id}/reply")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class ReplyPages {

    static final int LONGEST = 1_600;
    static final Set<String> REASONS = Set.of("asked", "agreed", "urgent");
    private static final byte[] NONE = {};

    private final ThreadView view;
    private final Forms forms;
    private final Conversations conversations;
    private final Audit audit;
    private final Clock clock;
    private final Runnable dispatchSoon;

    /** Over the threads. */
    ReplyPages(
            Database database,
            ThreadView view,
            Conversations conversations,
            Audit audit,
            Clock clock,
            Runnable dispatchSoon) {
        this.view = view;
        this.forms = Forms.ofThreads(database, view);
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
        this.dispatchSoon = dispatchSoon;
    }

    /** Words alone. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response words(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        return reply(me, thread, FormPage.fields(form), NONE);
    }

    /** Words with a picture, or either. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response picture(
            @Auth SignedIn me,
            @PathParam("id") UUID thread,
            @FormDataParam("body") @Nullable String body,
            @FormDataParam("why") @Nullable String why,
            @FormDataParam("quick") @Nullable String quick,
            @FormDataParam("once") @Nullable String once,
            @FormDataParam("picture") byte @Nullable [] content) {
        Map<String, String> typed = new HashMap<>();
        typed.put("body", Objects.requireNonNullElse(body, "").strip());
        typed.put("why", Objects.requireNonNullElse(why, "").strip());
        typed.put("quick", Objects.requireNonNullElse(quick, "").strip());
        typed.put("once", Objects.requireNonNullElse(once, "").strip());
        return reply(me, thread, typed, Objects.requireNonNullElse(content, NONE));
    }

    private Response reply(SignedIn me, UUID thread, Map<String, String> fields, byte[] content) {
        Map<String, String> typed = new HashMap<>(fields);
        typed.put("picture", content.length == 0 ? "" : "chosen");
        String quick = typed.getOrDefault("quick", "");
        return quick.isEmpty()
                ? forms.answer(me, thread, typed, (handle, id) -> {
                    say(handle, me, id, typed, content);
                    return forms.said(id, "").then(dispatchSoon);
                })
                : Response.ok(forms.again(me, thread, begun(typed, quick), List.of()))
                        .build();
    }

    /** A quick reply fills the box; nothing goes out. */
    private static Map<String, String> begun(Map<String, String> typed, String quick) {
        String words = words(typed);
        return Map.of(
                "body",
                words.isEmpty() ? quick : words + " " + quick,
                "why",
                typed.getOrDefault("why", ""),
                "picture",
                typed.getOrDefault("picture", ""));
    }

    private static String words(Map<String, String> typed) {
        return typed.getOrDefault("body", "").replace("\r\n", "\n");
    }

    /** Says it, unless it was said before under the same key. */
    private void say(Handle handle, SignedIn me, UUID id, Map<String, String> typed, byte[] content) {
        if (!Once.claim(handle, me, typed.getOrDefault("once", ""))) {
            return;
        }
        String words = words(typed);
        Optional<OutgoingPicture> picture = OutgoingPicture.of(content);
        Optional<Fault> fault = pictureFault(content, picture)
                .or(() -> fault(handle, me, id, words, picture.isPresent(), typed.getOrDefault("why", "")));
        if (fault.isPresent()) {
            throw new Problem.Invalid(List.of(fault.get()));
        }
        conversations.coachSays(handle, me.program(), me.account(), id, words, picture.orElse(null));
        view.drafts().drop(handle, me, id);
    }

    /** What is wrong with what was chosen as a picture; empty for nothing, and for no picture. */
    static Optional<Fault> pictureFault(byte[] content, Optional<OutgoingPicture> picture) {
        if (content.length > OutgoingPicture.MOST_BYTES) {
            return Optional.of(new Fault("picture", "thread.fault.picture-large"));
        }
        return content.length > 0 && picture.isEmpty()
                ? Optional.of(new Fault("picture", "thread.fault.picture-kind"))
                : Optional.empty();
    }

    /** What keeps these words from being sent; an hour when nobody should be texted takes a reason, which is kept (T8). */
    private Optional<Fault> fault(Handle handle, SignedIn me, UUID id, String words, boolean pictured, String why) {
        Threads.Facts facts = view.own(handle, me, id);
        if (facts.texting() != Texting.OPEN) {
            return Optional.of(new Fault("body", "thread.fault." + facts.texting()));
        }
        boolean empty = words.isEmpty() && !pictured;
        if (empty || words.length() > LONGEST) {
            return Optional.of(new Fault("body", empty ? "thread.fault.empty" : "thread.fault.long"));
        }
        if (Composer.quiet(facts, ThreadView.program(handle, me), clock.instant())) {
            if (!REASONS.contains(why)) {
                return Optional.of(new Fault("why", "thread.fault.why"));
            }
            quietly(handle, me, id, why);
        }
        return Optional.empty();
    }

    private void quietly(Handle handle, SignedIn me, UUID id, String why) {
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
}
