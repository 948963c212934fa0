package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.program.QuietHours;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Works the outbox off: claims a row in one transaction, hands it to the carrier outside any, keeps what the carrier said in
 * another. At the moment of dispatch everything is looked at again (T5, T8), and each row ends in a named {@link Outcome}.
 */
public final class Dispatcher implements Job {

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int MOST_IN_A_RUN = 500;

    /** For the carrier alone: a callback that is not taken is brought three times more, whatever was the matter. */
    private static final String TRY_AGAIN = "#rc=3&rp=all";

    private final Database database;
    private final Sms sms;
    private final Sealing sealing;
    private final Statuses statuses;
    private final Deliveries deliveries;
    private final Clock clock;
    private final MetricRegistry metrics;
    private final String publicUrl;

    /** Over a carrier. */
    public Dispatcher(
            Database database,
            Sms sms,
            Sealing sealing,
            Statuses statuses,
            Deliveries deliveries,
            Clock clock,
            MetricRegistry metrics,
            String publicUrl) {
        this.database = database;
        this.sms = sms;
        this.sealing = sealing;
        this.statuses = statuses;
        this.deliveries = deliveries;
        this.clock = clock;
        this.metrics = metrics;
        this.publicUrl = publicUrl;
    }

    /** How a row ends, or why it waits. */
    enum Outcome {
        SENT,
        OPTED_OUT,
        FLAGGED,
        CLOSED,
        DIED,
        ON_HOLD,
        ENOUGH,
        EXPIRED,
        QUIET,
        BUSY,
        REFUSED,
        AMBIGUOUS
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Answers to people in danger go this way. */
    @Override
    public boolean pausable() {
        return false;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.attach(OutboxRows.class).waitingSince();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        int abandoned = database.inProgram(
                program, handle -> handle.attach(OutboxRows.class).abandon());
        if (abandoned > 0) {
            counts.put("abandoned", abandoned);
        }
        for (int sent = 0; sent < MOST_IN_A_RUN; sent++) {
            Optional<DueText> claimed = database.inProgram(
                    program, handle -> handle.attach(OutboxRows.class).claim());
            if (claimed.isEmpty()) {
                return counts;
            }
            Outcome outcome = handOver(program, claimed.get());
            metrics.counter("handrail.outbox." + named(outcome)).inc();
            counts.merge(named(outcome), 1, Integer::sum);
        }
        return counts;
    }

    private Outcome handOver(ProgramId programId, DueText text) {
        Program program = database.open(handle -> handle.attach(Programs.class).get(programId));
        Instant now = clock.instant();
        QuietHours hours = QuietHours.of(program.policy(), text.zone());
        PhoneNumber phone = new PhoneNumber(sealing.open("outbox", "to_phone", text.id(), text.toPhone()));
        if (!phone.textable()) {
            return settle(programId, text, "dropped", Outcome.FLAGGED, null);
        }
        if (!text.why().passesOptOut() && optedOut(programId, phone)) {
            return settle(programId, text, "dropped", Outcome.OPTED_OUT, null);
        }
        if (text.died() && (text.why() == Purpose.PROACTIVE || text.why() == Purpose.ANSWER)) {
            return settle(programId, text, "dropped", Outcome.DIED, null);
        }
        if (text.held() && text.why() == Purpose.PROACTIVE) {
            return settle(programId, text, "dropped", Outcome.ON_HOLD, null);
        }
        if (text.why() == Purpose.PROACTIVE && (text.flagged() || text.closed())) {
            return settle(programId, text, "dropped", text.flagged() ? Outcome.FLAGGED : Outcome.CLOSED, null);
        }
        if (text.expiresAt() != null && !now.isBefore(text.expiresAt())) {
            return settle(programId, text, "dropped", Outcome.EXPIRED, null);
        }
        if (text.why() == Purpose.PROACTIVE && !hours.open(now)) {
            return later(programId, text, hours.next(now), Outcome.QUIET);
        }
        if (text.why() == Purpose.PROACTIVE && enough(program, text, hours, now)) {
            Instant next = hours.tomorrow(now);
            return text.expiresAt() != null && !next.isBefore(text.expiresAt())
                    ? settle(programId, text, "dropped", Outcome.ENOUGH, null)
                    : later(programId, text, next, Outcome.ENOUGH);
        }
        return carried(programId, text, sms.send(outgoing(programId, text, phone, validFor(text, hours, now))), now);
    }

