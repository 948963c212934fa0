package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.program.QuietHours;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works the outbox off: claims a row in one transaction, hands it to the carrier outside any, keeps what the carrier said in
 * another. At the moment of dispatch everything is looked at again (T5, T8), and each row ends in a named {@link Outcome}.
 */
public final class Dispatcher implements Job {

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int MOST_IN_A_RUN = 500;

    private final Database database;
    private final Sms sms;
    private final Sealing sealing;
    private final Statuses statuses;
    private final OptOuts optOuts;
    private final Clock clock;
    private final MetricRegistry metrics;
    private final String publicUrl;

    /** Over a carrier. */
    public Dispatcher(
            Database database,
            Sms sms,
            Sealing sealing,
            Statuses statuses,
            OptOuts optOuts,
            Clock clock,
            MetricRegistry metrics,
            String publicUrl) {
        this.database = database;
        this.sms = sms;
        this.sealing = sealing;
        this.statuses = statuses;
        this.optOuts = optOuts;
        this.clock = clock;
        this.metrics = metrics;
        this.publicUrl = publicUrl;
    }

    /** How a row ends, or why it waits. */
    enum Outcome {
        SENT,
        OPTED_OUT,
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
        if (text.optedOut() && !text.why().passesOptOut()) {
            return settle(programId, text, "dropped", Outcome.OPTED_OUT, null);
        }
        if (text.expiresAt() != null && !now.isBefore(text.expiresAt())) {
            return settle(programId, text, "dropped", Outcome.EXPIRED, null);
        }
        if (text.why() == Purpose.PROACTIVE && !hours.open(now)) {
            return later(programId, text, hours.next(now), Outcome.QUIET);
        }
        return carried(programId, text, sms.send(outgoing(programId, text, validFor(text, hours, now))), now);
    }

    private static @Nullable Duration validFor(DueText text, QuietHours hours, Instant now) {
        if (text.why() != Purpose.PROACTIVE) {
            return null;
        }
        Instant closes = hours.closes(now);
        Instant until = text.expiresAt() == null || closes.isBefore(text.expiresAt()) ? closes : text.expiresAt();
        return Duration.between(now, until);
    }

    private Sms.Text outgoing(ProgramId program, DueText text, @Nullable Duration validFor) {
        return new Sms.Text(
                text.senderAddress(),
                PhoneNumber.parse(sealing.open("outbox", "to_phone", text.id(), text.toPhone())),
                sealing.open("outbox", "body", text.id(), text.body()),
                URI.create(publicUrl + "/twilio/status?program=" + program.value() + "&outbox=" + text.id()),
                validFor);
    }

    private Outcome carried(ProgramId program, DueText text, Sms.Answer answer, Instant now) {
        return switch (answer.kind()) {
            case SENT -> settle(program, text, "sent", Outcome.SENT, answer);
            case BUSY -> later(program, text, now.plus(BUSY.multipliedBy(text.attempts())), Outcome.BUSY);
            case REFUSED -> settle(program, text, "failed", Outcome.REFUSED, answer);
            case AMBIGUOUS -> settle(program, text, "ambiguous", Outcome.AMBIGUOUS, answer);
        };
    }

    private Outcome later(ProgramId program, DueText text, Instant at, Outcome why) {
        database.useProgram(program, handle -> handle.attach(OutboxRows.class).later(text.id(), at, named(why)));
        return why;
    }

    private Outcome settle(
            ProgramId program, DueText text, String state, Outcome outcome, Sms.@Nullable Answer answer) {
        Integer error = answer == null ? null : answer.errorCode();
        database.useProgram(program, handle -> {
            handle.attach(OutboxRows.class)
                    .settle(text.id(), state, named(outcome), answer == null ? null : answer.sid(), error);
            if (error != null && error == OptOuts.BLOCKED) {
                optOuts.record(handle, program, text.toKey(), true, "carrier");
            }
            statuses.add(handle, program, text.messageId(), text.conversationId(), statusOf(state, outcome), error);
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
