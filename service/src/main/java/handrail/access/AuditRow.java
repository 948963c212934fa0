package handrail.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Adds one audit row to a hash: every column, as text, with its length before it, so that no two rows are written alike. */
final class AuditRow {

    /** Rows of a range of transactions, each column as text that does not depend on any setting of the connection. */
    static final String ROWS = """
            select id::text, program_id::text, tx::text, (extract(epoch from at) * 1000000)::bigint::text, actor_kind,
                actor_id::text, action, subject, subject_id::text, array_to_string(subjects, ','), detail, request_id
            from audit where tx >= cast(? as xid8) and tx < cast(? as xid8) order by tx, id
            """;

    private static final int COLUMNS = 12;

    private AuditRow() {}

    static void add(MessageDigest digest, ResultSet row) throws SQLException {
        for (int column = 1; column <= COLUMNS; column++) {
            add(digest, row.getString(column));
        }
    }

    static void add(MessageDigest digest, @Nullable String text) {
        if (text == null) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).array());
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
