package handrail.instrument;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.bot.Catalogue;
import handrail.bot.Instrument;
import handrail.database.Database;
import handrail.database.Sealed;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A coach asks an instrument's questions in person or on the phone. Nothing half-answered is kept as an answer; what was chosen stays on the page. */
@Path("/clients/{id}/questions/{instrument}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class QuestionsPages {

    private final Database database;
    private final Rounds rounds;
    private final Catalogue catalogue;
    private final Sealing sealing;
    private final Audit audit;
    private final InstantSource time;

    /** Over the rounds, with the instruments' words. */
    public QuestionsPages(
            Database database, Rounds rounds, Catalogue catalogue, Sealing sealing, Audit audit, InstantSource time) {
        this.database = database;
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.sealing = sealing;
        this.audit = audit;
        this.time = time;
    }

    /** The questions. */
    @GET
    public Page questions(@Auth SignedIn me, @PathParam("id") UUID client, @PathParam("instrument") String instrument) {
        Instrument which = known(instrument);
        return database.inProgram(me.program(), handle -> page(handle, me, client, which, Map.of(), List.of()));
    }

    /** Every item was answered. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answered(
            @Auth SignedIn me,
            @PathParam("id") UUID client,
            @PathParam("instrument") String instrument,
            MultivaluedMap<String, String> form) {
        Instrument which = known(instrument);
        Map<String, String> typed = FormPage.fields(form);
        List<Integer> answers = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int item = 1; item <= which.size(); item++) {
            String written = typed.getOrDefault("item" + item, "");
            if (written.matches("\\d") && which.answers(item).numbers().contains(Integer.valueOf(written))) {
                answers.add(Integer.valueOf(written));
            } else {
                faults.add(new Fault("item" + item, "fault.choose"));
            }
        }
        return database.inProgram(me.program(), handle -> {
            CoachAccess.require(handle, me, client);
            if (!faults.isEmpty()) {
                return Response.status(422)
                        .entity(page(handle, me, client, which, typed, faults))
                        .build();
            }
            rounds.record(handle, me.program(), client, which, answers, me.account(), time.instant());
            return Response.seeOther(URI.create("/clients/" + client + "?said=questions"))
                    .build();
        });
    }

    private Page page(
            Handle handle, SignedIn me, UUID client, Instrument which, Map<String, String> typed, List<Fault> faults) {
        CoachAccess.require(handle, me, client);
        String name = handle.createQuery("select first_name from client where id = :client")
                .bind("client", client)
                .mapTo(Sealed.class)
                .findOne()
                .map(stored -> sealing.open("client", "first_name", client, stored))
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", client);
        return new QuestionsPage(me, typed, faults, client, name, which, catalogue);
    }

    private static Instrument known(String word) {
        return Arrays.stream(Instrument.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }
}
