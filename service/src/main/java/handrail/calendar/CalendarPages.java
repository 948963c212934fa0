package handrail.calendar;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.staff.Members;
import handrail.web.Page;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Somebody's calendar, a week at a time: what is promised, and when they work. Opening it is one audited read. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class CalendarPages {

    private final Database database;
    private final Agenda agenda;
    private final Shifts shifts;
    private final Feeds feeds;
    private final Audit audit;
    private final Clock clock;
    private final String publicUrl;

    /** Of a service reached at this address. */
    public CalendarPages(
            Database database, Sealing sealing, Members members, Audit audit, Clock clock, String publicUrl) {
        this.database = database;
        this.agenda = new Agenda(sealing);
        this.shifts = new Shifts(members);
        this.feeds = new Feeds(audit);
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * A week.
     *
     * @param week any of its days; this week's when it is empty
     */
    @GET
    public Page week(@Auth SignedIn me, @QueryParam("week") @DefaultValue("") String week) {
        return database.inProgram(me.program(), handle -> page(handle, me, week, ""));
    }

    /** An address for other calendars, shown this once; the one before stops working. */
    @POST
    @Path("feed")
    public Page make(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            String address = publicUrl + "/calendar/feed/" + feeds.make(handle, me) + ".ics";
            return page(handle, me, "", address);
        });
    }

    /** The address works no longer. */
    @POST
    @Path("feed/revoke")
    public Response revoke(@Auth SignedIn me) {
        database.useProgram(me.program(), handle -> feeds.revoke(handle, me));
        return Response.seeOther(URI.create("/calendar")).build();
    }

    private CalendarPage page(Handle handle, SignedIn me, String typed, String address) {
        Program program = handle.attach(Programs.class).get(me.program());
        Instant now = clock.instant();
        ShownWeek week = ShownWeek.of(typed, now, program.zoneId());
        List<Entry> entries = read(handle, me, week);
        List<CalendarPage.Day> days = shifts.of(handle, program, me.account(), week).stream()
                .map(worked -> day(worked, week, entries))
                .toList();
        Times times = new Times(now, program.zoneId());
        return new CalendarPage(me, times, week, days, feeds.of(handle, me).orElse(null), address);
    }

    /** What is promised in a week: one row in the audit, with whoever stands in it. */
    private List<Entry> read(Handle handle, SignedIn me, ShownWeek week) {
        List<Entry> entries = agenda.of(handle, me.account(), week.begins(), week.ends()).stream()
                .map(agenda::opened)
                .toList();
        List<UUID> clients = entries.stream()
                .map(Entry::client)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        Actor actor = Actor.account(me.account());
        audit.record(handle, me.program(), actor, "calendar.read", "client", null, clients, null);
        return entries;
    }

    private static CalendarPage.Day day(Shifts.Worked worked, ShownWeek week, List<Entry> entries) {
        Instant begins = week.begins(worked.date());
        Instant ends = week.begins(worked.date().plusDays(1));
        return new CalendarPage.Day(
                worked.date(),
                worked.closed(),
                worked.leave(),
                worked.spans(),
                entries.stream()
                        .filter(entry ->
                                !entry.at().isBefore(begins) && entry.at().isBefore(ends))
                        .toList());
    }
}
