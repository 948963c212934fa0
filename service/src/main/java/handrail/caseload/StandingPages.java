package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Database;
import handrail.standing.Deaths;
import handrail.standing.Holds;
import handrail.standing.Mutes;
import handrail.web.FormPage;
import handrail.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What staff know of somebody that no text says: they are fine, in a hospital, in custody, dead (S9), or want to be left alone for a while. */
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class StandingPages {

    private final Silence silence;
    private final Holds holds;
    private final Mutes mutes;
    private final Deaths deaths;
    private final Forms forms;
    private final Clock clock;

    StandingPages(
            Database database, Silence silence, Holds holds, Mutes mutes, Deaths deaths, ClientView view, Clock clock) {
        this.silence = silence;
        this.holds = holds;
        this.mutes = mutes;
        this.deaths = deaths;
        this.forms = Forms.ofClients(database, view);
        this.clock = clock;
    }

    /** They are fine: check-ins go on as usual. */
    @POST
    @Path("{id}/silence/end")
    public Response heard(@Auth SignedIn me, @PathParam("id") UUID client) {
        return forms.answer(
                me,
                client,
                Map.of(),
                "silence",
                (handle, kept) -> silence.ends(handle, me.program(), kept, Silence.End.STAFF, me.account()));
    }

    /** They are in a hospital or in custody, until somebody looks again on a day; another day in the place of the one before. */
    @POST
    @Path("{id}/hold")
    public Response hold(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(
                me,
                client,
                typed,
                "hold",
                (handle, kept) -> holds.put(
                        handle,
                        me,
                        ThreadView.program(handle, me),
                        kept,
                        typed.getOrDefault("kind", ""),
                        typed.getOrDefault("reviewOn", ""),
                        clock.instant()));
    }

    /** They are back. */
    @POST
    @Path("{id}/hold/end")
    public Response back(@Auth SignedIn me, @PathParam("id") UUID client) {
        return forms.answer(me, client, Map.of(), "back", (handle, kept) -> holds.end(handle, me, kept));
    }

    /** They want to hear nothing that we start until a day; another day in the place of the one before. */
    @POST
    @Path("{id}/mute")
    public Response mute(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(
                me,
                client,
                typed,
                "mute",
                (handle, kept) -> mutes.put(
                        handle,
                        me,
                        ThreadView.program(handle, me),
                        kept,
                        typed.getOrDefault("mutedUntil", ""),
                        clock.instant()));
    }

    /** They want to hear from us again. */
    @POST
    @Path("{id}/mute/lift")
    public Response unmute(@Auth SignedIn me, @PathParam("id") UUID client) {
        return forms.answer(me, client, Map.of(), "unmute", (handle, kept) -> mutes.lift(handle, me, kept));
    }

    /** They died. It takes a tick, because what it cancels does not come back. */
    @POST
    @Path("{id}/death")
    public Response death(@Auth SignedIn me, @PathParam("id") UUID client, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return forms.answer(me, client, typed, (handle, kept) -> {
            if (!typed.getOrDefault("sure", "").equals("yes")) {
                throw new Problem.Invalid(List.of(new Problem.Fault("sure", "death.fault.sure")));
            }
            deaths.record(handle, me, kept, clock.instant());
            // It is no longer on a coach's list: the supervisor talks with them.
            return me.role() == Role.COACH ? Forms.Next.to("/clients?said=death") : forms.said(kept, "death");
        });
    }

    /** Their death was recorded by mistake. */
    @POST
    @Path("{id}/death/withdraw")
    @RolesAllowed("SUPERVISOR")
    public Response alive(@Auth SignedIn me, @PathParam("id") UUID client) {
        return forms.answer(
                me,
                client,
                Map.of(),
                "alive",
                (handle, kept) -> deaths.withdraw(handle, me, ThreadView.program(handle, me), kept, clock.instant()));
    }
}
