package handrail.wording;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.database.Database;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Saved wordings: everybody keeps their own; whoever supervises approves those of the whole program. */
@Path("/wordings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class WordingsPages {

    private static final String ALL = "/wordings";

    private final Database database;
    private final Wordings wordings;

    /** Over the wordings. */
    public WordingsPages(Database database, Wordings wordings) {
        this.database = database;
        this.wordings = wordings;
    }

    /** All of them. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of(), List.of()));
    }

    private Page page(Handle handle, SignedIn me, Map<String, String> typed, List<Fault> faults) {
        return new WordingsPage(me, wordings.all(handle, me), ALL, false, typed, faults);
    }

    /** One more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        boolean whole = typed.getOrDefault("whose", "").equals("program");
        approves(me, whole);
        WordingForm words = new WordingForm(typed, whole);
        return database.inProgram(me.program(), handle -> {
            long like = wordings.all(handle, me).stream()
                    .filter(one -> one.whole() == whole)
                    .count();
            List<Fault> faults =
                    like >= Wordings.MOST ? List.of(new Fault("title", "wording.fault.many")) : words.faults();
            if (!faults.isEmpty()) {
                return refused(page(handle, me, typed, faults));
            }
            wordings.add(handle, me, words);
            return back();
        });
    }

    private static void approves(SignedIn me, boolean whole) {
        if (whole && me.role() != Role.SUPERVISOR) {
            throw new Problem.NotAllowed("problem.not-yours");
        }
    }

    /** One to change. */
    @GET
    @Path("{wording}")
    public Page one(@Auth SignedIn me, @PathParam("wording") UUID wording) {
        return database.inProgram(me.program(), handle -> {
            Wordings.Wording found = found(handle, me, wording);
            return one(me, found, WordingForm.of(found), List.of());
        });
    }

    private static Page one(SignedIn me, Wordings.Wording one, Map<String, String> typed, List<Fault> faults) {
        return new WordingsPage(me, List.of(one), ALL + "/" + one.id(), one.whole(), typed, faults);
    }

    /** The reader's own, or the program's for whoever approves those. */
    private Wordings.Wording found(Handle handle, SignedIn me, UUID wording) {
        Wordings.Wording found =
                wordings.find(handle, me, wording).orElseThrow(() -> new Problem.NotFound("problem.gone"));
        approves(me, found.whole());
        return found;
    }

    /** It reads otherwise now. */
    @POST
    @Path("{wording}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("wording") UUID wording, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return database.inProgram(me.program(), handle -> {
            Wordings.Wording found = found(handle, me, wording);
            WordingForm words = new WordingForm(typed, found.whole());
            if (!words.faults().isEmpty()) {
                return refused(one(me, found, typed, words.faults()));
            }
            wordings.change(handle, me, wording, words);
            return back();
        });
    }

    /** Nobody is offered it any more. */
    @POST
    @Path("{wording}/retire")
    public Response retire(@Auth SignedIn me, @PathParam("wording") UUID wording) {
        database.useProgram(me.program(), handle -> {
            if (wordings.find(handle, me, wording).isPresent()) {
                wordings.retire(handle, me, found(handle, me, wording).id());
            }
        });
        return back();
    }

    private static Response refused(Page page) {
        return Response.status(422).entity(page).build();
    }

    private static Response back() {
        return Response.seeOther(URI.create(ALL)).build();
    }
}
