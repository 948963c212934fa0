package handrail.messaging;

import handrail.access.Sealing;
import handrail.database.Changes;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.jobs.Job;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fetches pictures and spoken messages from the carrier after the webhook was answered, looks at size and kind, and stores them sealed. */
public final class MediaJob implements Job {

    private static final int MOST_TRIES = 10;

    private final Database database;
    private final MediaSource carrier;
    private final Sealing sealing;

    /** Over a carrier. */
    public MediaJob(Database database, MediaSource carrier, Sealing sealing) {
        this.database = database;
        this.carrier = carrier;
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        List<MediaRows.Due> due = database.inProgram(
                program, handle -> handle.attach(MediaRows.class).due());
        due.forEach(media -> counts.merge(fetch(program, media), 1, Integer::sum));
        return counts;
    }

    private String fetch(ProgramId program, MediaRows.Due media) {
        URI source = URI.create(sealing.open("media", "source", media.id(), media.source()));
        MediaSource.Fetched fetched = carrier.fetch(source);
        if (fetched.status() == 200) {
            return keep(program, media, fetched.content());
        }
        boolean hopeless = fetched.status() == -1 || fetched.status() == 404 || media.attempts() >= MOST_TRIES;
        return hopeless ? end(program, media, "failed", "not_there", null, null) : "later";
    }

    private String keep(ProgramId program, MediaRows.Due media, byte[] content) {
        Optional<MediaKind> kind = MediaKind.of(content);
        if (content.length > MediaSource.MOST_BYTES) {
            return end(program, media, "refused", "too_large", null, null);
        }
        return kind.map(known -> end(
                        program,
                        media,
                        "stored",
                        "stored",
                        known.type(),
                        sealing.sealBytes("media", "content", media.id(), content)))
                .orElseGet(() -> end(program, media, "refused", "kind", null, null));
    }

    private String end(
            ProgramId program,
            MediaRows.Due media,
            String state,
            String outcome,
            @Nullable String kind,
            @Nullable Sealed content) {
        database.useProgram(program, handle -> {
            handle.attach(MediaRows.class).end(media.id(), state, outcome, kind, content);
            Changes.note(handle, program, "thread", media.conversationId());
        });
        return outcome;
    }
}
