package handrail.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Which request, or which run of a job, something belongs to: its id stands in every log line, in the audit's rows and in the answer,
 * so that somebody who reports a fault names the lines to look for.
 */
public final class Trace {

    private static final String REQUEST = "request";
    private static final String RUN = "run";

    private final Map<String, String> before;

    private Trace(Map<String, String> before) {
        this.before = before;
    }

    /** What this thread does until {@link #end} belongs to a request. */
    public static Trace request(String id) {
        return begin(REQUEST, id);
    }

    /** What this thread does until {@link #end} belongs to a run of a job. */
    public static Trace run(String id) {
        return begin(RUN, id);
    }

    private static Trace begin(String kind, String id) {
        Map<String, String> before = here();
        MDC.clear();
        MDC.put(kind, id);
        return new Trace(before);
    }

    /** Work for another thread that goes on belonging to what this thread does now. */
    public static Runnable carried(Runnable work) {
        Map<String, String> given = here();
        return () -> {
            Trace trace = new Trace(here());
            try {
                MDC.setContextMap(given);
                work.run();
            } finally {
                trace.end();
            }
        };
    }

    /** The id of the request or run; null when this thread does nothing of either. */
    public static @Nullable String id() {
        String request = MDC.get(REQUEST);
        return request == null ? MDC.get(RUN) : request;
    }

    private static Map<String, String> here() {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return context == null ? Map.of() : context;
    }

    /** This thread goes on with what it did before. */
    public void end() {
        MDC.setContextMap(before);
    }
}
