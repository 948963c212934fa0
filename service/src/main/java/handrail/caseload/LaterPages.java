package handrail.caseload;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.messaging.OutgoingPicture;
import handrail.program.Program;
import handrail.program.QuietHours;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.FormPage;
import handrail.web.Problem;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Texts for later: written with a time where the client is, made a draft again, or let go, until their time. */
@Path("/threads/{id}/later")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class LaterPages {

    /** What the button beside the box for another time brings. */
    private static final String CHOSEN = "chosen";

    private static final byte[] NONE = {};

    private final ThreadView view;
    private final Forms forms;
    private final LaterTexts texts;
    private final Tasks tasks;
    private final Clock clock;

    LaterPages(Database database, ThreadView view, LaterTexts texts, Tasks tasks, Clock clock) {
        this.view = view;
        this.forms = Forms.ofThreads(database, view);
        this.texts = texts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Keeps the words for their time. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        return plan(me, thread, FormPage.fields(form), NONE);
    }

    /** The same with a picture, beside which the words may be empty. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response plan(
            @Auth SignedIn me,
            @PathParam("id") UUID thread,
            @FormDataParam("body") @Nullable String body,
            @FormDataParam("why") @Nullable String why,
            @FormDataParam("later") @Nullable String later,
            @FormDataParam("at") @Nullable String at,
            @FormDataParam("picture") byte @Nullable [] content) {
        Map<String, String> typed = new HashMap<>();
        typed.put("body", Objects.requireNonNullElse(body, "").strip());
        typed.put("why", Objects.requireNonNullElse(why, "").strip());
        typed.put("later", Objects.requireNonNullElse(later, "").strip());
        typed.put("at", Objects.requireNonNullElse(at, "").strip());
        byte[] chosen = Objects.requireNonNullElse(content, NONE);
        typed.put("picture", chosen.length == 0 ? "" : "chosen");
        return plan(me, thread, typed, chosen);
    }

    private Response plan(SignedIn me, UUID thread, Map<String, String> typed, byte[] content) {
        return forms.answer(me, thread, typed, "later", (handle, id) -> keep(handle, me, id, typed, content));
    }

    private void keep(Handle handle, SignedIn me, UUID id, Map<String, String> typed, byte[] content) {
        Threads.Facts facts = view.own(handle, me, id);
        String words = typed.getOrDefault("body", "").replace("\r\n", "\n");
        OutgoingPicture picture = OutgoingPicture.of(content).orElse(null);
        sendable(facts, words, content, picture);
        Program program = ThreadView.program(handle, me);
        ZoneId zone = LaterShown.zone(facts, program);
        String chosen = typed.getOrDefault("later", "");
        Instant at = LaterTime.of(
                chosen.isEmpty() || chosen.equals(CHOSEN) ? typed.getOrDefault("at", "") : chosen,
                zone,
                clock.instant());
        String why = typed.getOrDefault("why", "");
        boolean quiet = !QuietHours.of(program.policy(), facts.zone()).hour(at);
        if (quiet && !ReplyPages.REASONS.contains(why)) {
            throw wrong("why", "later.fault.why");
        }
        List<LaterText> open = texts.open(handle, id);
        if (open.stream().anyMatch(text -> text.isLike(me.account(), words, at) && same(handle, text, picture))) {
            return;
        }
        if (open.size() >= LaterTexts.MOST) {
            throw wrong("at", "later.fault.many");
        }
        texts.plan(handle, me, id, words, picture, quiet ? why : null, zone.getId(), at);
        view.drafts().drop(handle, me, id);
    }

    private boolean same(Handle handle, LaterText text, @Nullable OutgoingPicture picture) {
        byte[] other = text.pictured()
                ? texts.picture(handle, text.thread(), text.later())
                        .map(OutgoingPicture::content)
                        .orElse(NONE)
                : NONE;
        return Arrays.equals(other, picture == null ? NONE : picture.content());
    }

    private static void sendable(Threads.Facts facts, String words, byte[] content, @Nullable OutgoingPicture picture) {
        if (facts.texting() != Texting.OPEN) {
            throw wrong("body", "thread.fault." + facts.texting());
        }
        Optional<Problem.Fault> fault = ReplyPages.pictureFault(content, Optional.ofNullable(picture));
        if (fault.isPresent()) {
            throw new Problem.Invalid(List.of(fault.get()));
        }
        boolean empty = words.isEmpty() && picture == null;
        if (empty || words.length() > ReplyPages.LONGEST) {
            throw wrong("body", empty ? "thread.fault.empty" : "thread.fault.long");
        }
    }

    private static Problem.Invalid wrong(String field, String why) {
        return new Problem.Invalid(List.of(new Problem.Fault(field, why)));
    }

    /** It is a draft again, of whoever asks; words that stand in the box stay. A picture has to be chosen anew. */
    @POST
    @Path("{later}/back")
    public Response back(@Auth SignedIn me, @PathParam("id") UUID thread, @PathParam("later") UUID later) {
        return step(me, thread, later, LaterStep.WITHDRAW, "later-back");
    }

    /** It is let go. */
    @POST
    @Path("{later}/cancel")
    public Response cancel(@Auth SignedIn me, @PathParam("id") UUID thread, @PathParam("later") UUID later) {
        return step(me, thread, later, LaterStep.CANCEL, "later-cancelled");
    }

    private Response step(SignedIn me, UUID thread, UUID later, LaterStep step, String said) {
        return forms.answer(me, thread, Map.of(), (handle, id) -> {
            var unused = view.own(handle, me, id);
            Optional<LaterText> taken = texts.step(handle, me, id, later, step);
            taken.filter(one -> step == LaterStep.WITHDRAW && !one.body().isEmpty())
                    .ifPresent(one -> view.drafts().add(handle, me, id, one.body()));
            if (texts.open(handle, id).stream().noneMatch(one -> one.state() == LaterStep.State.HELD)) {
                tasks.settle(handle, me.program(), TaskKind.NOT_SENT, id, me.account(), "decided");
            }
            boolean anew = step == LaterStep.WITHDRAW
                    && taken.filter(LaterText::pictured).isPresent();
            return forms.said(id, taken.isEmpty() ? "later-gone" : anew ? "later-picture" : said);
        });
    }
}
