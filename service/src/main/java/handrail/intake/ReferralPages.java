package handrail.intake;

import handrail.access.Actor;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
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
import org.jspecify.annotations.Nullable;

/** The form to take somebody in; keeps what was typed, and names every fault at once (B1). */
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
    public static final class Form extends Page {

        private final Map<String, String> typed;
        private final List<Fault> faults;
        private final String said;

        Form(SignedIn me, Map<String, String> typed, List<Fault> faults, String said) {
            super("referral", me);
            this.typed = typed;
            this.faults = faults;
            this.said = said;
        }

        /** What was typed into a field. */
        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        /** What is wrong. */
        public List<Fault> getFaults() {
            return faults;
        }

        /** What became of the last one; empty at first. */
        public String getSaid() {
            return said;
        }

        /** The choices of a field; empty where people type. */
        public List<String> choices(String field) {
            return switch (field) {
                case "language" -> List.of("en", "es");
                case "source" -> NewReferral.SOURCES;
                case "naloxoneGiven" -> List.of("unknown", "yes", "no");
                case "consent" -> NewReferral.CONSENTS;
                default -> List.of();
            };
        }
    }

    /** The empty form. */
    @GET
    public Page form(@Auth SignedIn me) {
        return new Form(me, Map.of(), List.of(), "");
    }

    /** Takes somebody in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response receive(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = new java.util.HashMap<>();
        form.forEach((field, values) -> typed.put(field, values.get(0).strip()));
        try {
            Enrolment.Result result = database.inProgram(
                    me.program(),
                    handle -> enrolment.enrol(
                            handle,
                            handle.attach(Programs.class).get(me.program()),
                            referral(typed),
                            Actor.account(me.account()),
                            null,
                            me.account()));
            dispatchSoon.run();
            return Response.ok(new Form(me, Map.of(), List.of(), result.isNew() ? "referral.saved" : "referral.known"))
                    .build();
        } catch (Problem.Invalid wrong) {
            return Response.status(422)
                    .entity(new Form(me, typed, wrong.faults(), ""))
                    .build();
        }
    }

    private static NewReferral referral(Map<String, String> typed) {
        return new NewReferral(
                filled(typed, "firstName"),
                filled(typed, "lastName"),
                filled(typed, "phone"),
                filled(typed, "language"),
                filled(typed, "birthDate"),
                filled(typed, "area"),
                filled(typed, "occurredAt"),
                filled(typed, "place"),
                filled(typed, "source"),
                filled(typed, "naloxoneGiven"),
                filled(typed, "consent"),
                filled(typed, "consentHow"),
                filled(typed, "notes"),
                filled(typed, "reference"));
    }

    private static @Nullable String filled(Map<String, String> typed, String field) {
        String value = typed.get(field);
        return value == null || value.isEmpty() ? null : value;
    }
}
