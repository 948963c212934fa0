package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where somebody hands their day over to a colleague. */
@Path("/cover")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class CoverPages {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int HOURS = 8;

    private final Database database;
    private final Members members;
    private final Covers covers;
    private final Clock clock;

    /** Over the staff. */
    public CoverPages(Database database, Members members, Covers covers, Clock clock) {
        this.database = database;
        this.members = members;
        this.covers = covers;
        this.clock = clock;
    }

    /** The form, and what was handed over. */
    public static final class CoverPage extends FormPage {

        private final List<Member> coaches;
        private final List<Covers.Cover> covers;
        private final AccountId reader;

        CoverPage(
                SignedIn me,
                Times times,
                Map<String, String> typed,
                List<Problem.Fault> faults,
                List<Member> coaches,
                List<Covers.Cover> covers) {
            super("cover", me, times, typed, faults);
            this.coaches = List.copyOf(coaches);
            this.covers = List.copyOf(covers);
            this.reader = me.account();
        }

        /** Who may hand over and take over. */
        public List<Member> getCoaches() {
            return coaches;
        }

        /** What is now and to come. */
        public List<Covers.Cover> getCovers() {
            return covers;
        }

        /** Whether this is who reads. */
        public boolean reader(AccountId account) {
            return account.equals(reader);
        }

        /** What a coach is called. */
        public String name(AccountId account) {
            return coaches.stream()
                    .filter(member -> member.id().equals(account))
                    .map(Member::firstName)
                    .findFirst()
                    .orElse("");
        }
    }

    /** What was handed over, and the form. */
    @GET
    public Page show(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            var now = clock.instant().atZone(program(handle, me).zoneId());
            return page(
                    handle,
                    me,
                    Map.of("from", FIELD.format(now), "until", FIELD.format(now.plusHours(HOURS))),
                    List.of());
        });
    }

    private CoverPage page(Handle handle, SignedIn me, Map<String, String> typed, List<Problem.Fault> faults) {
        return new CoverPage(
                me,
                new Times(clock.instant(), program(handle, me).zoneId()),
                typed,
                faults,
                coaches(handle, me),
                covers.of(handle, me));
    }

    private List<Member> coaches(Handle handle, SignedIn me) {
        return members.all(handle, me.program()).stream()
                .filter(member -> member.role() == Role.COACH)
                .toList();
    }

    /** Hands a day over. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        try {
            database.useProgram(
                    me.program(),
                    handle -> covers.begin(
                            handle,
                            me,
                            coaches(handle, me),
                            typed,
                            program(handle, me).zoneId(),
                            clock.instant()));
        } catch (Problem.Invalid wrong) {
            Page again = database.inProgram(me.program(), handle -> page(handle, me, typed, wrong.faults()));
            return Response.status(422).entity(again).build();
        }
        return back();
    }

    /** It is over before its time. */
    @POST
    @Path("{id}/end")
    public Response end(@Auth SignedIn me, @PathParam("id") UUID cover) {
        database.useProgram(me.program(), handle -> covers.end(handle, me, cover));
        return back();
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/cover")).build();
    }
}
