package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class MigrationsIT {

    @Test
    void migrating_again_changes_nothing() {
        try (TestDatabase database = TestServer.migrated()) {
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
        }
    }

    @Test
    void a_node_that_was_killed_while_it_migrated_keeps_nobody_else_from_starting() throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update handrail.databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'a node that is no more'");
            assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> Migrations.run(database.jdbcUrl(), database.keeper(), true));
        }
    }

    @Test
    void migrating_tells_nobody_on_the_network() {
        var asked = new Asked(ProxySelector.getDefault());
        ProxySelector.setDefault(asked);
        try (TestDatabase database = TestServer.emptyDatabase()) {
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
        } finally {
            ProxySelector.setDefault(asked.usual);
        }
        assertThat(asked.addresses).noneMatch(address -> address.getScheme().startsWith("http"));
    }

    /** Every connection asks here which way to go. */
    private static final class Asked extends ProxySelector {
        private final ProxySelector usual;
        private final List<URI> addresses = new CopyOnWriteArrayList<>();

        Asked(ProxySelector usual) {
            this.usual = usual;
        }

        @Override
        public List<Proxy> select(URI address) {
            addresses.add(address);
            return usual.select(address);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
            usual.connectFailed(address, proxy, failure);
        }
    }
}
