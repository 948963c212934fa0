package handrail.directory;

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

/** The directory, for whoever talks with people; its administrator keeps it. */
@Path("/directory")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("ADMINISTRATOR")
public final class DirectoryPages {

    private final Database database;
    private final Directory directory;

    /** Over the places. */
    public DirectoryPages(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** The list with the form for one more, or one place to change. */
    public static final class DirectoryPage extends FormPage {

        private final List<Directory.Place> places;
        private final String path;
        private final boolean keeps;

        DirectoryPage(
                String template,
                SignedIn me,
                Map<String, String> typed,
                List<Fault> faults,
                List<Directory.Place> places,
                String path) {
            super(template, me, typed, faults);
            this.places = places;
            this.path = path;
            this.keeps = me.role().name().equals("ADMINISTRATOR");
        }

        /** By name. */
        public List<Directory.Place> getPlaces() {
            return places;
        }

        /** Where the form goes. */
        public String getPath() {
            return path;
        }

        /** Whether this reader may change it. */
        public boolean isKeeps() {
            return keeps;
        }

        /** What a place may help with. */
        public List<String> getNeeds() {
            return DirectoryForm.NEEDS;
        }

        /** Whether a box of a row of boxes was ticked. */
        public boolean ticked(String field, String value) {
            return List.of(typed(field).split(",", -1)).contains(value);
        }
    }

    /** All of them. */
    @GET
    @RolesAllowed({"COACH", "SUPERVISOR", "ADMINISTRATOR"})
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of(), List.of()));
    }

    private Page page(Handle handle, SignedIn me, Map<String, String> typed, List<Fault> faults) {
        return new DirectoryPage("directory", me, typed, faults, directory.all(handle), "/directory");
    }

    /** One more. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        DirectoryForm typed = new DirectoryForm(FormPage.fields(form));
        List<Fault> faults = typed.faults();
        return database.inProgram(me.program(), handle -> {
            if (!faults.isEmpty()) {
                return refused(page(handle, me, typed.typed(), faults));
            }
            directory.add(handle, me, typed.entry());
            return back();
        });
    }

    /** One to change. */
    @GET
    @Path("{id}")
    public Page one(@Auth SignedIn me, @PathParam("id") UUID resource) {
        Directory.Place place = database.inProgram(me.program(), handle -> found(handle, resource));
        return one(me, place, DirectoryForm.of(place), List.of());
    }

    private static Page one(SignedIn me, Directory.Place place, Map<String, String> typed, List<Fault> faults) {
        return new DirectoryPage("directory-place", me, typed, faults, List.of(place), "/directory/" + place.id());
    }

    private Directory.Place found(Handle handle, UUID resource) {
        return directory.find(handle, resource).orElseThrow(() -> new Problem.NotFound("problem.gone"));
    }

    /** It is otherwise now. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("id") UUID resource, MultivaluedMap<String, String> form) {
        DirectoryForm typed = new DirectoryForm(FormPage.fields(form));
        List<Fault> faults = typed.faults();
        return database.inProgram(me.program(), handle -> {
            Directory.Place place = found(handle, resource);
            if (!faults.isEmpty()) {
                return refused(one(me, place, typed.typed(), faults));
            }
            directory.change(handle, me, resource, typed.entry());
            return back();
        });
    }

    /** Nobody is sent there any more. */
    @POST
    @Path("{id}/end")
    public Response end(@Auth SignedIn me, @PathParam("id") UUID resource) {
        database.useProgram(me.program(), handle -> directory.end(handle, me, resource));
        return back();
    }

    private static Response refused(Page page) {
        return Response.status(422).entity(page).build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/directory")).build();
    }
}
