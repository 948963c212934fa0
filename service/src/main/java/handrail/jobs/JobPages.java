package handrail.jobs;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What runs by itself, for administrators: how each job is, what it did, run it now, pause it in this program for a while. */
@Path("/jobs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("ADMINISTRATOR")
public final class JobPages {

    private static final int SHOWN = 50;
    private static final Set<String> SAID = Set.of("ran", "failed", "paused", "resumed");

    private final Database database;
    private final Runs runs;
    private final Pauses pauses;
    private final Audit audit;
    private final JobList list;
    private final NodeWork work;

    /** Over the jobs. */
    public JobPages(
            Database database, Runs runs, Ticker ticker, Pauses pauses, Audit audit, NodeWork work, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.pauses = pauses;
        this.audit = audit;
        this.work = work;
        this.list = new JobList(database, runs, ticker, pauses, clock);
    }

    /** Every job. */
    @GET
    public Page all(@Auth SignedIn me, @QueryParam("said") @DefaultValue("") String said) {
        return new JobsPage(me, times(me), list.all(me), work.lines(), known(said));
    }

    /** One of them, with what it did. */
    @GET
    @Path("{job}")
    public Page one(
            @Auth SignedIn me, @PathParam("job") String job, @QueryParam("said") @DefaultValue("") String said) {
        return page(me, named(job), Map.of(), List.of(), known(said));
    }

    private Page page(SignedIn me, Job job, Map<String, String> typed, List<Problem.Fault> faults, String said) {
        JobLine line = list.all(me).stream()
                .filter(one -> one.name().equals(job.name()))
                .findFirst()
                .orElseThrow();
        return new JobPage(
                me,
                times(me),
                typed,
                faults,
                line,
                list.history(me.program(), job.name(), SHOWN),
                list.pauses(me.program(), job.name()),
                said);
    }

    /** Runs it in this program now, paused or not. */
    @POST
    @Path("{job}/run")
    public Response run(@Auth SignedIn me, @PathParam("job") String job) {
        Job named = named(job);
        database.useProgram(
                me.program(),
                handle -> audit.record(
                        handle,
                        me.program(),
                        Actor.account(me.account()),
                        "job.run",
                        "job",
                        null,
                        List.of(),
                        named.name()));
        return back(named, runs.now(named, me.program(), me.account()) ? "ran" : "failed");
    }

    /** Pauses it in this program, with a reason and for a time. */
    @POST
    @Path("{job}/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(@Auth SignedIn me, @PathParam("job") String job, MultivaluedMap<String, String> form) {
        Job named = named(job);
        Map<String, String> typed = FormPage.fields(form);
        try {
            database.useProgram(
                    me.program(),
                    handle -> pauses.pause(
                            handle, me, named, typed.getOrDefault("reason", ""), typed.getOrDefault("hours", "")));
        } catch (Problem.Invalid wrong) {
            return Response.status(422)
                    .entity(page(me, named, typed, wrong.faults(), ""))
                    .build();
        }
        return back(named, "paused");
    }

    /** Lets it go on. */
    @POST
    @Path("{job}/resume")
    public Response resume(@Auth SignedIn me, @PathParam("job") String job) {
        Job named = named(job);
        database.useProgram(me.program(), handle -> pauses.resume(handle, me, named.name()));
        return back(named, "resumed");
    }

    private Job named(String job) {
        return runs.job(job).orElseThrow(() -> new Problem.NotFound("problem.404"));
    }

    private static Response back(Job job, String said) {
        return Response.seeOther(URI.create("/jobs/" + job.name() + "?said=" + said))
                .build();
    }

    private static String known(String said) {
        return SAID.contains(said) ? said : "";
    }

    private Times times(SignedIn me) {
        return database.inProgram(
                me.program(),
                handle -> new Times(
                        list.now(),
                        handle.attach(Programs.class).get(me.program()).zoneId()));
    }
}
