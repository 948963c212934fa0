package handrail.messaging;

import handrail.access.Sealing;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Texts of the bot's that are put in the outbox together: one statement for their messages, their rows and word of them to open pages, however many there are. */
final class Mailing {

    private final Sealing sealing;
    private final List<Outgoing> texts;
    private final List<UUID> messages;
    private final List<UUID> rows;

    Mailing(Ids ids, Sealing sealing, List<Outgoing> texts) {
        this.sealing = sealing;
        this.texts = texts;
        this.messages = Stream.generate(ids::next).limit(texts.size()).toList();
        this.rows = Stream.generate(ids::next).limit(texts.size()).toList();
    }

    /** Writes them; returns their messages in their order. Throws {@link IllegalStateException} when a thread is not there. */
    List<UUID> put(Handle handle, ProgramId program) {
        int written = write(handle, program);
        if (written < texts.size()) {
            throw new IllegalStateException("Of " + texts.size() + " texts only " + written + " have a thread");
        }
        return messages;
    }

    private int write(Handle handle, ProgramId program) {
        return handle.createUpdate("""
                        with text as (
                            select * from unnest(:ids, :messages, :conversations, :authors, :said, :messageKeys, :versions, :phones, :keys, :bodies,
                                    :purposes, :urgencies, :notBefore, :expiresAt)
                                as text (id, message, conversation, author, said, message_key, version, phone, key, body,
                                    purpose, urgency, not_before, expires_at)),
                        spoken as (
                            insert into message (id, program_id, conversation_id, author, body, message_key, catalogue_version, media, at)
                            select message, :program, conversation, author, said, message_key, version, 0, (select handrail.now()) from text),
                        seen as (
                            insert into change (program_id, topic, at) values (:program, 'phones', handrail.now()))
                        insert into outbox
                            (id, program_id, sender_id, conversation_id, message_id, to_phone, to_key, body,
                             purpose, urgency, not_before, expires_at, state, created_at)
                        select text.id, :program, coalesce(c.sender_id, (
                                select s.id from sender s where s.program_id = :program and s.audience = 'client' order by s.standby, s.id limit 1)),
                            c.id, text.message, text.phone, text.key, text.body,
                            text.purpose, text.urgency, text.not_before, text.expires_at, 'queued', (select handrail.now())
                        from text join conversation c on c.id = text.conversation
                        """)
                .bind("program", program)
                .bindArray("ids", UUID.class, rows)
                .bindArray("messages", UUID.class, messages)
                .bindArray("conversations", UUID.class, each(Outgoing::conversation))
                .bindArray(
                        "authors",
                        String.class,
                        each(text -> text.author().name().toLowerCase(Locale.ROOT)))
                .bindArray("said", byte[].class, sealed(messages, "message", "body", Outgoing::body))
                .bindArray("messageKeys", String.class, each(Outgoing::key))
                .bindArray("versions", String.class, each(Outgoing::catalogueVersion))
                .bindArray(
                        "phones",
                        byte[].class,
                        sealed(rows, "outbox", "to_phone", text -> text.to().e164()))
                .bindArray(
                        "keys",
                        byte[].class,
                        each(text -> sealing.key("phone", text.to().e164())))
                .bindArray("bodies", byte[].class, sealed(rows, "outbox", "body", Outgoing::body))
                .bindArray(
                        "purposes",
                        String.class,
                        each(text -> text.purpose().name().toLowerCase(Locale.ROOT)))
                .bindArray(
                        "urgencies", Integer.class, each(text -> text.purpose().urgency()))
                .bindArray("notBefore", Instant.class, each(Outgoing::notBefore))
                .bindArray("expiresAt", Instant.class, each(Outgoing::expiresAt))
                .execute();
    }

    private <T> List<@Nullable T> each(Function<Outgoing, @Nullable T> column) {
        return texts.stream().<@Nullable T>map(column).toList();
    }

    private List<byte[]> sealed(List<UUID> ids, String table, String column, Function<Outgoing, String> value) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> sealing.seal(table, column, ids.get(at), value.apply(texts.get(at))))
                .map(Sealed::bytes)
                .toList();
    }
}
