package handrail.messaging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import handrail.access.Sealing;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Puts texts where they can't be lost: message and outbox row in the transaction that decided them. */
public final class Outbox {

    private final Ids ids;
    private final Sealing sealing;

    /** With ids for new rows, and sealing for words and numbers. */
    public Outbox(Ids ids, Sealing sealing) {
        this.ids = ids;
        this.sealing = sealing;
    }

    /**
     * A text that came in.
     *
     * @param conversation the thread it came to
     * @param sid the carrier's id of it
     * @param body its words, exactly
     * @param media what came along and is still to be fetched
     */
    public record Received(UUID conversation, String sid, String body, List<InboundMedia> media) {}

    /** Keeps texts that came in, with pictures that are still to be fetched; returns their ids in their order. */
    @CanIgnoreReturnValue
    public List<UUID> received(Handle handle, ProgramId program, List<Received> texts) {
        List<UUID> messages = Stream.generate(ids::next).limit(texts.size()).toList();
        List<byte[]> bodies = IntStream.range(0, texts.size())
                .mapToObj(at -> sealing.seal(
                        "message", "body", messages.get(at), texts.get(at).body()))
                .map(Sealed::bytes)
                .toList();
        handle.createUpdate("""
                        with seen as (
                            insert into change (program_id, topic, at) values (:program, 'phones', handrail.now()))
                        insert into message (id, program_id, conversation_id, author, body, media, at)
                        select id, :program, conversation, 'client', body, media, (select handrail.now())
                        from unnest(:ids, :conversations, :bodies, :media) as text (id, conversation, body, media)
                        """)
                .bind("program", program)
                .bindArray("ids", UUID.class, messages)
                .bindArray(
                        "conversations",
                        UUID.class,
                        texts.stream().map(Received::conversation).toList())
                .bindArray("bodies", byte[].class, bodies)
                .bindArray(
                        "media",
                        Integer.class,
                        texts.stream().map(text -> text.media().size()).toList())
                .execute();
        for (int at = 0; at < messages.size(); at++) {
            toFetch(handle, program, messages.get(at), texts.get(at));
        }
        return messages;
    }

    private void toFetch(Handle handle, ProgramId program, UUID message, Received text) {
        for (InboundMedia one : text.media()) {
            UUID id = ids.next();
            handle.attach(MediaRows.class)
                    .add(
                            id,
                            program,
                            message,
                            text.conversation(),
                            text.sid(),
                            sealing.seal("media", "source", id, one.source().toString()));
        }
    }

    /** Puts a text of a thread in the outbox. */
    public void put(Handle handle, Outgoing text) {
        put(handle, text, null);
    }

    /** Puts a text of a thread in the outbox, with a picture that goes along; its words may be empty then. */
    public void put(Handle handle, Outgoing text, @Nullable OutgoingPicture picture) {
        UUID message = ids.next();
        insert(handle, text.program(), "client", text.to(), text.body())
                .bind("picture", picture == null ? null : kept(handle, text, message, picture))
                .bind(
                        "pictureKey",
                        picture == null
                                ? null
                                : sealing.key("picture", HexFormat.of().formatHex(picture.digest())))
                .bind("message", message)
                .bind("conversation", text.conversation())
                .bind("author", name(text.author()))
                .bind("writer", text.account())
                .bind("said", sealing.seal("message", "body", message, text.body()))
                .bind("messageKey", text.key())
                .bind("version", text.catalogueVersion())
                .bind("media", picture == null ? 0 : 1)
                .bind("account", (Object) null)
                .bind("page", (Object) null)
                .bind("purpose", name(text.purpose()))
                .bind("urgency", text.purpose().urgency())
                .bind("notBefore", text.notBefore())
                .bind("expiresAt", text.expiresAt())
                .execute();
    }

    /** Puts texts of many threads in the outbox; returns the message that each is, in their order. */
    public List<UUID> put(Handle handle, ProgramId program, List<Outgoing> texts) {
        return texts.isEmpty() ? List.of() : new Mailing(ids, sealing, texts).put(handle, program);
    }

    private UUID kept(Handle handle, Outgoing text, UUID message, OutgoingPicture picture) {
        UUID id = ids.next();
        handle.attach(MediaRows.class)
                .keep(
                        id,
                        text.program(),
                        message,
                        text.conversation(),
                        picture.kind().type(),
                        sealing.sealBytes("media", "content", id, picture.content()));
        return id;
    }

    /** Puts a text to a phone of the staff in the outbox; it names nobody, and stands in no thread. */
    void staff(Handle handle, ToStaff text) {
        insert(handle, text.program(), "staff", text.to(), text.body())
                .bind("picture", (Object) null)
                .bind("pictureKey", (byte[]) null)
                .bind("message", (Object) null)
                .bind("conversation", (Object) null)
                .bind("author", (Object) null)
                .bind("writer", (Object) null)
                .bind("said", (Sealed) null)
                .bind("messageKey", (Object) null)
                .bind("version", (Object) null)
                .bind("media", 0)
                .bind("account", text.account())
                .bind("page", text.page())
                .bind("purpose", name(text.purpose()))
                .bind("urgency", text.purpose().urgency())
                .bind("notBefore", text.now())
                .bind("expiresAt", (Object) null)
                .execute();
    }

    /** The text itself, its message if it stands in a thread, and word of it to open pages, in one statement: every answer takes it. */
    private Update insert(Handle handle, ProgramId program, String audience, PhoneNumber to, String body) {
        UUID id = ids.next();
        return handle.createUpdate("""
                        with said as (
                            insert into message
                                (id, program_id, conversation_id, author, account_id, body, message_key, catalogue_version, media, at)
                            select cast(:message as uuid), :program, :conversation, :author, :writer, :said, :messageKey, :version, :media, handrail.now()
                            where cast(:message as uuid) is not null),
                        seen as (
                            insert into change (program_id, topic, at) values (:program, 'phones', handrail.now()))
                        insert into outbox
                            (id, program_id, sender_id, conversation_id, message_id, account_id, page_id, to_phone, to_key, body, picture, picture_key,
                             purpose, urgency, not_before, expires_at, state, created_at)
                        values
                            (:id, :program, coalesce((select c.sender_id from conversation c where c.id = :conversation), (
                                select id from sender where program_id = :program and audience = :audience order by standby, id limit 1)),
                             (select c.id from conversation c where c.id = :conversation), :message, :account, :page, :to, :key, :body, :picture, :pictureKey,
                             :purpose, :urgency, :notBefore, :expiresAt, 'queued', handrail.now())
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("audience", audience)
                .bind("to", sealing.seal("outbox", "to_phone", id, to.e164()))
                .bind("key", sealing.key("phone", to.e164()))
                .bind("body", sealing.seal("outbox", "body", id, body));
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
