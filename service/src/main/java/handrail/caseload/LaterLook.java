package handrail.caseload;

import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.program.Program;
import handrail.program.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads how things stand with somebody when a text written for later has its time. */
final class LaterLook {

    private final Sealing sealing;

    LaterLook(Sealing sealing) {
        this.sealing = sealing;
    }

    LaterFate.World at(Handle handle, Program program, Threads.Facts facts, UUID thread, LaterText text, Instant now) {
        UUID client = facts.client();
        Since since = since(handle, facts, thread, text);
        return new LaterFate.World(
                since.died(),
                client != null && facts.episode() == null,
                CoachAccess.stillAllows(handle, program.id(), text.by(), client),
                facts.texting(),
                since.stopped(),
                since.onHold(),
                since.unread(),
                Duration.between(text.sendAt(), now),
                text.why() == null
                        && !QuietHours.of(program.policy(), facts.zone()).hour(now));
    }

    /** What has happened since it was written. */
    public record Since(boolean died, boolean stopped, boolean onHold, boolean unread) {}

    private Since since(Handle handle, Threads.Facts facts, UUID thread, LaterText text) {
        return handle.createQuery("""
                        select exists (select from death where client_id = :client and withdrawn_at is null) as died,
                            exists (select from opt_out where phone_key = any(:keys) and opted_out and at >= :since) as stopped,
                            exists (select from hold where client_id = :client and ended_at is null and recorded_at >= :since) as on_hold,
                            exists (
                                select from message m
                                where m.conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and m.author = 'client'
                                    and m.at >= :since and not exists (
                                        select from thread_seen s where s.conversation_id = :thread and s.account_id = :by and s.message_id >= m.id)
                            ) as unread
                        """)
                .bind("client", facts.client())
                .bindArray(
                        "keys",
                        byte[].class,
                        facts.number() == null
                                ? java.util.List.of()
                                : sealing.keys("phone", facts.number().e164()))
                .bind("since", text.plannedAt())
                .bind("thread", thread)
                .bind("by", text.by())
                .map((row, context) -> new Since(
                        row.getBoolean("died"),
                        row.getBoolean("stopped"),
                        row.getBoolean("on_hold"),
                        row.getBoolean("unread")))
                .one();
    }
}
