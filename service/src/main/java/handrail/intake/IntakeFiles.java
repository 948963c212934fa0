package handrail.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Files of referrals: kept sealed until somebody has said which column is what, taken in line by line, and gone but for the report (B2). */
final class IntakeFiles {

    static final int MOST_LISTED = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    IntakeFiles(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * A file.
     *
     * @param id its row
     * @param partner in whose name; null for nobody's
     * @param columns which column is what
     * @param lines how many there are
     * @param state uploaded, running, done or dropped
     * @param at when it came
     * @param by who brought it
     * @param taken how many lines were taken in so far
     * @param known how many were known already
     * @param refused how many were refused
     */
    public record IntakeFile(
            UUID id,
            @Nullable UUID partner,
            Columns columns,
            int lines,
            String state,
            Instant at,
            AccountId by,
            int taken,
            int known,
            int refused) {

        /** How many lines wait to be taken in. */
        public int waiting() {
            return state.equals("running") ? lines - taken - known - refused : 0;
        }
    }

    /**
     * What became of a line.
     *
     * @param number as the spreadsheet counts
     * @param state waiting, again when it is tried again, taken, known or refused
     * @param faults why it was refused
     */
    public record Reported(int number, String state, List<Problem.Fault> faults) {}

    /** Keeps a file that could be read; returns its id. */
    UUID keep(Handle handle, SignedIn me, byte[] content, Sheet sheet) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into intake_file (id, program_id, content, mapping, lines, state, uploaded_at, uploaded_by)
                        values (:id, :program, :content, cast(:mapping as jsonb), :lines, 'uploaded', handrail.now(), :by)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("content", sealing.sealBytes("intake_file", "content", id, content))
                .bind("mapping", json(Columns.guess(sheet.head())))
                .bind("lines", sheet.lines().size())
                .bind("by", me.account())
                .execute();
        told(handle, me, "intake-file.upload", id);
        return id;
    }

    /** The newest files. */
    List<IntakeFile> all(Handle handle) {
        return select(handle, null);
    }

    /** One of them. */
    Optional<IntakeFile> find(Handle handle, UUID id) {
        return select(handle, id).stream().findFirst();
    }

    private static List<IntakeFile> select(Handle handle, @Nullable UUID id) {
        return handle.createQuery("""
                        select f.id, f.partner_id, f.mapping, f.lines, f.state, f.uploaded_at, f.uploaded_by,
                            count(*) filter (where l.state = 'taken') as taken,
                            count(*) filter (where l.state = 'known') as known,
                            count(*) filter (where l.state = 'refused') as refused
                        from intake_file f left join intake_line l on l.file_id = f.id
                        where f.state <> 'dropped' and (f.id = :id or cast(:id as uuid) is null)
                        group by f.id order by f.uploaded_at desc limit :most
                        """)
                .bindByType("id", id, UUID.class)
                .bind("most", MOST_LISTED)
                .map((row, context) -> file(row))
                .list();
    }

    private static IntakeFile file(ResultSet row) throws SQLException {
        return new IntakeFile(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                columns(row.getString("mapping")),
                row.getInt("lines"),
                row.getString("state"),
                row.getTimestamp("uploaded_at").toInstant(),
                new AccountId(row.getObject("uploaded_by", UUID.class)),
                row.getInt("taken"),
                row.getInt("known"),
                row.getInt("refused"));
    }

    /** What is in a file that waits; for whoever brought it. */
    Optional<Sheet> sheet(Handle handle, SignedIn me, UUID id) {
        return handle.createQuery(
                        "select content from intake_file where id = :id and state = 'uploaded' and uploaded_by = :me")
                .bind("id", id)
                .bind("me", me.account())
                .mapTo(Sealed.class)
                .findOne()
                .map(content -> Sheet.read(sealing.openBytes("intake_file", "content", id, content)));
    }

    /** Which column is what, and in whose name. */
    void map(Handle handle, SignedIn me, UUID id, Columns columns, @Nullable UUID partner) {
        int mapped = handle.createUpdate("""
                        update intake_file set mapping = cast(:mapping as jsonb), partner_id = (select p.id from partner p where p.id = :partner)
                        where id = :id and state = 'uploaded' and uploaded_by = :me
                        """)
                .bind("mapping", json(columns))
                .bindByType("partner", partner, UUID.class)
                .bind("id", id)
                .bind("me", me.account())
                .execute();
        if (mapped > 0) {
            told(handle, me, "intake-file.map", id);
        }
    }

    /** From now on it is taken in, line by line. Doing so twice changes nothing more. */
    void start(Handle handle, SignedIn me, UUID id, Sheet sheet, Cells cells) {
        if (!settle(handle, me, id, "running")) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("""
                insert into intake_line (id, program_id, file_id, line, given, state, faults)
                values (:id, :program, :file, :line, :given, :state, cast(:faults as jsonb))
                """);
        for (Sheet.Line line : sheet.lines()) {
            UUID row = ids.next();
            boolean shortened = Cells.shortened(cells.columns().cell(line, "phone"));
            rows.bind("id", row)
                    .bind("program", me.program())
                    .bind("file", id)
                    .bind("line", line.number())
                    .bind("given", shortened ? null : sealing.seal("intake_line", "given", row, json(cells.read(line))))
                    .bind("state", shortened ? "refused" : "waiting")
                    .bind("faults", json(shortened ? List.of(Lines.SHORTENED) : List.of()))
                    .add();
        }
        rows.execute();
        told(handle, me, "intake-file.take", id);
    }

    /** It is not wanted; nothing of it is kept. */
    void drop(Handle handle, SignedIn me, UUID id) {
        if (settle(handle, me, id, "dropped")) {
            told(handle, me, "intake-file.drop", id);
        }
    }

    private static boolean settle(Handle handle, SignedIn me, UUID id, String state) {
        return handle.createUpdate("""
                        update intake_file set state = :state, content = null, settled_at = handrail.now()
                        where id = :id and state = 'uploaded' and uploaded_by = :me
                        """)
                        .bind("state", state)
                        .bind("id", id)
                        .bind("me", me.account())
                        .execute()
                > 0;
    }

    /** What became of each line, those that were refused first. */
    List<Reported> report(Handle handle, UUID id) {
        return handle.createQuery("""
                        select line, case when state = 'waiting' and tries > 0 then 'again' else state end as state, faults
                        from intake_line where file_id = :id order by state <> 'refused', line
                        """)
                .bind("id", id)
                .map((row, context) ->
                        new Reported(row.getInt("line"), row.getString("state"), faults(row.getString("faults"))))
                .list();
    }

    private void told(Handle handle, SignedIn me, String action, UUID id) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "intake_file", id);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records are always written", e);
        }
    }

    static NewReferral given(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static Columns columns(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static List<Problem.Fault> faults(@Nullable String json) {
        return json == null ? List.of() : read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written can be read", e);
        }
    }
}
