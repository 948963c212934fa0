package handrail.access;

import handrail.database.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes tampering with the audit show (C5). It chains the rows of finished transactions in (tx, id) order, as the keeper, and
 * copies the head of each link to a file outside the database that only its owner reads; whoever changes a row would have to
 * change both.
 */
public final class AuditKeeper {

    private static final long LOCK = 0x48414e445241494cL;

    private final String jdbcUrl;
    private final Login keeper;
    private final Path heads;

    /**
     * Wired by hand.
     *
     * @param heads the file of heads, made with mode 0600 if need be
     */
    public AuditKeeper(String jdbcUrl, Login keeper, Path heads) {
        this.jdbcUrl = jdbcUrl;
        this.keeper = keeper;
        this.heads = heads;
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
            if (lost(seals, written())) {
                throw new IllegalStateException("The audit's heads in " + heads + " are gone, though there are "
                        + seals.size() + " seals: put the file back from a backup, or copy it from another node");
            }
            makeFile();
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
     * Counts every link again from its rows, and compares with the database's and the file's heads.
     *
     * @throws IllegalStateException when the database or the file can't be used
     */
    public AuditVerdict verify() {
        try (Connection connection = connection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<AuditSeal> stored = AuditSeal.after(connection, 0);
            List<String> written = written();
            if (lost(stored, written)) {
                return AuditVerdict.broken(1);
            }
            AuditSeal last = AuditSeal.NONE;
            long rows = 0;
            for (AuditSeal seal : stored) {
                boolean copied = seal.seq() > written.size()
                        || written.get((int) seal.seq() - 1).equals(seal.line());
                if (!last.next(connection, seal.to()).equals(seal) || !copied) {
                    return AuditVerdict.broken(seal.seq());
                }
                last = seal;
                rows += seal.rows();
            }
            return written.size() > stored.size()
                    ? AuditVerdict.broken(last.seq() + 1)
                    : AuditVerdict.whole(last.seq(), rows, tail(connection, last));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The audit could not be verified", e);
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
        List<String> missing = AuditSeal.after(connection, written().size()).stream()
                .map(AuditSeal::line)
                .toList();
        Files.write(heads, missing, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    private void makeFile() throws IOException {
        if (!Files.exists(heads)) {
            Files.createFile(heads, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** An empty file beside one seal is a node that died between the two, at its very first. */
    private boolean lost(List<AuditSeal> stored, List<String> written) {
        return Files.exists(heads) ? written.isEmpty() && stored.size() > 1 : !stored.isEmpty();
    }

    private List<String> written() throws IOException {
        return Files.exists(heads) ? Files.readAllLines(heads) : List.of();
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
