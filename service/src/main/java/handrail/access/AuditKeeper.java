package handrail.access;

import handrail.database.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes tampering with the audit show (C5). It chains the rows of finished transactions in (tx, id) order, as the keeper, and
 * copies the head of each link to a file outside the database that only its owner reads; whoever changes a row would have to
 * change both. Months that no program keeps any more go as a whole, and the chain goes on from the head of the last seal that went.
 */
public final class AuditKeeper {

    private static final long LOCK = 0x48414e445241494cL;

    private final String jdbcUrl;
    private final Login keeper;
    private final AuditHeads heads;

    /**
     * Wired by hand.
     *
     * @param heads the file of heads, made with mode 0600 if need be
     */
    public AuditKeeper(String jdbcUrl, Login keeper, Path heads) {
        this.jdbcUrl = jdbcUrl;
        this.keeper = keeper;
        this.heads = new AuditHeads(heads);
    }

    /**
     * Seals what has been committed since the last link; several nodes may try at once. A file that is gone is not made again from the
     * database, as it is there to tell whether the database is as it was.
     *
     * @return how many rows were sealed
     * @throws IllegalStateException when the database or the file can't be used
     */
    public long seal() {
        try (Connection connection = connection()) {
            lock(connection);
            List<AuditSeal> seals = AuditSeal.after(connection, 0);
            if (heads.written().lost(seals)) {
                throw new IllegalStateException("The audit's heads in " + heads.file() + " are gone, though there are "
                        + seals.size() + " seals: put the file back from a backup, or copy it from another node");
            }
            heads.make();
            AuditSeal last = seals.isEmpty() ? AuditSeal.NONE : seals.get(seals.size() - 1);
            AuditSeal next = last.next(connection, text(connection, "pg_snapshot_xmin(pg_current_snapshot())"));
            if (next.rows() > 0) {
                store(connection, next);
            }
            connection.commit();
            copyHeads(connection);
            connection.commit();
            return next.rows();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit could not be sealed", e);
        }
    }

    /**
     * Counts every link again from its rows, and compares with the database's and the file's heads. Of links whose rows were let go by policy the
     * heads alone are compared, and the chain goes on from the last of them. The file is read first, while nobody writes it: the audit is sealed
     * meanwhile, and what is sealed later is no surprise.
     *
     * @throws IllegalStateException when the database or the file can't be used
     */
    public AuditVerdict verify() {
        try (Connection connection = connection()) {
            lock(connection);
            AuditHeads.Written written = heads.written();
            connection.commit();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return verdict(connection, written);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit could not be verified", e);
        }
    }

    private static AuditVerdict verdict(Connection connection, AuditHeads.Written file) throws SQLException {
        List<AuditSeal> stored = AuditSeal.after(connection, 0);
        List<String> written = file.seals();
        if (file.lost(stored)) {
            return AuditVerdict.broken(1);
        }
        List<AuditLetGo> all = AuditLetGo.all(connection);
        AuditLetGo gone = AuditLetGo.last(all);
        if (!file.agrees(all)) {
            return AuditVerdict.broken(gone.seq());
        }
        AuditSeal last = AuditSeal.NONE;
        long rows = 0;
        for (AuditSeal seal : stored) {
            boolean chained = seal.seq() <= gone.seq()
                    ? seal.follows(last)
                            && (seal.seq() < gone.seq() || seal.head().equals(gone.head()))
                    : last.next(connection, seal.to()).equals(seal);
            if (!chained || !AuditHeads.copied(written, seal)) {
                return AuditVerdict.broken(seal.seq());
            }
            last = seal;
            rows += seal.seq() <= gone.seq() ? 0 : seal.rows();
        }
        return written.size() > stored.size()
                ? AuditVerdict.broken(last.seq() + 1)
                : AuditVerdict.whole(last.seq(), rows, tail(connection, last), gone.keptFrom());
    }

    /**
     * Lets the months go that no program keeps any more, when they are sealed and the whole chain verifies; the file says so too.
     *
     * @return up to which seal rows went; 0 when there was nothing to do
     * @throws IllegalStateException when the audit does not verify: then nothing goes; or when the database or the file can't be used
     */
    public long letGo() {
        try (Connection connection = connection()) {
            if (!text(connection, "exists (select from audit_months_over())").equals("true")) {
                return 0;
            }
            lock(connection);
            AuditVerdict verdict = verdict(connection, heads.written());
            if (!verdict.intact()) {
                throw new IllegalStateException("No month of the audit is let go: " + verdict.sentence());
            }
            try (Statement statement = connection.createStatement()) {
                // Whoever reads or writes the audit is never kept waiting for long by what can wait itself.
                statement.execute("set local lock_timeout to '3s'");
            }
            long seal = Long.parseLong(text(connection, "let_audit_go()"));
            connection.commit();
            if (seal > 0) {
                copyHeads(connection);
                connection.commit();
            }
            return seal;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit's old months could not be let go", e);
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, keeper.user(), keeper.password());
        connection.setAutoCommit(false);
        connection.setSchema("handrail");
        connection.commit();
        return connection;
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static String text(Connection connection, String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (" + expression + ")::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void store(Connection connection, AuditSeal seal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        insert into audit_seal (seq, tx_from, tx_to, row_count, head, sealed_at)
                        values (?, cast(? as xid8), cast(? as xid8), ?, ?, clock_timestamp())
                        """)) {
            statement.setLong(1, seal.seq());
            statement.setString(2, seal.from());
            statement.setString(3, seal.to());
            statement.setLong(4, seal.rows());
            statement.setBytes(5, HexFormat.of().parseHex(seal.head()));
            statement.executeUpdate();
        }
    }

    /** After the commit, so that the file never holds a link the database has lost; a copy that failed is made up here. */
    private void copyHeads(Connection connection) throws SQLException, IOException {
        lock(connection);
        List<AuditLetGo> all = AuditLetGo.all(connection);
        AuditHeads.Written written = heads.written();
        Stream<String> seals =
                AuditSeal.after(connection, written.seals().size()).stream().map(AuditSeal::line);
        // What the file does not agree with is left for the look at the whole to tell.
        Stream<String> gone =
                written.agrees(all) ? all.stream().skip(written.letGo().size()).map(AuditLetGo::line) : Stream.empty();
        heads.add(Stream.concat(seals, gone).toList());
    }

    private static long tail(Connection connection, AuditSeal last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from audit where tx >= cast(? as xid8)")) {
            statement.setString(1, last.to());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
