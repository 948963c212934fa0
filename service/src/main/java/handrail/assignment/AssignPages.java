package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.database.Sealed;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where a supervisor chooses a coach: for somebody who could not be matched, or instead of the one there is. */
@Path("/episodes/{episode}/coach")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("SUPERVISOR")
public final class AssignPages {

    private final Database database;
    private final Assigning assigning;
    private final Reassigning reassigning;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    /** Over matching. */
    public AssignPages(
            Database database,
            Assigning assigning,
            Reassigning reassigning,
            Sealing sealing,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.assigning = assigning;
        this.reassigning = reassigning;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** A coach on the list. */
    public record Offer(UUID coach, String name, List<String> why, boolean present) {}

    /** The list. */
    public static final class AssignPage extends Page {

        private final UUID episode;
        private final String client;
        private final List<Offer> offers;

        AssignPage(SignedIn me, UUID episode, String client, List<Offer> offers) {
            super("assign", me);
            this.episode = episode;
            this.client = client;
            this.offers = offers;
        }

        /** Whose coach is chosen: the first name. */
        public String getClient() {
            return client;
        }

        /** The episode. */
        public UUID getEpisode() {
            return episode;
        }

        /** Who could, the best match first. */
        public List<Offer> getOffers() {
            return offers;
        }

        /** A reason in words. */
        public String reason(String code) {
            int colon = code.indexOf(':');
            return colon < 0 ? t("match." + code) : reason(code.substring(0, colon), code.substring(colon + 1));
        }

        private String reason(String word, String value) {
            return t("match." + word, List.of(word.startsWith("speaks") ? t("language." + value) : value));
        }
    }

    /** Who could have this client, and why. */
    @GET
    public Page offers(@Auth SignedIn me, @PathParam("episode") UUID id) {
        return database.inProgram(me.program(), handle -> {
            Program program = handle.attach(Programs.class).get(me.program());
            Reassigning.Episode episode = reassigning.episode(handle, id);
            audit.record(handle, me.program(), Actor.account(me.account()), "client.read", "client", episode.client());
            List<Offer> offers =
                    assigning.ranked(handle, program, episode.language(), episode.area(), clock.instant()).stream()
                            .map(choice -> new Offer(
                                    choice.coach().value(),
                                    name(
                                            handle,
                                            "staff",
                                            "account_id",
                                            choice.coach().value()),
                                    choice.why(),
                                    choice.coach().equals(episode.coach())))
                            .toList();
            return new AssignPage(me, id, name(handle, "client", "id", episode.client()), offers);
        });
    }

    private String name(Handle handle, String table, String key, UUID id) {
        return handle.createQuery("select first_name from <table> where <key> = :id")
                .define("table", table)
                .define("key", key)
                .bind("id", id)
                .map((row, context) -> sealing.open(table, "first_name", id, new Sealed(row.getBytes("first_name"))))
                .one();
    }

    /** This one. */
    @POST
    public Response give(
            @Auth SignedIn me, @PathParam("episode") UUID episode, @FormParam("coach") @Nullable UUID coach) {
        if (coach == null) {
            throw new Problem.Conflict("Choose a coach from the list");
        }
        database.useProgram(
                me.program(),
                handle -> reassigning.give(
                        handle,
                        handle.attach(Programs.class).get(me.program()),
                        episode,
                        new AccountId(coach),
                        Actor.account(me.account())));
        return Response.seeOther(URI.create("/today")).build();
    }
}
