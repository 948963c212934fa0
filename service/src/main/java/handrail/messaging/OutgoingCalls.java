package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Calls to clients that staff ask for (T18): the phone of whoever asks rings first, then the client's, which sees the program's number. Who is
 * off shift and not on call is not rung. A stop, a no or a flagged number is about texts: S10 and T12 ask for a call then.
 */
public final class OutgoingCalls {

    private final Database database;
    private final Voice voice;
    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;
    private final String publicUrl;

    /** Over a carrier. */
    public OutgoingCalls(
            Database database, Voice voice, Ids ids, Sealing sealing, Audit audit, Clock clock, String publicUrl) {
        this.database = database;
        this.voice = voice;
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * A call that is put down, before the carrier is asked.
     *
     * @param id the row
     * @param own the phone that rings first
     * @param ownLine the number it sees
     */
    public record Asked(UUID id, PhoneNumber own, String ownLine) {}

    /**
     * Puts a call down; throws {@link Problem.Invalid} with what stands against it. While another of theirs lasts, nothing new is put down.
     *
     * @param why why at an hour to which they did not agree; null when none is needed
     */
    public Optional<Asked> ask(Handle handle, SignedIn me, UUID thread, @Nullable UUID client, @Nullable String why) {
        CallOutRows rows = handle.attach(CallOutRows.class);
        if (rows.phone(thread).isEmpty()) {
            throw against("call.fault.no-phone");
        }
        if (client != null && died(handle, client)) {
            throw against("call.fault.died");
        }
        CallOutRows.Means means = rows.means(me.account(), thread, local(handle, me.program()));
        String line = means.line();
        String ownLine = means.ownLine();
        PhoneNumber own = own(me.account(), means);
        if (line == null || ownLine == null) {
            throw against("call.fault.no-line");
        }
        rows.forget(me.account());
        UUID id = ids.next();
        if (rows.add(id, me.program(), thread, client, me.account(), line, ownLine, why) == 0) {
            return Optional.empty();
        }
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "call.ask",
                "conversation",
                thread,
                List.of(id),
                why);
        return Optional.of(new Asked(id, own, ownLine));
    }

    private PhoneNumber own(AccountId account, CallOutRows.Means means) {
        Sealed phone = means.phone();
        if (phone == null) {
            throw against("call.fault.no-own-phone");
        }
        if (!means.onShift()) {
            throw against("call.fault.off-shift");
        }
        return PhoneNumber.parse(sealing.open("staff", "phone", account, phone));
    }

    private LocalDateTime local(Handle handle, ProgramId program) {
        Program here = handle.attach(Programs.class).get(program);
        return clock.instant().atZone(here.zoneId()).toLocalDateTime();
    }

    private static boolean died(Handle handle, UUID client) {
        return handle.createQuery(
                        "select exists (select from death where client_id = :client and withdrawn_at is null)")
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
    }

    private static Problem.Invalid against(String why) {
        return new Problem.Invalid(List.of(new Problem.Fault("call", why)));
    }

    /** Asks the carrier, once, outside any transaction; throws {@link Problem.Invalid} when the phone will not ring, or nobody knows. */
    public void place(ProgramId program, Asked asked) {
        Sms.Answer answer = voice.call(new Voice.Call(
                asked.ownLine(),
                asked.own(),
                address("", program, asked.id()),
                address("/status", program, asked.id())));
        String ended = switch (answer.kind()) {
            case SENT, AMBIGUOUS -> null;
            case REFUSED -> "refused";
            case BUSY -> "carrier-busy";
        };
        CallOutStep step = ended == null ? CallOutStep.RING : CallOutStep.END;
        database.useProgram(program, handle -> {
            var unused = step(handle, program, asked.id(), step, ended, answer, null);
        });
        if (answer.kind() != Sms.Kind.SENT) {
            throw against("call.fault." + (ended == null ? "unknown" : ended));
        }
    }

    private URI address(String path, ProgramId program, UUID id) {
        return URI.create(publicUrl + "/twilio/talk" + path + "?program=" + program.value() + "&call=" + id);
    }

    /** Takes a step of a call; false when it is none from where it stands. */
    boolean step(
            Handle handle,
            ProgramId program,
            UUID callOut,
            CallOutStep step,
            @Nullable String ended,
            Sms.@Nullable Answer answer,
            @Nullable Integer seconds) {
        CallOutRows rows = handle.attach(CallOutRows.class);
        int taken = rows.step(
                callOut,
                step.beginWords(),
                step.to().word(),
                ended,
                answer == null ? null : answer.sid(),
                answer == null ? null : answer.errorCode(),
                seconds);
        if (taken > 0) {
            rows.lock(callOut).ifPresent(call -> Changes.note(handle, program, "thread", call.conversationId()));
        }
        return taken > 0;
    }

    /** The client's phone, looked at again when whoever asked has pressed 1; empty when they may not be called any more. */
    Optional<PhoneNumber> client(Handle handle, ProgramId program, CallOutRows.Call call) {
        UUID client = call.clientId();
        if (!CoachAccess.stillAllows(handle, program, call.accountId(), client)
                || (client != null && died(handle, client))) {
            return Optional.empty();
        }
        return handle.attach(CallOutRows.class)
                .phone(call.conversationId())
                .map(held -> PhoneNumber.parse(sealing.open("phone_holder", "phone", held.id(), held.phone())));
    }
}