    /** T5: the newest word of that number, under whatever version of the key it was written. */
    private boolean optedOut(ProgramId program, PhoneNumber phone) {
        List<byte[]> keys = sealing.keys("phone", phone.e164());
        return database.inProgram(program, handle -> OptOuts.isOut(handle, program, keys));
    }

    /** The policy's limit of texts we start, all kinds together, in the client's own day and in seven days. */
    private boolean enough(Program program, DueText text, QuietHours hours, Instant now) {
        UUID thread = text.conversationId();
        if (thread == null) {
            return false;
        }
        return database.inProgram(program.id(), handle -> {
            OutboxRows rows = handle.attach(OutboxRows.class);
            return rows.startedSince(thread, text.id(), hours.dayBegan(now))
                            >= program.policy().proactiveADay()
                    || rows.startedSince(thread, text.id(), now.minus(Duration.ofDays(7)))
                            >= program.policy().proactiveAWeek();
        });
    }

    /** T8: a text is good until it is stale or, when we started it, until the window closes. */
    private static @Nullable Duration validFor(DueText text, QuietHours hours, Instant now) {
        Instant closes = text.why() == Purpose.PROACTIVE ? hours.closes(now) : null;
        return Stream.of(Optional.ofNullable(closes), Optional.ofNullable(text.expiresAt()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(until -> Duration.between(now, until))
                .orElse(null);
    }

    private Sms.Text outgoing(ProgramId program, DueText text, PhoneNumber phone, @Nullable Duration validFor) {
        return new Sms.Text(
                text.senderAddress(),
                phone,
                sealing.open("outbox", "body", text.id(), text.body()),
                URI.create(
                        publicUrl + "/twilio/status?program=" + program.value() + "&outbox=" + text.id() + TRY_AGAIN),
                validFor);
    }

    private Outcome carried(ProgramId program, DueText text, Sms.Answer answer, Instant now) {
        return switch (answer.kind()) {
            case SENT -> settle(program, text, "sent", Outcome.SENT, answer);
            case BUSY -> later(program, text, now.plus(BUSY.multipliedBy(text.attempts())), Outcome.BUSY);
            case REFUSED -> refused(program, text, answer);
            case AMBIGUOUS -> settle(program, text, "ambiguous", Outcome.AMBIGUOUS, answer);
        };
    }

    private Outcome later(ProgramId program, DueText text, Instant at, Outcome why) {
        database.useProgram(
                program, handle -> handle.attach(OutboxRows.class).later(text.id(), text.attempts(), at, named(why)));
        return why;
    }

    private Outcome refused(ProgramId program, DueText text, Sms.Answer answer) {
        database.useProgram(
                program,
                handle -> handle.attach(OutboxRows.class)
                        .lock(text.id())
                        .filter(row -> row.state().equals("sending") && row.attempts() == text.attempts())
                        .ifPresent(row -> deliveries.failed(handle, program, row, null, answer.errorCode())));
        return Outcome.REFUSED;
    }

    private Outcome settle(
            ProgramId program, DueText text, String state, Outcome outcome, Sms.@Nullable Answer answer) {
        database.useProgram(program, handle -> {
            String sid = answer == null ? null : answer.sid();
            Integer error = answer == null ? null : answer.errorCode();
            int settled = handle.attach(OutboxRows.class)
                    .settle(text.id(), text.attempts(), state, named(outcome), sid, error);
            if (settled > 0) {
                statuses.add(handle, program, text.messageId(), text.conversationId(), statusOf(state, outcome), error);
            } else if (sid != null) {
                // This node stood still for longer than its claim: what the carrier told it is true all the same.
                deliveries.told(handle, program, text.id(), sid, "accepted", null);
            }
        });
        return outcome;
    }

    private static String statusOf(String state, Outcome outcome) {
        return state.equals("sent") ? "queued" : named(outcome);
    }

    private static String named(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
