package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of texts (T11): every word of the carrier is kept, and what is shown never goes backward. */
public final class Statuses {

    private static final List<String> ORDER = List.of(
            "queued",
            "accepted",
            "scheduled",
            "sending",
            "busy",
            "ambiguous",
            "sent",
            "opted_out",
            "expired",
            "refused",
            "canceled",
            "undelivered",
            "retrying",
            "closed",
            "on_hold",
            "muted",
            "died",
            "carried_on",
            "merged",
            "enough",
            "duplicate",
            "superseded",
            "flagged",
            "not_taken",
            "failed",
            "delivered",
            "read");

    private final Ids ids;
    private final MetricRegistry metrics;

    /** With ids for new rows; every word is counted as {@code handrail.text.WORD}, those nobody knows as {@code other}. */
    public Statuses(Ids ids, MetricRegistry metrics) {
        this.ids = ids;
        this.metrics = metrics;
    }

    /** The one to show of several: the furthest, whatever order they came in. */
    public static String furthest(List<String> statuses) {
        return statuses.stream().max(Comparator.comparingInt(ORDER::indexOf)).orElse("queued");
    }

    /** Keeps one word about a text; a text that belongs to no thread has none. */
    public void add(
            Handle handle,
            ProgramId program,
            @Nullable UUID message,
            @Nullable UUID conversation,
            String status,
            @Nullable Integer error) {
        count(status);
        if (message != null) {
            handle.createUpdate("""
                            insert into message_status (id, program_id, message_id, status, error_code, at)
                            values (:id, :program, :message, :status, :error, handrail.now())
                            """)
                    .bind("id", ids.next())
                    .bind("program", program)
                    .bind("message", message)
                    .bind("status", status)
                    .bind("error", error)
                    .execute();
            Changes.note(handle, program, "thread", conversation);
        }
        Changes.note(handle, program, "phones", null);
    }

    /** One more word was said. */
    void count(String status) {
        metrics.counter("handrail.text." + (ORDER.contains(status) ? status : "other"))
                .inc();
    }
}
