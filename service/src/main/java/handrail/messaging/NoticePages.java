package handrail.messaging;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Whether somebody's own phone tells them that a text waits, and how often at most. Everybody decides that for themselves. */
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class NoticePages {

    private final Database database;
    private final Audit audit;

    /** Over the choices. */
    public NoticePages(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The choice as it is. */
    public static final class NoticePage extends FormPage {

        private final int every;
        private final boolean reachable;
        private final boolean saved;

        NoticePage(SignedIn me, int every, boolean reachable, boolean saved, List<Problem.Fault> faults) {
            super("notices", me, Map.of(), faults);
            this.every = every;
            this.reachable = reachable;
            this.saved = saved;
        }

        /** Minutes from one to the next; 0 for none at all. */
        public int getEvery() {
            return every;
        }

        /** What can be chosen. */
        public List<Integer> getChoices() {
            return Notices.EVERY;
        }

        /** Whether a phone of theirs is known. */
        public boolean isReachable() {
            return reachable;
        }

        /** Whether it was chosen a moment ago. */
        public boolean isSaved() {
            return saved;
        }
    }

    /** Shows it. */
    @GET
    public NoticePage show(@Auth SignedIn me, @QueryParam("said") @DefaultValue("") String said) {
        return database.inProgram(me.program(), handle -> page(handle, me, said.equals("saved"), List.of()));
    }

    /** Another choice. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        String every = FormPage.fields(form).getOrDefault("every", "");
        if (!every.equals("0") && Notices.EVERY.stream().noneMatch(minutes -> every.equals(minutes.toString()))) {
            List<Problem.Fault> faults = List.of(new Problem.Fault("every", "fault.choose"));
            return Response.status(422)
                    .entity(database.inProgram(me.program(), handle -> page(handle, me, false, faults)))
                    .build();
        }
        database.useProgram(me.program(), handle -> keep(handle, me, Integer.parseInt(every)));
        return Response.seeOther(URI.create("/notices?said=saved")).build();
    }

    private void keep(Handle handle, SignedIn me, int every) {
        Notices notices = handle.attach(Notices.class);
        if (every == 0) {
            notices.none(me.account());
        } else {
            notices.choose(me.account(), every);
        }
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "notice.choose",
                "account",
                me.account().value());
    }

    private static NoticePage page(Handle handle, SignedIn me, boolean saved, List<Problem.Fault> faults) {
        Notices notices = handle.attach(Notices.class);
        return new NoticePage(
                me, notices.every(me.account()).orElse(0), notices.reachable(me.account()), saved, faults);
    }
}
