package handrail.intake;

import handrail.access.SignedIn;
import handrail.database.Database;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who may refer people, for administrators: partners and their keys. */
@Path("/partners")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("ADMINISTRATOR")
public final class PartnerPages {

    private static final int LONGEST = 200;

    private final Database database;
    private final Partners partners;
    private final Clock clock;
    private final String publicUrl;

    /** Of a service that partners reach at this address. */
    public PartnerPages(Database database, Partners partners, Clock clock, String publicUrl) {
        this.database = database;
        this.partners = partners;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The page. */
    public static final class ListPage extends FormPage {

        private final List<Partners.Partner> partners;
        private final String key;
        private final Instant now;
        private final String zone;
        private final String publicUrl;

        ListPage(
                SignedIn me,
                Map<String, String> typed,
                List<Fault> faults,
                List<Partners.Partner> partners,
                String key,
                Instant now,
                String zone,
                String publicUrl) {
            super("partners", me, typed, faults);
            this.partners = partners;
            this.key = key;
            this.now = now;
            this.zone = zone;
            this.publicUrl = publicUrl;
        }

        /** By name. */
        public List<Partners.Partner> getPartners() {
            return partners;
        }

        /** A new key, shown this once; empty otherwise. */
        public String getKey() {
            return key;
        }

        /** Where partners find the form. */
        public String getFormUrl() {
            return publicUrl + "/refer";
        }

        /** Where somebody may be met. */
        public List<String> getSources() {
            return NewReferral.SOURCES;
        }

        /** When something was. */
        public String at(Instant instant) {
            return when(instant, now, zone);
        }
    }

    /** Everybody who refers. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of(), List.of(), ""));
    }

    private ListPage page(Handle handle, SignedIn me, Map<String, String> typed, List<Fault> faults, String key) {
        return new ListPage(
                me,
                typed,
                faults,
                partners.all(handle),
                key,
                clock.instant(),
                handle.attach(Programs.class).get(me.program()).zone(),
                publicUrl);
    }

    /** A new one, with its first key. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        List<Fault> faults = new ArrayList<>();
        String name = typed.getOrDefault("name", "");
        String point = typed.getOrDefault("interceptPoint", "");
        if (name.isEmpty() || name.length() > LONGEST) {
            faults.add(new Fault("name", "staff.fault.text"));
        }
        if (!NewReferral.SOURCES.contains(point)) {
            faults.add(new Fault("interceptPoint", "fault.choose"));
        }
        return database.inProgram(me.program(), handle -> {
            if (!faults.isEmpty()) {
                return Response.status(422)
                        .entity(page(handle, me, typed, faults, ""))
                        .build();
            }
            UUID added = partners.add(handle, me, name, point);
            return Response.ok(withKey(handle, me, added)).build();
        });
    }

    private ListPage withKey(Handle handle, SignedIn me, UUID partner) {
        String key = partners.issue(handle, me, partner).orElseThrow(() -> new Problem.NotFound("problem.no-partner"));
        return page(handle, me, Map.of(), List.of(), key);
    }

    /** Another key, so that the one before can be revoked without a gap. */
    @POST
    @Path("{id}/keys")
    public Page issue(@Auth SignedIn me, @PathParam("id") UUID partner) {
        return database.inProgram(me.program(), handle -> withKey(handle, me, partner));
    }

    /** A key was lost, or is not needed. */
    @POST
    @Path("keys/{key}/revoke")
    public Response revoke(@Auth SignedIn me, @PathParam("key") UUID key) {
        database.useProgram(me.program(), handle -> partners.revoke(handle, me, key));
        return Response.seeOther(URI.create("/partners")).build();
    }
}
