package handrail.messaging;

import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.database.Sealed;
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
import org.jdbi.v3.core.Handle;

/** What an administrator has to mend, with what to do about each. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
public final class AlertPages {

    private final Database database;
    private final Alerts alerts;
    private final Sealing sealing;
    private final Clock clock;

    /** Over the alerts. */
    public AlertPages(Database database, Alerts alerts, Sealing sealing, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.sealing = sealing;
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
                        alerts.open(handle).stream()
                                .map(alert -> named(handle, alert))
                                .toList(),
                        clock.instant(),
                        handle.attach(Programs.class).get(me.program()).zone()));
    }

    /** An alert about one of the staff names them. */
    private Alerts.Open named(Handle handle, Alerts.Open alert) {
        if (!List.of(Alerts.STAFF_PHONE, Alerts.STAFF_STOP).contains(alert.kind())) {
            return alert;
        }
        UUID account = UUID.fromString(alert.detail());
        String shown = handle.createQuery("select name from account where id = :id")
                .bind("id", account)
                .mapTo(Sealed.class)
                .findOne()
                .map(name -> sealing.open("account", "name", account, name))
                .orElse("?");
        return new Alerts.Open(alert.id(), alert.kind(), shown, alert.raisedAt(), alert.lastAt(), alert.times());
    }

    /** Mended, or being mended. */
    @POST
    @Path("{id}/acknowledge")
    public Response acknowledge(@Auth SignedIn me, @PathParam("id") UUID alert) {
        database.useProgram(me.program(), handle -> alerts.acknowledge(handle, me, alert));
        return Response.seeOther(URI.create("/alerts")).build();
    }
}
