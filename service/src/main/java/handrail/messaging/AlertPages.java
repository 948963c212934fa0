package handrail.messaging;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Page;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an administrator has to mend, with what to do about each. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
public final class AlertPages {

    private final Database database;
    private final Alerts alerts;
    private final Clock clock;

    /** Over the alerts. */
    public AlertPages(Database database, Alerts alerts, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The list. */
    public static final class ListPage extends Page {

        private final List<Alerts.Open> open;
        private final Instant now;
        private final String zone;

        ListPage(SignedIn me, List<Alerts.Open> open, Instant now, String zone) {
            super("alerts", me);
            this.open = open;
            this.now = now;
            this.zone = zone;
        }

        /** What is open. */
        public List<Alerts.Open> getOpen() {
            return open;
        }

        /** When something was. */
        public String at(Instant instant) {
            return when(instant, now, zone);
        }
    }

    /** What is open. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(
                me.program(),
                handle -> new ListPage(
                        me,
                        alerts.open(handle),
                        clock.instant(),
                        handle.attach(Programs.class).get(me.program()).zone()));
    }

    /** Mended, or being mended. */
    @POST
    @Path("{id}/acknowledge")
    public Response acknowledge(@Auth SignedIn me, @PathParam("id") UUID alert) {
        database.useProgram(me.program(), handle -> alerts.acknowledge(handle, me, alert));
        return Response.seeOther(URI.create("/alerts")).build();
    }
}
