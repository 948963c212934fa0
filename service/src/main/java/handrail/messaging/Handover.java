package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Sealing;
import handrail.bot.Texts;
import handrail.database.ProgramId;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One text's way out of the outbox: claimed and judged in one transaction, handed over outside any, and what was said written down in another. */
final class Handover {

    private static final Duration WAIT = Duration.ofSeconds(5);
    /** For the carrier alone: a callback that is not taken is brought three times more, whatever was the matter. */
    private static final String TRY_AGAIN = "#rc=3&rp=all";

    private static final int LONGEST_WAIT_SECONDS = 300;

    private final Sealing sealing;
    private final Statuses statuses;
    private final Deliveries deliveries;
    private final Ways ways;
    private final Throughput throughput;
    private final DispatchRules rules;
    private final Clock clock;
    private final MetricRegistry metrics;
    private final String publicUrl;
    private final PictureLinks links;

    Handover(
            Sealing sealing,
            Statuses statuses,
            Deliveries deliveries,
            Ways ways,
            Throughput throughput,
            Clock clock,
            MetricRegistry metrics,
            String publicUrl) {
        this.sealing = sealing;
        this.statuses = statuses;
        this.deliveries = deliveries;
        this.ways = ways;
        this.throughput = throughput;
        this.rules = new DispatchRules(sealing);
        this.clock = clock;
        this.metrics = metrics;
        this.publicUrl = publicUrl;
        this.links = new PictureLinks(sealing, publicUrl);
    }

    /**
     * A text that was claimed.
     *
     * @param text its row
     * @param outcome how it ended before anything was handed over; null: it is to be handed over
     * @param toSend what to hand over
     */
    record Claimed(DueText text, @Nullable Outcome outcome, Sms.Text toSend) {}

    /** Claims the next text of the program and looks at everything again; empty when nothing may go now. */
    Optional<Claimed> next(Handle handle, Program program, List<Ways.Way> ways) {
        List<UUID> free = ways.stream()
                .filter(way -> throughput.room(handle, way))
                .map(Ways.Way::id)
                .toList();
        return handle.attach(OutboxRows.class)
                .claim(free, Purpose.URGENCIES, Purpose.STAFF.urgency(), Purpose.PROACTIVE.urgency())
                .map(text -> judged(handle, program, text));
    }

    private Claimed judged(Handle handle, Program program, DueText text) {
        Instant now = clock.instant();
        PhoneNumber phone = new PhoneNumber(sealing.open("outbox", "to_phone", text.id(), text.toPhone()));
        String body = sealing.open("outbox", "body", text.id(), text.body());
        DispatchRules.Verdict verdict = rules.judge(handle, program, text, phone, body, now);
        Sms.Text toSend = toSend(program.id(), text, phone, body, verdict.validFor());
        if (verdict.until() != null) {
            return new Claimed(text, later(handle, text, verdict.until(), verdict.outcome()), toSend);
        }
        if (verdict.outcome() != Outcome.SENT) {
            return new Claimed(text, settle(handle, program.id(), text, "dropped", verdict.outcome(), null), toSend);
        }
        boolean waits = text.failures() >= Ways.FAILURES_TO_OPEN
                && text.why().urgency() > Purpose.STAFF.urgency()
                && !Ways.mayTry(handle, text.senderId());
        if (waits) {
            return new Claimed(text, later(handle, text, now.plus(WAIT), Outcome.DOWN), toSend);
        }
        throughput.used(text.senderId(), Math.max(1, Texts.segments(body)));
        return new Claimed(text, null, toSend);
    }

    /** A picture's address and the text itself are good for the same time: neither waits at the carrier without the other. */
    private Sms.Text toSend(
            ProgramId program, DueText text, PhoneNumber phone, String body, @Nullable Duration validFor) {
        UUID picture = text.picture();
        URI callback = callback(program, text);
        if (picture == null) {
            return new Sms.Text(text.senderAddress(), phone, body, null, callback, validFor);
        }
        Duration lasts =
                validFor == null || validFor.compareTo(PictureLinks.LONGEST) > 0 ? PictureLinks.LONGEST : validFor;
        URI link = links.to(program, picture, clock.instant().plus(lasts));
        return new Sms.Text(text.senderAddress(), phone, body, link, callback, lasts);
    }

    private URI callback(ProgramId program, DueText text) {
        return URI.create(publicUrl + "/twilio/status?program=" + program.value() + "&outbox=" + text.id() + TRY_AGAIN);
    }

    /** Writes down what the carrier said. */
    Outcome said(Handle handle, ProgramId program, DueText text, Sms.Answer answer) {
        return switch (answer.kind()) {
            case SENT -> {
                if (text.failures() > 0) {
                    ways.works(handle, text.senderId());
                }
                yield settle(handle, program, text, "sent", Outcome.SENT, answer);
            }
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

    private Outcome later(Handle handle, DueText text, Instant at, Outcome why) {
        handle.attach(OutboxRows.class).later(text.id(), text.attempts(), at, why.word());
        metrics.counter("handrail.outbox." + why.word()).inc();
        return why;
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
            String shown = state.equals("sent") ? "queued" : outcome.word();
            statuses.add(handle, program, text.messageId(), text.conversationId(), shown, error);
        } else if (sid != null) {
            // This node stood still for longer than its claim: what the carrier told it is true all the same.
            deliveries.told(handle, program, text.id(), sid, "accepted", null);
        }
        metrics.counter("handrail.outbox." + outcome.word()).inc();
        return outcome;
    }
}
