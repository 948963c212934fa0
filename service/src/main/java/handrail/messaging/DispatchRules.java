package handrail.messaging;

import handrail.access.Sealing;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Everything that is looked at again at the moment of dispatch (T5, T8, T12, S9). */
final class DispatchRules {

    /** A coach who taps twice. */
    private static final Duration TAPPED_TWICE = Duration.ofMinutes(1);

    private static final Duration STARTED_TWICE = Duration.ofHours(20);

    private final Sealing sealing;

    DispatchRules(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * What is to be done with a text.
     *
     * @param outcome SENT when it may be handed over; otherwise why not
     * @param until when it is looked at again; null: never
     * @param validFor how long it is good for at the carrier; null: no end
     */
    record Verdict(
            Outcome outcome,
            @Nullable Instant until,
            @Nullable Duration validFor) {

        static Verdict drop(Outcome outcome) {
            return new Verdict(outcome, null, null);
        }

        static Verdict later(Outcome outcome, Instant until) {
            return new Verdict(outcome, until, null);
        }
    }

    /**
     * Judges one.
     *
     * @param out whether the ledger, looked at in this transaction, says stop (T5)
     */
    Verdict judge(
            Handle handle, Program program, DueText text, PhoneNumber phone, String body, boolean out, Instant now) {
        QuietHours hours = QuietHours.of(program.policy(), text.zone());
        return unwanted(text, phone, out)
                .or(() -> overtaken(handle, text, body, now))
                .map(Verdict::drop)
                .or(() -> text.started() ? notNow(handle, program, text, hours, now) : Optional.empty())
                .orElseGet(() -> new Verdict(Outcome.SENT, null, validFor(text, hours, now)));
    }

    /** Whether they can, may and want to be texted. */
    private static Optional<Outcome> unwanted(DueText text, PhoneNumber phone, boolean out) {
        if (!phone.textable()) {
            return Optional.of(Outcome.FLAGGED);
        }
        if (out && !text.why().passesOptOut()) {
            return Optional.of(Outcome.OPTED_OUT);
        }
        if (text.died() && (text.started() || text.why() == Purpose.ANSWER)) {
            return Optional.of(Outcome.DIED);
        }
        if (!text.started()) {
            return Optional.empty();
        }
        if (text.held()) {
            return Optional.of(Outcome.ON_HOLD);
        }
        if (text.muted()) {
            return Optional.of(Outcome.MUTED);
        }
        return text.flagged()
                ? Optional.of(Outcome.FLAGGED)
                : text.closed() ? Optional.of(Outcome.CLOSED) : Optional.empty();
    }

    /** Whether its time is over, or other words of ours have made it needless. */
    private Optional<Outcome> overtaken(Handle handle, DueText text, String body, Instant now) {
        if (text.expiresAt() != null && !now.isBefore(text.expiresAt())) {
            return Optional.of(Outcome.EXPIRED);
        }
        if (text.started() && handle.attach(OutboxRows.class).superseded(text.id())) {
            return Optional.of(Outcome.SUPERSEDED);
        }
        return isSaid(handle, text, body, now) ? Optional.of(Outcome.DUPLICATE) : Optional.empty();
    }

    /** The bot's answers have a rule of their own (T13), and staff may be told the same of two pages. */
    private boolean isSaid(Handle handle, DueText text, String body, Instant now) {
        boolean counts = text.started() || text.why() == Purpose.COACH;
        if (!counts || text.conversationId() == null || text.repeated()) {
            return false;
        }
        Instant since = now.minus(text.started() ? STARTED_TWICE : TAPPED_TWICE);
        return handle
                .attach(OutboxRows.class)
                .saidBefore(text.conversationId(), text.purpose(), text.id(), since)
                .stream()
                .anyMatch(said ->
                        sealing.open("outbox", "body", said.id(), said.body()).equals(body));
    }

    /** What we start waits for the window (T8), and for a day on which less was started. */
    private static Optional<Verdict> notNow(
            Handle handle, Program program, DueText text, QuietHours hours, Instant now) {
        if (!hours.open(now)) {
            return Optional.of(Verdict.later(Outcome.QUIET, hours.next(now)));
        }
        Optional<Verdict> apart = apart(handle, program, text, now);
        if (apart.isPresent() || !enough(handle, program, text, hours, now)) {
            return apart;
        }
        Instant next = hours.tomorrow(now);
        boolean stale = text.expiresAt() != null && !next.isBefore(text.expiresAt());
        return Optional.of(stale ? Verdict.drop(Outcome.ENOUGH) : Verdict.later(Outcome.ENOUGH, next));
    }

    /** Never two questions at once: the second waits, or is dropped when it would be stale by then. */
    private static Optional<Verdict> apart(Handle handle, Program program, DueText text, Instant now) {
        UUID thread = text.conversationId();
        Duration apart = Duration.ofMinutes(program.policy().followUps().apartMinutes());
        Optional<Instant> last = thread == null
                ? Optional.empty()
                : handle.attach(OutboxRows.class).lastAsked(thread, text.id(), now.minus(apart));
        return last.map(asked -> asked.plus(apart))
                .map(free -> text.expiresAt() != null && !free.isBefore(text.expiresAt())
                        ? Verdict.drop(Outcome.APART)
                        : Verdict.later(Outcome.APART, free));
    }

    /** The policy's limit of texts we start, all kinds together, in the client's own day and in seven days. */
    private static boolean enough(Handle handle, Program program, DueText text, QuietHours hours, Instant now) {
        UUID thread = text.conversationId();
        if (thread == null) {
            return false;
        }
        OutboxRows rows = handle.attach(OutboxRows.class);
        return rows.startedSince(thread, text.id(), hours.dayBegan(now))
                        >= program.policy().proactiveADay()
                || rows.startedSince(thread, text.id(), now.minus(Duration.ofDays(7)))
                        >= program.policy().proactiveAWeek();
    }

    /** T8: a text is good until it is stale or, when we started it, until the window closes. */
    private static @Nullable Duration validFor(DueText text, QuietHours hours, Instant now) {
        Instant closes = text.started() ? hours.closes(now) : null;
        return Stream.of(Optional.ofNullable(closes), Optional.ofNullable(text.expiresAt()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(until -> Duration.between(now, until))
                .orElse(null);
    }
}
