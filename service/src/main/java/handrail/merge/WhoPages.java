package handrail.merge;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who an unknown number is, for supervisors: a client found by name, or somebody new. */
@Path("/threads/{id}/who")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class WhoPages {

    private static final int LONGEST = 100;

    private final Database database;
    private final UnknownTexts unknown;
    private final UnknownWriters writers;
    private final People people;
    private final Conversations conversations;
    private final Audit audit;
    private final Clock clock;

    WhoPages(
            Database database,
            UnknownTexts unknown,
            UnknownWriters writers,
            People people,
            Conversations conversations,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.unknown = unknown;
        this.writers = writers;
        this.people = people;
        this.conversations = conversations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page that asks who it is. */
    public static final class WhoPage extends FormPage {

        private final UUID thread;
        private final UnknownWriters.Unknown who;
        private final List<People.Person> found;

        WhoPage(
                SignedIn me,
                Times times,
                Map<String, String> typed,
                List<Problem.Fault> faults,
                UUID thread,
                UnknownWriters.Unknown who,
                List<People.Person> found) {
            super("who", me, times, typed, faults);
            this.thread = thread;
            this.who = who;
            this.found = found;
        }

        /** Where they write. */
        public UUID getThread() {
            return thread;
        }

        /** From which number, as people write it; empty when somebody else has it now. */
        public String getPhone() {
            return who.phone() == null ? "" : who.phone().written();
        }

        /** Whoever's name sounds like what was looked for. */
        public List<People.Person> getFound() {
            return found;
        }
    }

    /** Looks for a client by name; near spellings are found too. */
    @GET
    public Page who(
            @Auth SignedIn me, @PathParam("id") UUID stranger, @QueryParam("name") @DefaultValue("") String name) {
        return database.inProgram(me.program(), handle -> page(handle, me, stranger, Map.of("name", name), List.of()));
    }

    private Page page(Handle handle, SignedIn me, UUID thread, Map<String, String> typed, List<Problem.Fault> faults) {
        UnknownWriters.Unknown who =
                writers.of(handle, thread).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        String name = typed.getOrDefault("name", "");
        List<People.Person> found =
                name.isBlank() || name.length() > LONGEST ? List.of() : people.named(handle, me, name);
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "clients.search",
                "conversation",
                thread,
                found.stream().map(People.Person::id).toList(),
                null);
        Times times = new Times(
                clock.instant(), handle.attach(Programs.class).get(me.program()).zoneId());
        return new WhoPage(me, times, typed, faults, thread, who, found);
    }

    /** It is this client, with another number. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response is(@Auth SignedIn me, @PathParam("id") UUID stranger, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        try {
            UUID client = uuid(typed.getOrDefault("client", ""));
            UUID with = database.inProgram(me.program(), handle -> {
                boolean moved = !typed.getOrDefault("numbers", "").equals("both");
                UUID kept = unknown.are(
                        handle, me, handle.attach(Programs.class).get(me.program()), stranger, client, moved);
                return conversations.threadOfClient(handle, me.program(), kept);
            });
            return Response.seeOther(URI.create("/threads/" + with + "?said=joined"))
                    .build();
        } catch (Problem.Invalid refused) {
            Page page = database.inProgram(me.program(), handle -> page(handle, me, stranger, typed, refused.faults()));
            return Response.status(422).entity(page).build();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Problem.Invalid(List.of(new Problem.Fault("name", "who.fault.choose")));
        }
    }
}
