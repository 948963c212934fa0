package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what became of texts that were claimed: what the carrier said of those that were handed over, and why others were not. */
final class CarrierSaid {

    /** How long a text waits at first when it can't go now. */
    static final Duration WAIT = Duration.ofSeconds(5);

    private static final int LONGEST_WAIT_SECONDS = 300;

    private final Ids ids;
    private final Statuses statuses;
    private final Deliveries deliveries;
    private final Ways ways;
    private final Clock clock;
    private final MetricRegistry metrics;

    CarrierSaid(Ids ids, Statuses statuses, Deliveries deliveries, Ways ways, Clock clock, MetricRegistry metrics) {
        this.ids = ids;
        this.statuses = statuses;
        this.deliveries = deliveries;
        this.ways = ways;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** A text that was handed over, and what was said. */
    record Handed(DueText text, Sms.Answer answer) {

        boolean taken() {
            return answer.kind() == Sms.Kind.SENT;
        }
    }

    /** Writes down what the carrier said of each, those that it took together; how they ended. */
    List<Outcome> all(Handle handle, ProgramId program, List<Handed> handed) {
        List<Handed> taken = handed.stream().filter(Handed::taken).toList();
        List<Outcome> outcomes = new ArrayList<>();
        if (!taken.isEmpty()) {
            taken(handle, program, taken);
            taken.forEach(one -> outcomes.add(Outcome.SENT));
        }
        handed.stream()
                .filter(one -> !one.taken())
                .forEach(one -> outcomes.add(said(handle, program, one.text(), one.answer())));
        return outcomes;
    }

    private void taken(Handle handle, ProgramId program, List<Handed> taken) {
        taken.stream()
                .map(Handed::text)
                .filter(text -> text.failures() > 0)
                .map(DueText::senderId)
                .distinct()
                .forEach(sender -> ways.works(handle, sender));
        Set<UUID> written = handle.attach(OutboxRows.class)
                .sent(
                        taken.stream().map(one -> one.text().id()).toList(),
                        taken.stream().map(one -> one.text().attempts()).toList(),
                        taken.stream()
                                .<@Nullable String>map(one -> one.answer().sid())
                                .toList(),
                        taken.stream().map(one -> ids.next()).toList());
        for (Handed one : taken) {
            metrics.counter("handrail.outbox." + Outcome.SENT.word()).inc();
            if (written.contains(one.text().id())) {
                statuses.count("queued");
            } else {
                heard(handle, program, one.text(), one.answer().sid());
            }
        }
    }

    private Outcome said(Handle handle, ProgramId program, DueText text, Sms.Answer answer) {
        return switch (answer.kind()) {
            case SENT -> throw new IllegalStateException("What was taken is written down together");
            case BUSY -> {
                ways.fails(handle, program, text.senderId());
                yield later(handle, text, clock.instant().plus(backOff(text)), Outcome.BUSY);
            }
            case REFUSED -> refused(handle, program, text, answer);
            case AMBIGUOUS -> {
                ways.fails(handle, program, text.senderId());
                yield settle(handle, program, text, "ambiguous", Outcome.AMBIGUOUS, answer);
            }
        };
    }

    /** Five seconds, then twice as long each time, five minutes at most, and up to half as long again so that not all come back at once. */
    static Duration backOff(DueText text) {
        long doubled = WAIT.toSeconds() << Math.min(text.attempts() - 1, 10);
        long base = 1000 * Math.min(LONGEST_WAIT_SECONDS, doubled);
        return Duration.ofMillis(base + base * Math.floorMod(Objects.hash(text.id(), text.attempts()), 500) / 1000);
    }

    /** A refusal of the sender itself is not the text's: it goes by another one, if there is one. */
    private Outcome refused(Handle handle, ProgramId program, DueText text, Sms.Answer answer) {
        Integer code = answer.errorCode();
        if (CarrierError.isOfSender(code) && standsBy(handle, text)) {
            alert(handle, program, text, Objects.requireNonNull(code));
            return later(handle, text, clock.instant(), Outcome.FAILED_OVER);
        }
        handle.attach(OutboxRows.class)
                .lock(text.id())
                .filter(row -> row.state().equals("sending") && row.attempts() == text.attempts())
                .ifPresent(row -> deliveries.failed(handle, program, row, null, code));
        return Outcome.REFUSED;
    }

    private boolean standsBy(Handle handle, DueText text) {
        List<Ways.Way> all = ways.of(handle);
        return all.stream()
                .filter(way -> way.id().equals(text.senderId()))
                .anyMatch(way -> Ways.instead(all, way).isPresent());
    }

    private void alert(Handle handle, ProgramId program, DueText text, int code) {
        ways.refused(handle, program, text.senderId());
        deliveries.alert(handle, program, code);
    }

    /** It is looked at again then. */
    Outcome later(Handle handle, DueText text, Instant at, Outcome why) {
        handle.attach(OutboxRows.class).later(text.id(), text.attempts(), at, why.word());
        metrics.counter("handrail.outbox." + why.word()).inc();
        return why;
    }

    /** It is not handed over, and never will be. */
    Outcome dropped(Handle handle, ProgramId program, DueText text, Outcome why) {
        return settle(handle, program, text, "dropped", why, null);
    }

    private Outcome settle(
            Handle handle,
            ProgramId program,
            DueText text,
            String state,
            Outcome outcome,
            Sms.@Nullable Answer answer) {
        String sid = answer == null ? null : answer.sid();
        Integer error = answer == null ? null : answer.errorCode();
        int settled =
                handle.attach(OutboxRows.class).settle(text.id(), text.attempts(), state, outcome.word(), sid, error);
        if (settled > 0) {
            statuses.add(handle, program, text.messageId(), text.conversationId(), outcome.word(), error);
        } else {
            heard(handle, program, text, sid);
        }
        metrics.counter("handrail.outbox." + outcome.word()).inc();
        return outcome;
    }

    /** This node stood still for longer than its claim: what the carrier told it is true all the same. */
    private void heard(Handle handle, ProgramId program, DueText text, @Nullable String sid) {
        if (sid != null) {
            deliveries.told(handle, program, text.id(), sid, "accepted", null);
        }
    }
}
