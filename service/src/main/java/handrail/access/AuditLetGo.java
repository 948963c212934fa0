package handrail.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to which seal the audit's rows were let go, by policy.
 *
 * @param seq the last seal that went; the chain goes on from its head
 * @param head that seal's head, in hex
 * @param rows how many rows went until then, all times together
 * @param keptFrom from when rows are kept, as the policy was then
 * @param plausible whether that is longer ago than any policy may say
 */
record AuditLetGo(long seq, String head, long rows, String keptFrom, boolean plausible) {

    /** Nothing went yet. */
    static final AuditLetGo NOTHING = new AuditLetGo(0, "", 0, "", true);

    /** How often rows went, the first time first. */
    static List<AuditLetGo> all(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select seq, encode(head, 'hex'), row_count, to_char(kept_from at time zone 'UTC', 'YYYY-MM-DD'),
                            kept_from <= handrail.now() - interval '72 months'
                        from audit_let_go order by seq
                        """)) {
            List<AuditLetGo> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new AuditLetGo(
                        rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4), rows.getBoolean(5)));
            }
            return all;
        }
    }

    /** The newest of them. */
    static AuditLetGo last(List<AuditLetGo> all) {
        return all.isEmpty() ? NOTHING : all.get(all.size() - 1);
    }

    /** As a line of the file of heads. */
    String line() {
        return AuditHeads.LET_GO + seq + " " + head + " " + rows + " " + keptFrom;
    }
}
