package handrail.report;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A coach's own numbers, and the rows behind each. */
@Path("/numbers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("COACH")
public final class MyNumbersPages {

    private final Database database;
    private final MyNumbers numbers;
    private final Audit audit;
    private final Clock clock;

    /** Over the numbers. */
    public MyNumbersPages(Database database, MyNumbers numbers, Audit audit, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them. */
    @GET
    public Page page(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> {
            record(handle, me, "my-numbers.read", List.of(), null);
            Instant now = clock.instant();
            return new MyNumbersPage(
                    me,
                    InCare.standing(handle, me.account()),
                    InCare.count(handle, me.account(), now),
                    InCare.count(handle, me.account(), now.minus(MyNumbers.PERIOD)),
                    numbers.of(handle, me, now));
        });
    }

    /**
     * What one counts.
     *
     * @param before of the period before
     */
    @GET
    @Path("{figure}")
    public Page behind(
            @Auth SignedIn me,
            @PathParam("figure") String figure,
            @QueryParam("before") @DefaultValue("false") boolean before) {
        MyFigure known = MyFigure.of(figure).orElseThrow(() -> new Problem.NotFound("problem.404"));
        return database.inProgram(me.program(), handle -> {
            Instant now = clock.instant();
            Instant until = before ? now.minus(MyNumbers.PERIOD) : now;
            List<MyNumbers.Counted> counted = numbers.behind(handle, me, figure, until.minus(MyNumbers.PERIOD), until);
            record(handle, me, "my-numbers.drill-down", clients(counted), figure);
            Times times = new Times(
                    now, handle.attach(Programs.class).get(me.program()).zoneId());
            return new MyBehindPage(me, times, known, before, counted);
        });
    }

    private static List<UUID> clients(List<MyNumbers.Counted> counted) {
        return counted.stream()
                .map(MyNumbers.Counted::client)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private void record(Handle handle, SignedIn me, String action, Collection<UUID> subjects, @Nullable String detail) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "report", null, subjects, detail);
    }
}
