package handrail.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The log of a data folder's running server, held until it was copied. What holds it is a replication slot of a name of its own; it outlives the
 * server, and nobody else reads from it. One that nobody copies for long lets go by itself (max_slot_wal_keep_size), so that the disk does not fill.
 */
public final class HeldLog implements AutoCloseable {

    /** Who copies. */
    public interface Copies {

        /**
         * A whole segment, the next one.
         *
         * @param content 16 MB
         * @param marked when it is known that everything committed until then is in this one or those before it; null of one that is not the last
         */
        void segment(LogSegment which, InputStream content, @Nullable Instant marked) throws IOException;
    }

    private static final String PREFIX = "handrail_log_";

    private final DataFolder folder;
    private final Connection connection;

    private HeldLog(DataFolder folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Of the server that runs in this folder.
     *
     * @throws StartRefused in one line, when none does
     */
    public static HeldLog of(Path path) throws SQLException {
        LiveCluster cluster = LiveCluster.in(path);
        return new HeldLog(cluster.folder(), cluster.superuser());
    }

    /** Under which names the log is held, whole yet; the newest last, as names are times. */
    public List<String> names() throws SQLException {
        return names("wal_status <> 'lost'");
    }

    private List<String> names(String which) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement slots = connection.prepareStatement(
                        "select slot_name from pg_replication_slots where slot_name ^@ ? and " + which
                                + " order by slot_name");
                ResultSet found = asked(slots, PREFIX)) {
            while (found.next()) {
                names.add(found.getString(1).substring(PREFIX.length()));
            }
        }
        return names;
    }

    /** From now on it is held under this name, too: letters and digits. */
    public void hold(String name) throws SQLException {
        try (PreparedStatement slot =
                connection.prepareStatement("select pg_create_physical_replication_slot(?, true)")) {
            asked(slot, slot(name)).close();
        }
    }

    /** It is held no longer, but under this name. */
    public void letGoOfOthers(String name) throws SQLException {
        for (String other : names("true")) {
            if (!slot(other).equals(slot(name))) {
                try (PreparedStatement slot = connection.prepareStatement("select pg_drop_replication_slot(?)")) {
                    asked(slot, slot(other)).close();
                }
            }
        }
    }

    /** Has everything copied that was written until now, since the last copies under this name, which are held no longer. */
    public void copy(String name, Copies copies) throws SQLException, IOException {
        Instant marked = mark();
        Reach reach = reach(name);
        for (LogSegment one = reach.from; one.number() < reach.until.number(); one = one.next()) {
            boolean last = one.next().equals(reach.until);
            try (InputStream content =
                    new FileAsOpened(folder.cluster().resolve("pg_wal").resolve(one.name()), LogSegment.BYTES)) {
                copies.segment(one, content, last ? marked : null);
            }
        }
        try (PreparedStatement advance =
                connection.prepareStatement("select pg_replication_slot_advance(?, cast('0/0' as pg_lsn) + ?)")) {
            advance.setString(1, slot(name));
            advance.setBigDecimal(2, java.math.BigDecimal.valueOf(reach.until.number() * LogSegment.BYTES));
            advance.execute();
        }
    }

    /** Something is committed, later than the time it returns, and a segment ends behind it: a log up to there can be played up to that time. */
    private Instant mark() throws SQLException {
        Instant before;
        try (PreparedStatement now = connection.prepareStatement("select clock_timestamp()");
                ResultSet said = now.executeQuery()) {
            said.next();
            before = said.getTimestamp(1).toInstant();
        }
        for (String step : List.of("select pg_current_xact_id()", "select pg_switch_wal()")) {
            try (PreparedStatement statement = connection.prepareStatement(step)) {
                statement.execute();
            }
        }
        return before;
    }

    private record Reach(LogSegment from, LogSegment until) {}

    /** From the first that is held to the one that is written now, which is not whole. */
    private Reach reach(String name) throws SQLException {
        try (PreparedStatement slot = connection.prepareStatement("""
                        select left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline,
                            cast(restart_lsn - '0/0' as bigint) as held, cast(pg_current_wal_flush_lsn() - '0/0' as bigint) as flushed
                        from pg_replication_slots where slot_name = ?
                        """);
                ResultSet said = asked(slot, slot(name))) {
            if (!said.next()) {
                throw new SQLException("the log is not held under the name " + name);
            }
            String timeline = said.getString("timeline");
            return new Reach(
                    new LogSegment(timeline, said.getLong("held") / LogSegment.BYTES),
                    new LogSegment(timeline, said.getLong("flushed") / LogSegment.BYTES));
        }
    }

    private static ResultSet asked(PreparedStatement question, String about) throws SQLException {
        question.setString(1, about);
        return question.executeQuery();
    }

    private static String slot(String name) {
        return PREFIX + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
