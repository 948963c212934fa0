package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
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
