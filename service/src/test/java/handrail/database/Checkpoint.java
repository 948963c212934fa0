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
        Login superuser = server.superuser();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
