package handrail.caseload;

import handrail.access.CoachAccess;
import handrail.access.Once;
import handrail.access.SignedIn;
import handrail.careplan.CarePlans;
import handrail.careplan.PlanEnd;
import handrail.careplan.PlanKind;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.KeptAnswers;
import handrail.web.Page;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is written down on a client's page in a sentence and a tap: an attempt or an encounter, and what is agreed with them. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class PlanPages {

    private final Database database;
    private final CarePlans plans;
    private final Care care;
    private final ClientView view;

    PlanPages(Database database, CarePlans plans, Care care, ClientView view) {
        this.database = database;
        this.plans = plans;
        this.care = care;
        this.view = view;
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
        UUID kept = kept(me, client);
        return then(me, kept, "attempt", typed, handle -> {
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
        UUID kept = kept(me, client);
        return then(me, kept, "plan", typed, handle -> {
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
        UUID kept = kept(me, client);
        String how = FormPage.fields(form).getOrDefault("how", "");
        return then(
                me,
                kept,
                "plan-ended",
                Map.of(),
                handle ->
                        plans.end(handle, me, kept, planLine, PlanEnd.said(how).orElseThrow(PlanPages::noChoice)));
    }

    private static Problem.Invalid noChoice() {
        return new Problem.Invalid(List.of(new Problem.Fault("planWords", "fault.choose")));
    }

    /** A page left open while the entry was joined to another: what is said there is true of the one that goes on. */
    private UUID kept(SignedIn me, UUID client) {
        return database.inProgram(me.program(), handle -> Joined.kept(handle, client));
    }

    /** Does it, or shows the page again with what was typed and what is wrong. */
    private Response then(SignedIn me, UUID client, String said, Map<String, String> typed, Consumer<Handle> work) {
        try {
            database.useProgram(me.program(), handle -> {
                CoachAccess.require(handle, me, client);
                work.accept(handle);
            });
        } catch (Problem.Invalid wrong) {
            Page page = database.inProgram(
                    me.program(), handle -> view.page(handle, me, client, "", typed, wrong.faults()));
            return Response.status(422).entity(page).build();
        }
        return Response.seeOther(URI.create("/clients/" + client + "?said=" + said))
                .build();
    }
}
