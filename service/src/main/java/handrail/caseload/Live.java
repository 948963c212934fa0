package handrail.caseload;

import handrail.access.SignedIn;
import handrail.web.ChangeFeed;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells an open page that something of a topic has changed, so that it asks again: names of topics only, never content. */
@Path("/live")
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class Live {

    private static final Set<String> OF_ONE_THREAD = Set.of("thread", "typing");
    private static final int SECONDS_BETWEEN_SIGNS = 20;
    private static final int LONGEST_SECONDS = 600;

    private final ChangeFeed feed;

    /** Over the changes. */
    public Live(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * Events named by their topic. It ends after ten minutes and the browser comes back, so that whoever has signed out is not told
     * for longer.
     *
     * @param thread the thread that is looked at; other threads' changes are not told
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void watch(
            @Auth SignedIn me,
            @QueryParam("thread") @Nullable UUID thread,
            @Context SseEventSink sink,
            @Context Sse sse) {
        feed.listen(me.program(), new Watcher(thread, sink, sse));
    }

    private static final class Watcher implements ChangeFeed.Listener {

        private final @Nullable UUID thread;
        private final SseEventSink sink;
        private final Sse sse;
        private int seconds;

        Watcher(@Nullable UUID thread, SseEventSink sink, Sse sse) {
            this.thread = thread;
            this.sink = sink;
            this.sse = sse;
        }

        @Override
        public boolean tick(List<ChangeFeed.Change> changes) {
            if (sink.isClosed()) {
                return false;
            }
            if (seconds++ >= LONGEST_SECONDS) {
                sink.close();
                return false;
            }
            changes.stream()
                    .filter(this::concerns)
                    .map(ChangeFeed.Change::topic)
                    .distinct()
                    .forEach(topic -> send(topic));
            if (seconds % SECONDS_BETWEEN_SIGNS == 1) {
                var sent = sink.send(sse.newEventBuilder().comment("here").build());
                return !sent.toCompletableFuture().isCompletedExceptionally();
            }
            return true;
        }

        @Override
        public void end() {
            sink.close();
        }

        private boolean concerns(ChangeFeed.Change change) {
            return !OF_ONE_THREAD.contains(change.topic())
                    || (thread != null
                            && (change.subject() == null || change.subject().equals(thread)));
        }

        private void send(String topic) {
            var sent = sink.send(sse.newEvent(topic, "changed"));
            if (sent.toCompletableFuture().isCompletedExceptionally()) {
                sink.close();
            }
        }
    }
}
