package handrail.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One link of the chain over the audit rows with {@code from <= tx < to}; the head is in hex. */
record AuditSeal(long seq, String from, String to, long rows, String head) {

    private static final int ROWS_AT_A_TIME = 1000;

    /** What the first link hangs on. */
    static final AuditSeal NONE = new AuditSeal(0, "0", "0", 0, "");

    /** Reads the rows up to a transaction and makes the next link of them. */
    AuditSeal next(Connection connection, String upTo) throws SQLException {
        MessageDigest digest = sha256();
        AuditRow.add(digest, head);
        AuditRow.add(digest, Long.toString(seq + 1));
        AuditRow.add(digest, to);
        AuditRow.add(digest, upTo);
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(AuditRow.ROWS)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setString(1, to);
            statement.setString(2, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    AuditRow.add(digest, rows);
                    count++;
                }
            }
        }
        return new AuditSeal(seq + 1, to, upTo, count, java.util.HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether it is the link after another, by number and range; what its rows were can't be told from that. */
    boolean follows(AuditSeal last) {
        return seq == last.seq + 1 && from.equals(last.to);
    }

    /** The stored links after one, in order. */
    static List<AuditSeal> after(Connection connection, long seq) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select seq, tx_from::text, tx_to::text, row_count, encode(head, 'hex')
                        from audit_seal where seq > ? order by seq
                        """)) {
            statement.setLong(1, seq);
            List<AuditSeal> seals = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seals.add(new AuditSeal(
                            rows.getLong(1), rows.getString(2), rows.getString(3), rows.getLong(4), rows.getString(5)));
                }
            }
            return seals;
        }
    }

    /** As a line of the file of heads. */
    String line() {
        return seq + " " + from + " " + to + " " + rows + " " + head;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java always has SHA-256", e);
        }
    }
}
