package handrail.caseload;

import handrail.access.Once;
import handrail.access.SignedIn;
import handrail.careplan.CarePlans;
import handrail.careplan.PlanEnd;
import handrail.careplan.PlanKind;
import handrail.database.Database;
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
import org.jspecify.annotations.Nullable;

/** What is written down on a client's page in a sentence and a tap: an attempt or an encounter, and what is agreed with them. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class PlanPages {

    private final CarePlans plans;
    private final Care care;
    private final Forms forms;

    PlanPages(Database database, CarePlans plans, Care care, ClientView view) {
        this.plans = plans;
        this.care = care;
        this.forms = Forms.ofClients(database, view);
    }

    /** An attempt to reach them, or that it worked; once, and of the time it was written down at. */
    @POST
    @Path("{id}/attempt")
    public Response attempt(
            @Auth SignedIn me,
            @PathParam("id") UUID client,
            @HeaderParam(KeptAnswers.WAITED) @Nullable String waited,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        Care.Attempt attempt = new Care.Attempt(
                typed.getOrDefault("channel", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("note", ""),
                KeptAnswers.waited(waited));
        return forms.answer(me, client, typed, "attempt", (handle, kept) -> {
            if (Once.claim(handle, me, typed.getOrDefault("once", ""))) {
                care.outreach(handle, me, kept, attempt);
            }
        });
    }

    /** A sentence of the care plan. */
    @POST
    @Path("{id}/plan")
    public Response add(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(me, client, typed, "plan", (handle, kept) -> {
            PlanKind kind = PlanKind.of(typed.getOrDefault("planKind", "")).orElseThrow(PlanPages::noChoice);
            if (Once.claim(handle, me, typed.getOrDefault("once", ""))) {
                plans.add(handle, me, kept, kind, typed.getOrDefault("planWords", ""));
            }
        });
    }

    /** It is done, or no longer holds. */
    @POST
    @Path("{id}/plan/{line}/end")
    public Response end(
            @Auth SignedIn me,
            @PathParam("id") UUID client,
            @PathParam("line") UUID planLine,
            MultivaluedMap<String, String> form) {
        String how = FormPage.fields(form).getOrDefault("how", "");
        return forms.answer(
                me,
                client,
                Map.of(),
                "plan-ended",
                (handle, kept) ->
                        plans.end(handle, me, kept, planLine, PlanEnd.said(how).orElseThrow(PlanPages::noChoice)));
    }

    private static Problem.Invalid noChoice() {
        return new Problem.Invalid(List.of(new Problem.Fault("planWords", "fault.choose")));
    }
}
