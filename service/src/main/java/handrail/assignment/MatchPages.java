package handrail.assignment;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a client wishes of a coach, and what else matching should know of them: written down by whoever may open them. */
@Path("/clients/{id}/match")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class MatchPages {

    private static final int LONGEST = 60;

    private final Database database;
    private final Names names;
    private final Audit audit;

    /** Over clients. */
    public MatchPages(Database database, Names names, Audit audit) {
        this.database = database;
        this.names = names;
        this.audit = audit;
    }

    /** The form. */
    public static final class MatchPage extends FormPage {

        private final UUID client;
        private final String name;

        MatchPage(SignedIn me, UUID client, String name, Map<String, String> typed, List<Problem.Fault> faults) {
            super("match", me, typed, faults);
            this.client = client;
            this.name = name;
        }

        /** Whose it is. */
        public UUID getClient() {
            return client;
        }

        /** What they are called. */
        public String getName() {
            return name;
        }

        /** What they may have lived through. */
        public List<String> getExperiences() {
            return Experience.WORDS;
        }

        /** Whether a word of it is ticked. */
        public boolean lived(String word) {
            return List.of(typed("experience").split(",", -1)).contains(word);
        }
    }

    /** What is known. */
    @GET
    public Page show(@Auth SignedIn me, @PathParam("id") UUID client) {
        return database.inProgram(me.program(), handle -> {
            CoachAccess.require(handle, me, client);
            audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", client);
            return page(handle, me, client, known(handle, client), List.of());
        });
    }

    private MatchPage page(
            Handle handle, SignedIn me, UUID client, Map<String, String> typed, List<Problem.Fault> faults) {
        return new MatchPage(me, client, names.client(handle, client), typed, faults);
    }

    private static Map<String, String> known(Handle handle, UUID client) {
        return handle.createQuery("""
                        select coalesce(area, '') as area, acuity, coalesce(wish_gender, '') as gender,
                            array_to_string(experience, ',') as experience from client where id = :client
                        """)
                .bind("client", client)
                .map((row, context) -> {
                    Map<String, String> fields = new HashMap<>();
                    for (String field : List.of("area", "acuity", "gender", "experience")) {
                        fields.put(field, row.getString(field));
                    }
                    return fields;
                })
                .findOne()
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    /** Writes it down. Whoever has them keeps them; the page for choosing a coach says what stands against it now. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        List<Problem.Fault> faults = faults(typed);
        if (!faults.isEmpty()) {
            Page again = database.inProgram(me.program(), handle -> {
                CoachAccess.require(handle, me, client);
                return page(handle, me, client, typed, faults);
            });
            return Response.status(422).entity(again).build();
        }
        database.useProgram(me.program(), handle -> {
            CoachAccess.require(handle, me, client);
            write(handle, me, client, typed);
        });
        return Response.seeOther(URI.create("/clients/" + client)).build();
    }

    private static List<Problem.Fault> faults(Map<String, String> typed) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (typed.getOrDefault("area", "").length() > LONGEST) {
            faults.add(new Problem.Fault("area", "match-form.fault.area"));
        }
        if (!Experience.ACUITIES.contains(typed.getOrDefault("acuity", ""))) {
            faults.add(new Problem.Fault("acuity", "fault.choose"));
        }
        String gender = typed.getOrDefault("gender", "");
        if (!gender.isEmpty() && !Experience.GENDERS.contains(gender)) {
            faults.add(new Problem.Fault("gender", "fault.choose"));
        }
        return faults;
    }

    private void write(Handle handle, SignedIn me, UUID client, Map<String, String> typed) {
        handle.createUpdate("""
                        update client set area = :area, acuity = :acuity, wish_gender = :gender, experience = :experience where id = :client
                        """)
                .bind("area", given(typed, "area"))
                .bind("acuity", typed.get("acuity"))
                .bind("gender", given(typed, "gender"))
                .bindArray(
                        "experience",
                        String.class,
                        Arrays.stream(typed.getOrDefault("experience", "").split(",", -1))
                                .filter(Experience.WORDS::contains)
                                .distinct()
                                .toList())
                .bind("client", client)
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "client.match", "client", client);
        Changes.note(handle, me.program(), "today", client);
    }

    private static @Nullable String given(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "");
        return value.isEmpty() ? null : value;
    }
}
