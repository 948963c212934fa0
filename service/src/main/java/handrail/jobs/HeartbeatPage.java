package handrail.jobs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a monitor outside asks: 200 and {@code ok} when every job runs on time, 503 and {@code late} otherwise, then a line for each job
 * with its lags. Nothing of any program or person (C6), so no sign-in.
 */
@Path("/heartbeat")
@Produces(MediaType.TEXT_PLAIN)
public final class HeartbeatPage {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatPage.class);

    private final Heartbeat heartbeat;

    /** Over the jobs' lags. */
    public HeartbeatPage(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    /** How the jobs are. */
    @GET
    public Response beat() {
        List<Heartbeat.Lag> lags;
        try {
            lags = heartbeat.look();
        } catch (RuntimeException e) {
            LOG.error("The jobs could not be looked at", e);
            return Response.status(503)
                    .entity("late\nThe database does not answer\n")
                    .build();
        }
        boolean late = lags.stream().anyMatch(Heartbeat.Lag::late);
        String lines = lags.stream()
                .map(lag -> "%s %s age_s=%d waiting_s=%d\n"
                        .formatted(
                                lag.late() ? "late" : "ok",
                                lag.job(),
                                lag.age().toSeconds(),
                                lag.waiting().toSeconds()))
                .collect(Collectors.joining());
        return Response.status(late ? 503 : 200)
                .entity((late ? "late\n" : "ok\n") + lines)
                .build();
    }
}
