package handrail.messaging;

import handrail.access.Sealing;
import handrail.database.ProgramId;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a text after it was handed over, whoever says so: the carrier's own answer, its callback, or its list. Every word is
 * kept; each is acted on once, and never backward (T11, T12).
 */
public final class Deliveries {

    private static final Set<String> BAD = Set.of("failed", "undelivered");
    private static final Set<String> ARRIVED = Set.of("delivered", "read");
    private static final List<Duration> TRY_AGAIN =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));
    private static final Duration TELL_WITHIN = Duration.ofHours(2);

    private final Sealing sealing;
    private final Statuses statuses;
    private final OptOuts optOuts;
    private final Tasks tasks;
    private final Alerts alerts;
    private final Pages pages;
    private final Clock clock;

    /** Over the outbox. */
    public Deliveries(
            Sealing sealing, Statuses statuses, OptOuts optOuts, Tasks tasks, Alerts alerts, Pages pages, Clock clock) {
        this.sealing = sealing;
        this.statuses = statuses;
        this.optOuts = optOuts;
        this.tasks = tasks;
        this.alerts = alerts;
        this.pages = pages;
        this.clock = clock;
    }

    /** The carrier calls back about a row of ours. A row that is not ours is passed over. */
    void told(Handle handle, ProgramId program, UUID outbox, String sid, String status, @Nullable Integer code) {
        OutboxRows rows = handle.attach(OutboxRows.class);
        SentRow row = rows.lock(outbox).orElse(null);
        if (row == null) {
            return;
        }
        statuses.add(handle, program, row.messageId(), row.conversationId(), status, code);
        if (row.state().equals("dropped")) {
            return;
        }
        if (!row.isPast(sid)) {
            rows.heard(outbox, sid, code);
            heard(handle, program, row, sid, status, code);
        } else if (ARRIVED.contains(status)) {
            // Whichever try it was: the words are on the phone.
            rows.arrived(outbox, sid);
        }
    }

    /** Word of the present try. What has arrived stays so, whatever else is said of it, before or after. */
    private void heard(
            Handle handle, ProgramId program, SentRow row, String sid, String status, @Nullable Integer code) {
        OutboxRows rows = handle.attach(OutboxRows.class);
        if (ARRIVED.contains(status)) {
            rows.arrived(row.id(), sid);
        } else if (BAD.contains(status)) {
            if (row.underWay() && !row.arrived()) {
                failed(handle, program, row, sid, code);
            }
        } else if (row.underWay() && !row.state().equals("sent")) {
            rows.settled(row.id(), "sent", "sent", sid, null);
        }
    }

    /** The carrier refused it, at once or after a while. */
    void failed(Handle handle, ProgramId program, SentRow row, @Nullable String sid, @Nullable Integer code) {
        if (row.accountId() != null) {
            failedToStaff(handle, program, row, code);
            return;
        }
        switch (CarrierError.reactionTo(code)) {
            case OPT_OUT -> {
                optOuts.record(handle, program, phoneKeys(row), true, "carrier");
                end(handle, program, row, "dropped", "opted_out", code);
            }
            case RETRY -> retry(handle, program, row, sid, code);
            case FLAG -> {
                flag(handle, row);
                end(handle, program, row, "failed", "flagged", code);
                open(handle, program, row, TaskKind.CALL_CLIENT);
            }
            case ALERT -> {
                end(handle, program, row, "failed", "refused", code);
                alert(handle, program, code == null ? 0 : code);
                open(handle, program, row, TaskKind.NOT_DELIVERED);
            }
            case TELL -> {
                end(handle, program, row, "failed", "refused", code);
                open(handle, program, row, TaskKind.NOT_DELIVERED);
            }
        }
    }

    /** A text to staff is never tried again hours later: somebody else, or a call, is faster (S2). */
    private void failedToStaff(Handle handle, ProgramId program, SentRow row, @Nullable Integer code) {
        CarrierError.Reaction reaction = CarrierError.reactionTo(code);
        if (reaction == CarrierError.Reaction.OPT_OUT) {
            optOuts.record(handle, program, phoneKeys(row), true, "carrier");
        } else if (reaction == CarrierError.Reaction.ALERT) {
            alert(handle, program, code == null ? 0 : code);
        }
        end(handle, program, row, "failed", "refused", code);
        moveOn(handle, program, row);
    }

    /** An administrator hears of a fault of ours at the carrier. */
    void alert(Handle handle, ProgramId program, int code) {
        alerts.raise(handle, program, "carrier", String.valueOf(code));
    }

    private void moveOn(Handle handle, ProgramId program, SentRow row) {
        if (row.pageId() != null && row.accountId() != null) {
            pages.notDelivered(handle, program, row.pageId(), row.accountId());
        }
    }

    private void retry(Handle handle, ProgramId program, SentRow row, @Nullable String sid, @Nullable Integer code) {
        Instant next =
                row.retries() < TRY_AGAIN.size() ? clock.instant().plus(TRY_AGAIN.get(row.retries())) : Instant.MAX;
        boolean inTime = row.expiresAt() == null ? next.isBefore(Instant.MAX) : next.isBefore(row.expiresAt());
        if (inTime) {
            handle.attach(OutboxRows.class).again(row.id(), next, sid, "retrying");
            statuses.add(handle, program, row.messageId(), row.conversationId(), "retrying", null);
        } else {
            end(handle, program, row, "failed", "refused", code);
            open(handle, program, row, TaskKind.NOT_DELIVERED);
        }
    }

    /** Nobody found it at the carrier: it was not taken, and is not repeated; a person decides. */
    void notTaken(Handle handle, ProgramId program, SentRow row) {
        end(handle, program, row, "failed", "not_taken", null);
        moveOn(handle, program, row);
        open(handle, program, row, TaskKind.NOT_DELIVERED);
    }

    private void end(
            Handle handle, ProgramId program, SentRow row, String state, String outcome, @Nullable Integer code) {
        handle.attach(OutboxRows.class).settled(row.id(), state, outcome, null, code);
        String shown = outcome.equals("refused") ? "failed" : outcome;
        statuses.add(handle, program, row.messageId(), row.conversationId(), shown, code);
    }

    private List<byte[]> phoneKeys(SentRow row) {
        return sealing.keys("phone", sealing.open("outbox", "to_phone", row.id(), row.toPhone()));
    }

    private void flag(Handle handle, SentRow row) {
        handle.createUpdate("""
                        update phone_holder set flagged_at = handrail.now()
                        where phone_key = any(:keys) and held_until is null and flagged_at is null
                        """).bindArray("keys", byte[].class, phoneKeys(row)).execute();
    }

    /** A person hears of it, once while it is open; of texts to staff nobody needs to. */
    private void open(Handle handle, ProgramId program, SentRow row, TaskKind kind) {
        if (row.conversationId() == null) {
            return;
        }
        tasks.openForCoach(
                handle,
                program,
                kind,
                row.clientId(),
                row.conversationId(),
                clock.instant().plus(TELL_WITHIN));
    }
}
