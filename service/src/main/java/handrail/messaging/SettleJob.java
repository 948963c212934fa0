package handrail.messaging;

import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.phone.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Settles texts of which nobody knows whether the carrier took them: asks the carrier's list. What is there was sent. What is still not
 * there a quarter of an hour later was not taken, and is never sent again by itself; only a safety text may be handed over a second time,
 * once, after two minutes.
 */
public final class SettleJob implements Job {

    /** How long a safety text waits for word of its first try. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration CERTAIN = Duration.ofMinutes(15);
    private static final Duration HOPELESS = Duration.ofDays(1);

    private final Database database;
    private final Sms sms;
    private final Sealing sealing;
    private final Deliveries deliveries;
    private final Clock clock;

    /** Over the outbox and a carrier. */
    public SettleJob(Database database, Sms sms, Sealing sealing, Deliveries deliveries, Clock clock) {
        this.database = database;
        this.sms = sms;
        this.sealing = sealing;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "settle";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        List<AmbiguousText> unknown = database.inProgram(
                program, handle -> handle.attach(OutboxRows.class).toLookAt());
        for (AmbiguousText text : unknown) {
            counts.merge(settle(program, text, sms.look(asked(text), text.since(), text.until())), 1, Integer::sum);
        }
        return counts;
    }

    private Sms.Text asked(AmbiguousText text) {
        return new Sms.Text(
                text.senderAddress(),
                new PhoneNumber(sealing.open("outbox", "to_phone", text.id(), text.toPhone())),
                sealing.open("outbox", "body", text.id(), text.body()),
                text.pictured() ? URI.create("about:blank") : null,
                URI.create("about:blank"),
                null);
    }

    private String settle(ProgramId program, AmbiguousText text, Sms.Look look) {
        return database.inProgram(program, handle -> {
            OutboxRows rows = handle.attach(OutboxRows.class);
            SentRow row = rows.lock(text.id()).orElseThrow();
            if (!row.state().equals("ambiguous")) {
                return "settled_meanwhile";
            }
            List<String> unclaimed = look.sids().stream()
                    .filter(sid -> !row.isPast(sid) && !rows.isOfAnother(sid, row.id()))
                    .toList();
            List<UUID> twins = twins(rows, text);
            int turn = twins.indexOf(row.id());
            Duration age = Duration.between(text.since(), clock.instant());
            // With fewer at the carrier than texts with these words, only a callback tells which one it is; in the end
            // the older one.
            boolean clear = unclaimed.size() >= twins.size() || age.compareTo(CERTAIN) >= 0;
            if (clear && turn < unclaimed.size()) {
                String oldestFirst = unclaimed.get(unclaimed.size() - 1 - turn);
                deliveries.told(handle, program, row.id(), oldestFirst, "accepted", null);
                return "found";
            }
            if (row.why() == Purpose.SAFETY && !row.repeated() && age.compareTo(GRACE) >= 0) {
                rows.repeat(row.id());
                return "repeated";
            }
            Duration patience = look.certain() ? CERTAIN : HOPELESS;
            if (age.compareTo(patience) >= 0) {
                deliveries.notTaken(handle, program, row);
                return "not_taken";
            }
            return "waiting";
        });
    }

    /** Texts of unknown fate with the same words to the same number, this one among them, the oldest first. */
    private List<UUID> twins(OutboxRows rows, AmbiguousText text) {
        String words = sealing.open("outbox", "body", text.id(), text.body());
        return rows.unknownLike(text.id()).stream()
                .filter(twin ->
                        sealing.open("outbox", "body", twin.id(), twin.body()).equals(words))
                .map(OutboxRows.Twin::id)
                .toList();
    }
}
