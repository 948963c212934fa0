package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A call to the program's number: it rings the client's coach while on shift, then whoever is on call. From its first moment somebody owes a
 * call back, until one of them takes it, so that a caller who hangs up is not lost. Whatever is asked twice is done once.
 */
public final class IncomingCalls {

    private final Ids ids;
    private final Sealing sealing;
    private final Callers callers;
    private final Outbox outbox;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    /** Over the threads. */
    public IncomingCalls(
            Ids ids, Sealing sealing, Callers callers, Outbox outbox, Tasks tasks, Audit audit, Clock clock) {
        this.ids = ids;
        this.sealing = sealing;
        this.callers = callers;
        this.outbox = outbox;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody calls. */
    CallInRows.Call arrives(Handle handle, ProgramId programId, String sid, PhoneNumber from) {
        CallInRows rows = handle.attach(CallInRows.class);
        Optional<CallInRows.Call> known = rows.bySid(sid);
        if (known.isPresent()) {
            return known.get();
        }
        Program program = handle.attach(Programs.class).get(programId);
        ZonedDateTime here = clock.instant().atZone(program.zoneId());
        UUID thread = callers.threadOf(handle, programId, from);
        rows.add(ids.next(), programId, sid, thread, here.toLocalDateTime());
        CallInRows.Call call = rows.bySid(sid).orElseThrow();
        tasks.openForCoach(
                handle,
                programId,
                TaskKind.MISSED_CALL,
                call.clientId(),
                thread,
                clock.instant().plus(Duration.ofMinutes(program.policy().answerMinutes())));
        audit.record(handle, programId, Actor.client(call.clientId()), "call.arrive", "conversation", thread);
        return call;
    }

    /** The phone of the n-th to ring; empty when everybody was, or somebody has taken it. */
    Optional<PhoneNumber> ring(Handle handle, CallInRows.Call call, int step) {
        List<UUID> chain = call.chain();
        if (call.acceptedBy() != null || step < 0 || step >= chain.size()) {
            return Optional.empty();
        }
        AccountId account = new AccountId(chain.get(step));
        return handle.attach(CallInRows.class).phone(account).map(phone -> opened(account, phone));
    }

    private PhoneNumber opened(AccountId account, Sealed phone) {
        return PhoneNumber.parse(sealing.open("staff", "phone", account, phone));
    }

    /** Whoever was rung presses 1: false when somebody else was faster. */
    boolean accept(Handle handle, ProgramId program, CallInRows.Call call, int step) {
        if (step < 0 || step >= call.chain().size()) {
            return false;
        }
        AccountId account = new AccountId(call.chain().get(step));
        if (account.value().equals(call.acceptedBy())) {
            return true;
        }
        if (handle.attach(CallInRows.class).accept(call.id(), account) == 0) {
            return false;
        }
        tasks.settle(handle, program, TaskKind.MISSED_CALL, call.conversationId(), account, "answered");
        audit.record(handle, program, Actor.account(account), "call.accept", "conversation", call.conversationId());
        return true;
    }

    /** A message was left after the tone: it stands in the thread, and is fetched like a picture. */
    void left(Handle handle, ProgramId program, CallInRows.Call call, String sid, @Nullable URI recording) {
        if (call.messageId() != null || recording == null) {
            return;
        }
        List<InboundMedia> spoken = List.of(new InboundMedia(recording));
        UUID message = outbox.received(
                        handle, program, List.of(new Outbox.Received(call.conversationId(), sid, "", spoken)))
                .get(0);
        handle.attach(CallInRows.class).left(call.id(), message);
        handle.attach(CopyRows.class).bookRecording(sid, program);
        Changes.note(handle, program, "thread", call.conversationId());
    }
}
