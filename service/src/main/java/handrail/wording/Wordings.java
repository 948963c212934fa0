package handrail.wording;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Saved wordings, sealed: the program's, which whoever supervises approves in both languages, and everybody's own. */
public final class Wordings {

    /** How many there may be of the program, and of each person. */
    public static final int MOST = 40;

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, and what seals them. */
    public Wordings(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * One wording.
     *
     * @param id the row
     * @param whole whether it is the whole program's, not the reader's own
     * @param title what it is called in the list
     * @param en in English; empty for none
     * @param es in Spanish; empty for none
     */
    public record Wording(UUID id, boolean whole, String title, String en, String es) {

        /** In this language, else in the one there is. */
        public String in(String language) {
            String wanted = language.equals("es") ? es : en;
            return wanted.isEmpty() ? en + es : wanted;
        }

        /** The language it is in when this one is asked for. */
        public String language(String asked) {
            return asked.equals("es") == es.isEmpty() ? en.isEmpty() ? "es" : "en" : asked;
        }
    }

    /** The program's and the reader's own, in the order they were made. */
    public List<Wording> all(Handle handle, SignedIn me) {
        return handle.createQuery("""
                        select id, account_id, title, body_en, body_es from wording
                        where retired_at is null and (account_id is null or account_id = :me) order by account_id nulls first, id
                        """)
                .bind("me", me.account())
                .map((row, context) -> wording(row))
                .list();
    }

    /** One that the reader sees. */
    Optional<Wording> find(Handle handle, SignedIn me, UUID wording) {
        return all(handle, me).stream().filter(one -> one.id().equals(wording)).findFirst();
    }

    private Wording wording(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Wording(
                id,
                row.getObject("account_id", UUID.class) == null,
                sealing.open("wording", "title", id, new Sealed(row.getBytes("title"))),
                opened(id, "body_en", row.getBytes("body_en")),
                opened(id, "body_es", row.getBytes("body_es")));
    }

    private String opened(UUID id, String column, byte @Nullable [] words) {
        return words == null ? "" : sealing.open("wording", column, id, new Sealed(words));
    }

    private @Nullable Sealed sealed(UUID id, String column, String words) {
        return words.isEmpty() ? null : sealing.seal("wording", column, id, words);
    }

    /** One more, of the whole program or the reader's own. */
    void add(Handle handle, SignedIn me, WordingForm form) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into wording (id, program_id, account_id, title, body_en, body_es, made_by, made_at)
                        values (:id, :program, :owner, :title, :en, :es, :me, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("owner", form.whole() ? null : me.account().value())
                .bind("title", sealing.seal("wording", "title", id, form.title()))
                .bind("en", sealed(id, "body_en", form.en()))
                .bind("es", sealed(id, "body_es", form.es()))
                .bind("me", me.account())
                .execute();
        note(handle, me, "wording.add", id);
    }

    /** It reads otherwise now. */
    void change(Handle handle, SignedIn me, UUID wording, WordingForm form) {
        int changed = handle.createUpdate("""
                        update wording set title = :title, body_en = :en, body_es = :es, changed_by = :me, changed_at = handrail.now()
                        where id = :id and retired_at is null
                        """)
                .bind("id", wording)
                .bind("title", sealing.seal("wording", "title", wording, form.title()))
                .bind("en", sealed(wording, "body_en", form.en()))
                .bind("es", sealed(wording, "body_es", form.es()))
                .bind("me", me.account())
                .execute();
        if (changed > 0) {
            note(handle, me, "wording.change", wording);
        }
    }

    /** Nobody is offered it any more. */
    void retire(Handle handle, SignedIn me, UUID wording) {
        int retired = handle.createUpdate("""
                        update wording set retired_at = handrail.now(), changed_by = :me, changed_at = handrail.now()
                        where id = :id and retired_at is null
                        """)
                .bind("id", wording)
                .bind("me", me.account())
                .execute();
        if (retired > 0) {
            note(handle, me, "wording.retire", wording);
        }
    }

    private void note(Handle handle, SignedIn me, String action, UUID wording) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "wording", wording);
    }
}
