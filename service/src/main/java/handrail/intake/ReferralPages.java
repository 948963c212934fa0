package handrail.intake;

import handrail.access.Actor;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The referral form for staff: somebody called, walked in, or was met on the street. */
@Path("/referrals/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR", "ADMINISTRATOR"})
public final class ReferralPages {

    private final Database database;
    private final Enrolment enrolment;
    private final Runnable dispatchSoon;

    /** Over the enrolment. */
    public ReferralPages(Database database, Enrolment enrolment, Runnable dispatchSoon) {
        this.database = database;
        this.enrolment = enrolment;
        this.dispatchSoon = dispatchSoon;
    }

    /** The form. */
    public static final class Form extends ReferralPage {

        Form(SignedIn me, Map<String, String> typed, List<Fault> faults, String said, String zone) {
            super("referral", me, typed, faults, said, zone);
        }
    }

    /** The empty form. */
    @GET
    public Page form(@Auth SignedIn me) {
        return new Form(me, Map.of(), List.of(), "", program(me).zone());
    }

    private Program program(SignedIn me) {
        return database.inProgram(
                me.program(), handle -> handle.attach(Programs.class).get(me.program()));
    }

    /** Takes somebody in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response receive(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        Program program = program(me);
        try {
            Enrolment.Result result = database.inProgram(
                    me.program(),
                    handle -> enrolment.enrol(
                            handle,
                            program,
                            ReferralForm.read(typed, program.zoneId()),
                            Actor.account(me.account()),
                            null,
                            me.account()));
            dispatchSoon.run();
            String said = result.isNew() ? "referral.saved" : "referral.known";
            return Response.ok(new Form(me, Map.of(), List.of(), said, program.zone()))
                    .build();
        } catch (Problem.Invalid wrong) {
            return Response.status(422)
                    .entity(new Form(me, typed, ReferralForm.faults(wrong.faults()), "", program.zone()))
                    .build();
        }
    }
}
