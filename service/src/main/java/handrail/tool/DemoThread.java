package handrail.tool;

import handrail.access.AccountId;
import handrail.bot.Catalogue;
import handrail.database.Ids;
import handrail.messaging.Purpose;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The texts of a demo client's thread, as they went out and came in. */
final class DemoThread {

    private final Demo.Parts parts;
    private final Batches rows;
    private final Program program;
    private final Catalogue catalogue;
    private final DemoClient client;
    private final UUID thread;
    private final UUID sender;

    DemoThread(
            Demo.Parts parts,
            Batches rows,
            Handle handle,
            Program program,
            Catalogue catalogue,
            DemoClient client,
            UUID thread) {
        this.parts = parts;
        this.rows = rows;
        this.program = program;
        this.catalogue = catalogue;
        this.client = client;
        this.thread = thread;
        this.sender = handle.attach(Programs.class).sender(program.id(), "client");
    }

    UUID id() {
        return thread;
    }

    /** The client wrote. */
    void wrote(Instant at, String body) {
        message(at, "client", null, body, null);
        rows.add("update conversation set last_inbound_at = greatest(last_inbound_at, ?) where id = ?", at, thread);
    }

    /** The last text of the client waits for a person. */
    void waits(Instant since) {
        rows.add("update conversation set unanswered_since = ? where id = ?", since, thread);
    }

    /** The bot wrote a text of the catalogue. */
    void bot(Instant at, Purpose purpose, String key) {
        Map<String, String> variables = new HashMap<>();
        variables.put("program", program.neutralName());
        variables.put("coach", client.coach().name());
        variables.put("items", client.say("2 naloxone kits", "2 kits de naloxona"));
        String body = catalogue.render(key, client.language(), variables);
        sent(at, purpose, message(at, "bot", null, body, key), body);
    }

    /** The coach wrote. */
    void coach(Instant at, String body) {
        sent(at, Purpose.COACH, message(at, "coach", client.coach().id(), body, null), body);
    }

    private UUID message(Instant at, String author, @Nullable AccountId account, String body, @Nullable String key) {
        UUID id = Ids.at(at);
        rows.add(
                """
                insert into message (id, program_id, conversation_id, author, account_id, body, message_key, catalogue_version, at)
                values (?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?)
                """,
                id,
                program.id(),
                thread,
                author,
                account == null ? null : account.value().toString(),
                parts.sealing().seal("message", "body", id, body),
                key,
                key == null ? null : catalogue.version(),
                at);
        return id;
    }

    private void sent(Instant at, Purpose purpose, UUID message, String body) {
        UUID id = Ids.at(at);
        rows.add(
                """
                insert into outbox (id, program_id, sender_id, conversation_id, message_id, to_phone, to_key, body, purpose, urgency,
                    not_before, state, attempts, created_at, settled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent', 1, ?, ?)
                """,
                id,
                program.id(),
                sender,
                thread,
                message,
                parts.sealing().seal("outbox", "to_phone", id, client.phone()),
                parts.sealing().key("phone", client.phone()),
                parts.sealing().seal("outbox", "body", id, body),
                purpose.name().toLowerCase(Locale.ROOT),
                purpose.urgency(),
                at,
                at,
                at);
        rows.add(
                "insert into message_status (id, program_id, message_id, status, at) values (?, ?, ?, 'delivered', ?)",
                Ids.at(at),
                program.id(),
                message,
                at);
        rows.add("update conversation set last_outbound_at = greatest(last_outbound_at, ?) where id = ?", at, thread);
    }
}
