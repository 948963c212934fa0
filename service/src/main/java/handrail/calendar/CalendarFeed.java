package handrail.calendar;

import handrail.access.Sealing;
import handrail.access.Tries;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.program.Programs;
import handrail.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's calendar for a phone that is not signed in: the address is the proof. Wrong addresses are all the same *not found*, and
 * count against the place they come from; apart from failures to sign in, so that a phone that goes on asking for an address
 * that was revoked locks nobody out.
 */
@Path("/calendar/feed/{token}.ics")
public final class CalendarFeed {

    private static final Duration BACK = Duration.ofDays(28);
    private static final Duration AHEAD = Duration.ofDays(120);

    private final Database database;
    private final Agenda agenda;
    private final Tries tries;
    private final Clock clock;
    private final CalendarFile file;

    /** Of a service reached at this address. */
    public CalendarFeed(Database database, Sealing sealing, Clock clock, String publicUrl) {
        this.database = database;
        this.agenda = new Agenda(sealing);
        this.tries = new Tries(database, sealing);
        this.clock = clock;
        this.file = new CalendarFile(publicUrl);
    }

    /** Four weeks back, four months ahead. */
    @GET
    public Response read(@PathParam("token") String token, @Context HttpServletRequest request) {
        UUID tried = tries.begin("calendar " + request.getRemoteAddr());
        String read = Feeds.program(token)
                .flatMap(program -> read(program, token))
                .orElseThrow(() -> new Problem.NotFound("problem.404"));
        tries.forgive(tried);
        return Response.ok(read, "text/calendar; charset=utf-8")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
                .build();
    }

    private Optional<String> read(ProgramId program, String token) {
        return database.inProgram(
                program,
                handle -> Feeds.read(handle, token).map(known -> {
                    ZoneId zone = handle.attach(Programs.class).get(program).zoneId();
                    Instant now = clock.instant();
                    List<Entry> entries = agenda.of(handle, known.account(), now.minus(BACK), now.plus(AHEAD)).stream()
                            .map(Agenda.SealedEntry::entry)
                            .toList();
                    return file.of(entries, known.language(), now, zone);
                }));
    }
}
