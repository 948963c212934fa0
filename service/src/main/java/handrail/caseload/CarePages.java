package handrail.caseload;

import handrail.access.Once;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.handoff.OpenHandoffs;
import handrail.web.FormPage;
import handrail.web.KeptAnswers;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is done for somebody beside the texts: supplies, handoffs, attempts to reach them, what they said about texts. */
@Path("/threads/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class CarePages {

    private final ThreadView view;
    private final Forms forms;
    private final Care care;
    private final OpenHandoffs handoffs;
    private final Wishes wishes;
    private final SharedPhone sharedPhone;
    private final Runnable dispatchSoon;

    CarePages(
            Database database,
            ThreadView view,
            Care care,
            OpenHandoffs handoffs,
            Wishes wishes,
            SharedPhone sharedPhone,
            Runnable dispatchSoon) {
        this.view = view;
        this.forms = Forms.ofThreads(database, view);
        this.care = care;
        this.handoffs = handoffs;
        this.wishes = wishes;
        this.sharedPhone = sharedPhone;
        this.dispatchSoon = dispatchSoon;
    }

    /** The supplies arrived. */
    @POST
    @Path("supplies/{request}/delivered")
    public Response delivered(@Auth SignedIn me, @PathParam("id") UUID thread, @PathParam("request") UUID request) {
        return then(me, thread, "supplies", Map.of(), (handle, id, facts) -> care.delivered(handle, me, id, request));
    }

    /** Where a handoff stands: introduced, booked, call back, or closed. */
    @POST
    @Path("handoffs/{handoff}")
    public Response handoff(
            @Auth SignedIn me,
            @PathParam("id") UUID thread,
            @PathParam("handoff") UUID handoff,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return then(
                me,
                thread,
                "handoff",
                typed,
                (handle, id, facts) -> handoffs.move(handle, me, id, handoff, typed.getOrDefault("status", "")));
    }

    /** A provider's time for it. */
    @POST
    @Path("handoffs/{handoff}/slot")
    public Response book(
            @Auth SignedIn me,
            @PathParam("id") UUID thread,
            @PathParam("handoff") UUID handoff,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return then(
                me,
                thread,
                "handoff",
                typed,
                (handle, id, facts) -> handoffs.book(handle, me, id, handoff, typed.getOrDefault("slot", "")));
    }

    /** An outreach attempt with its outcome, in two taps and a sentence; once, and of the time it was written down at. */
    @POST
    @Path("outreach")
    public Response outreach(
            @Auth SignedIn me,
            @PathParam("id") UUID thread,
            @HeaderParam(KeptAnswers.WAITED) @Nullable String waited,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        Care.Attempt attempt = new Care.Attempt(
                typed.getOrDefault("channel", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("note", ""),
                KeptAnswers.waited(waited));
        return then(me, thread, "outreach", typed, (handle, id, facts) -> {
            if (Once.claim(handle, me, typed.getOrDefault("once", ""))) {
                care.outreach(handle, me, facts, attempt);
            }
        });
    }

    /** What they answered when asked whether they may be texted (S10). */
    @POST
    @Path("consent")
    public Response consent(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        String answer = FormPage.fields(form).getOrDefault("answer", "");
        return then(me, thread, "consent", Map.of(), (handle, id, facts) -> {
            if (facts.client() == null || !List.of("yes", "no").contains(answer)) {
                throw new Problem.Invalid(List.of(new Problem.Fault("consent", "fault.choose")));
            }
            if (facts.number() == null) {
                throw new Problem.Invalid(List.of(new Problem.Fault("consent", "thread.fault.NO_PHONE")));
            }
            wishes.asked(handle, me, id, facts.client(), answer.equals("yes"));
        });
    }

    /** They said that they want no more texts (T2). */
    @POST
    @Path("opt-out")
    public Response optOut(@Auth SignedIn me, @PathParam("id") UUID thread) {
        return then(me, thread, "opt-out", Map.of(), (handle, id, facts) -> {
            if (facts.number() != null && facts.texting() != Texting.OPTED_OUT) {
                wishes.stop(handle, me, id, facts.number());
            }
        });
    }

    /** Whose a phone is that several clients held; without a choice it stays everybody's. */
    @POST
    @Path("phone")
    public Response phone(@Auth SignedIn me, @PathParam("id") UUID thread, MultivaluedMap<String, String> form) {
        String whose = FormPage.fields(form).getOrDefault("client", "");
        return then(me, thread, "phone", Map.of(), (handle, id, facts) -> {
            if (facts.client() != null || facts.number() == null) {
                return;
            }
            List<SharedPhone.Holder> holders = sharedPhone.of(handle, facts.number());
            if (holders.isEmpty()) {
                return;
            }
            if (whose.equals("shared")) {
                sharedPhone.staysShared(handle, me, id);
            } else {
                UUID client = holders.stream()
                        .map(SharedPhone.Holder::client)
                        .filter(held -> held.toString().equals(whose))
                        .findFirst()
                        .orElseThrow(() -> new Problem.Invalid(List.of(new Problem.Fault("phone", "fault.choose"))));
                sharedPhone.belongsTo(handle, me, id, facts.number(), client);
            }
        });
    }

    /** Something to do about a thread. */
    private interface Work {
        void on(Handle handle, UUID thread, Threads.Facts facts);
    }

    private Response then(SignedIn me, UUID thread, String said, Map<String, String> typed, Work work) {
        return forms.answer(me, thread, typed, (handle, id) -> {
            work.on(handle, id, view.own(handle, me, id));
            return forms.said(id, said).then(dispatchSoon);
        });
    }
}
