package handrail.intake;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.merge.UnknownWriters;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The referral form for staff: somebody called, walked in, was met on the street, or texted from a number nobody knows. */
@Path("/referrals/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR", "ADMINISTRATOR"})
public final class ReferralPages {

    private final Database database;
    private final Enrolment enrolment;
    private final UnknownWriters unknown;
    private final Runnable dispatchSoon;

    /** Over the enrolment. */
    public ReferralPages(Database database, Enrolment enrolment, UnknownWriters unknown, Runnable dispatchSoon) {
        this.database = database;
        this.enrolment = enrolment;
        this.unknown = unknown;
        this.dispatchSoon = dispatchSoon;
    }

    /** The form. */
    public static final class Form extends ReferralPage {

        private final String thread;

        Form(
                SignedIn me,
                Map<String, String> typed,
                List<Fault> faults,
                String said,
                String zone,
                @Nullable UUID thread) {
            super("referral", me, typed, faults, said, zone);
            this.thread = thread == null ? "" : thread.toString();
        }

        /** The thread of somebody unknown that this is about; empty for none. */
        public String getThread() {
            return thread;
        }

        @Override
        public List<String> choices(String field) {
            if (field.equals("channel")) {
                return Channel.OF_STAFF.stream().map(Channel::word).toList();
            }
            List<String> choices = super.choices(field);
            if (!field.equals("consent") || thread.isEmpty()) {
                return choices;
            }
            List<String> more = new ArrayList<>(List.of(NewReferral.OWN_TEXT));
            more.addAll(choices);
            return more;
        }
    }

    /** The empty form; about somebody who texted, with the number they texted from. */
    @GET
    public Page form(@Auth SignedIn me, @QueryParam("text") @Nullable UUID stranger) {
        return database.inProgram(me.program(), handle -> {
            String zone = program(handle, me).zone();
            if (stranger == null) {
                return new Form(me, Map.of(), List.of(), "", zone, null);
            }
            UnknownWriters.Unknown writer = writer(handle, me, stranger);
            String phone = writer.phone() == null ? "" : writer.phone().written();
            return new Form(me, Map.of("phone", phone, "source", "self"), List.of(), "", zone, stranger);
        });
    }

    /** Who wrote in a thread without a client: for whoever answers for such threads. */
    private UnknownWriters.Unknown writer(Handle handle, SignedIn me, UUID thread) {
        return unknown.of(handle, thread)
                .filter(who -> me.role() == Role.SUPERVISOR && who.client() == null)
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }

    /** Takes somebody in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response receive(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        Program program = database.inProgram(me.program(), handle -> program(handle, me));
        @Nullable UUID thread = thread(typed.getOrDefault("thread", ""));
        try {
            Enrolment.Result result =
                    database.inProgram(me.program(), handle -> take(handle, me, program, typed, thread));
            dispatchSoon.run();
            if (thread != null && result.isNew()) {
                return Response.seeOther(URI.create("/threads/" + thread + "?said=taken"))
                        .build();
            }
            String said = result.isNew() ? "referral.saved" : "referral.known";
            return Response.ok(new Form(me, Map.of(), List.of(), said, program.zone(), null))
                    .build();
        } catch (Problem.Invalid wrong) {
            return Response.status(422)
                    .entity(new Form(me, typed, ReferralForm.faults(wrong.faults()), "", program.zone(), thread))
                    .build();
        }
    }

    private Enrolment.Result take(
            Handle handle, SignedIn me, Program program, Map<String, String> typed, @Nullable UUID thread) {
        NewReferral given = ReferralForm.read(typed, program.zoneId());
        if (thread != null) {
            return enrolment.enrol(handle, program, given, fromText(me, thread));
        }
        String how = typed.getOrDefault("channel", "");
        Optional<Channel> channel = how.isEmpty() ? Optional.of(Channel.FORM) : Channel.ofStaff(how);
        return enrolment.enrol(
                handle,
                program,
                given,
                Arrival.ofStaff(
                        channel.orElseThrow(() -> new Problem.Invalid(List.of(new Fault("channel", "fault.choose")))),
                        me.account()));
    }

    private static Arrival fromText(SignedIn me, UUID thread) {
        if (me.role() != Role.SUPERVISOR) {
            throw new Problem.NotFound("problem.not-yours");
        }
        return Arrival.ofText(thread, me.account());
    }

    private static @Nullable UUID thread(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Problem.NotFound("problem.not-yours");
        }
    }
}
