package handrail.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** All that was written is put where it belongs, as it is every quarter of an hour: for measurements that are to begin the same. */
public final class Checkpoint {
    private Checkpoint() {}

    /** Of this server, now; returns when it is done. */
    public static void of(EmbeddedServer server) {
        asSuperuser(server, "checkpoint");
    }

    /**
     * The same of a server whose log has grown to its full size once, as that of any that has been up for some days: its files are written over from
     * now on. A new one fills each with zeros first.
     */
    public static void ofAFullLog(EmbeddedServer server) {
        asSuperuser(server, """
                do $$
                declare
                    size bigint := pg_size_bytes(current_setting('max_wal_size'));
                begin
                    for written in 1 .. size / (8 << 20) loop
                        perform pg_logical_emit_message(false, 'fills', repeat('x', 8 << 20));
                    end loop;
                end
                $$
                """, "checkpoint");
    }

    private static void asSuperuser(EmbeddedServer server, String... statements) {
        Login superuser = server.superuser();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
