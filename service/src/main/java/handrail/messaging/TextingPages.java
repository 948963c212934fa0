package handrail.messaging;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.phone.PhoneNumber;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What an administrator needs to know of the road to the carrier: senders and how they fare, what waits, what it cost, what was deleted there (T16). */
@Path("/texting")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("ADMINISTRATOR")
public final class TextingPages {

    private static final int PROOFS = 20;

    private final Database database;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    /** Over the senders. */
    public TextingPages(Database database, Ids ids, Audit audit, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything at a glance. */
    @GET
    public Page texting(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, Map.of(), List.of()));
    }

    private Page page(Handle handle, SignedIn me, Map<String, String> typed, List<Problem.Fault> faults) {
        return new TextingPage(
                me,
                new Times(
                        clock.instant(),
                        handle.attach(Programs.class).get(me.program()).zoneId()),
                typed,
                faults,
                new TextingPage.Contents(
                        handle.attach(WayRows.class).all(),
                        handle.attach(OutboxRows.class).waiting(),
                        handle.attach(OutboxRows.class).waitingSince().orElse(null),
                        handle.attach(CostRows.class).months(),
                        handle.attach(CopyRows.class).counts(),
                        handle.attach(CopyRows.class).newest(PROOFS)));
    }

    /** Another number or Messaging Service for clients, which stands by for the first. */
    @POST
    @Path("senders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        Optional<String> address = address(typed.getOrDefault("address", ""));
        return database.inProgram(me.program(), handle -> {
            UUID id = ids.next();
            int added = address.map(known -> handle.attach(CostRows.class).addSender(id, known))
                    .orElse(0);
            if (added == 0) {
                String wrong = address.isPresent() ? "texting.fault.taken" : "texting.fault.address";
                return again(handle, me, typed, List.of(new Problem.Fault("address", wrong)));
            }
            audit.record(handle, me.program(), Actor.account(me.account()), "sender.add", "sender", id);
            return Response.seeOther(URI.create("/texting")).build();
        });
    }

    private static Optional<String> address(String typed) {
        if (typed.strip().matches("MG[0-9a-f]{32}")) {
            return Optional.of(typed.strip());
        }
        try {
            return Optional.of(PhoneNumber.parse(typed).e164());
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** How fast a sender may go, and whether it stands by. */
    @POST
    @Path("senders/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        typed.put("of", id.toString());
        String rate = typed.getOrDefault("rate", "").strip();
        return database.inProgram(me.program(), handle -> {
            List<Ways.Way> ways = handle.attach(WayRows.class).all();
            Ways.Way way = ways.stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
            boolean standby = typed.containsKey("standby");
            List<Problem.Fault> faults = faults(ways, way, standby, rate);
            if (!faults.isEmpty()) {
                return again(handle, me, typed, faults);
            }
            Double figure = rate.isEmpty() ? null : Double.valueOf(rate);
            handle.attach(CostRows.class).changeSender(id, standby, figure);
            audit.record(handle, me.program(), Actor.account(me.account()), "sender.change", "sender", id);
            return Response.seeOther(URI.create("/texting")).build();
        });
    }

    private static List<Problem.Fault> faults(List<Ways.Way> ways, Ways.Way way, boolean standby, String rate) {
        List<Problem.Fault> faults = new ArrayList<>();
        boolean first = ways.stream()
                .anyMatch(other -> other.audience().equals(way.audience()) && !other.standby() && !other.equals(way));
        if (standby && !first) {
            faults.add(new Problem.Fault("standby", "texting.fault.standby"));
        }
        boolean figure = rate.matches("\\d{1,4}(\\.\\d{1,2})?") && Double.parseDouble(rate) > 0;
        if (!rate.isEmpty() && !figure) {
            faults.add(new Problem.Fault("rate", "texting.fault.rate"));
        }
        return faults;
    }

    private Response again(Handle handle, SignedIn me, Map<String, String> typed, List<Problem.Fault> faults) {
        return Response.status(422).entity(page(handle, me, typed, faults)).build();
    }
}
