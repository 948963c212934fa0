package handrail.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the partitions of the months to come, and lets go what no program keeps any more (retention is a program's policy). Runs as the keeper,
 * who owns the tables; several nodes may try at once. The audit's months are made ahead too; they are let go by whoever seals
 * them.
 */
public final class Housekeeping {

    private static final long LOCK = 0x48414e44484f5553L;
    private static final int MONTHS_AHEAD = 13;
    private static final List<String> TEXTS = List.of("message", "message_status", "conversation_turn", "media");

    private final String jdbcUrl;
    private final Login keeper;

    /** Of this database. */
    public Housekeeping(String jdbcUrl, Login keeper) {
        this.jdbcUrl = jdbcUrl;
        this.keeper = keeper;
    }

    /**
     * Does what is due.
     *
     * @return what went, by table: partitions that were dropped, rows that were deleted; empty when another node is at it
     * @throws IllegalStateException when the database refuses; what was begun is undone, and may be tried again
     */
    public Map<String, Long> run() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, keeper.user(), keeper.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // A page that reads is never kept waiting for long by what can wait itself.
            statement.execute("set search_path to handrail; set lock_timeout to '3s'");
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Map.of();
                }
            }
            ahead(connection);
            Map<String, Long> went = letGo(connection);
            connection.commit();
            return went;
        } catch (SQLException e) {
            throw new IllegalStateException("Housekeeping could not be done", e);
        }
    }

    private static void ahead(Connection connection) throws SQLException {
        try (PreparedStatement make =
                connection.prepareStatement("call handrail.make_partitions(?, handrail.now()::date, ?)")) {
            for (String parent : List.of("message", "message_status", "conversation_turn", "media", "audit")) {
                make.setString(1, parent);
                make.setInt(2, MONTHS_AHEAD);
                make.execute();
            }
        }
    }

    private static Map<String, Long> letGo(Connection connection) throws SQLException {
        Map<String, Long> went = new TreeMap<>();
        try (PreparedStatement letGo = connection.prepareStatement("select dropped, deleted from handrail.let_go(?)");
                Statement others = connection.createStatement()) {
            for (String parent : TEXTS) {
                letGo.setString(1, parent);
                try (ResultSet row = letGo.executeQuery()) {
                    row.next();
                    went.put(parent + ".dropped", row.getLong(1));
                    went.put(parent + ".deleted", row.getLong(2));
                }
            }
            try (ResultSet row = others.executeQuery("select handrail.let_outbox_go(), handrail.let_comments_go()")) {
                row.next();
                went.put("outbox.deleted", row.getLong(1));
                went.put("comment.deleted", row.getLong(2));
            }
        }
        return went;
    }
}
