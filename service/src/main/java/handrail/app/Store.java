package handrail.app;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import handrail.database.EmbeddedServer;
import handrail.database.Login;
import handrail.database.Migrations;
import handrail.database.ProgramTime;
import handrail.database.StartRefused;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.lifecycle.Managed;
import io.dropwizard.util.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database, ready to use: started if it is the one that comes along, migrated, with the application's pool over it. */
final class Store implements Managed {

    /** For so long a connection that answered is taken to be alive. */
    private static final Duration CHECKED = Duration.seconds(1);

    /**
     * A node that stands still in the middle of a transaction keeps its locks, Quartz's own among them, and nobody closes its connection: the
     * server does after this time, and what the node was about is undone and another's to do. No transaction of ours waits for anything that
     * takes so long.
     */
    private static final String NOBODY_WAITS_FOR_A_NODE_THAT_STANDS_STILL =
            "set idle_in_transaction_session_timeout to '10s'";

    private final @Nullable EmbeddedServer server;
    private final String jdbcUrl;
    private final Login keeper;
    private final ManagedDataSource pool;
    private final Database database;
    private final ProgramTime time = new ProgramTime();

    private Store(@Nullable EmbeddedServer server, String jdbcUrl, Login keeper, ManagedDataSource pool) {
        this.server = server;
        this.jdbcUrl = jdbcUrl;
        this.keeper = keeper;
        this.pool = pool;
        this.database = new Database(pool);
    }

    /** Opens it as configured; throws {@link StartRefused} in one line if it can't. */
    static Store open(HandrailConfiguration configuration, MetricRegistry metrics) {
        DatabaseSettings settings = configuration.database();
        if (!settings.embedded()) {
            return over(
                    null,
                    Objects.requireNonNull(settings.url()),
                    Objects.requireNonNull(settings.keeper()).login(),
                    Objects.requireNonNull(settings.application()).login(),
                    configuration,
                    metrics);
        }
        EmbeddedServer server = EmbeddedServer.start(configuration.data());
        try {
            return over(server, server.jdbcUrl(), server.keeper(), server.application(), configuration, metrics);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Store over(
            @Nullable EmbeddedServer server,
            String url,
            Login keeper,
            Login application,
            HandrailConfiguration configuration,
            MetricRegistry metrics) {
        Migrations.run(url, keeper, configuration.timeMoves());
        Store store = new Store(server, url, keeper, pool(url, application, metrics));
        store.time.follow(store.database);
        return store;
    }

    private static ManagedDataSource pool(String url, Login application, MetricRegistry metrics) {
        DataSourceFactory factory = new DataSourceFactory();
        factory.setDriverClass("org.postgresql.Driver");
        factory.setUrl(url);
        factory.setUser(application.user());
        factory.setPassword(application.password());
        // A server's error can quote the row it refuses: its detail is kept out of exceptions and so out of logs (C6).
        factory.setProperties(
                Map.of("currentSchema", "handrail", "ApplicationName", "handrail", "logServerErrorDetail", "false"));
        factory.setInitialSize(2);
        factory.setMinSize(2);
        factory.setMaxSize(12);
        factory.setMaxWaitForConnection(Duration.seconds(10));
        factory.setInitializationQuery(NOBODY_WAITS_FOR_A_NODE_THAT_STANDS_STILL);
        factory.setValidationQuery("select 1");
        // After a restart of the server, or a cut, the pool is full of connections that are dead without knowing it.
        factory.setCheckConnectionOnBorrow(true);
        factory.setValidationInterval(CHECKED);
        return factory.build(metrics, "database");
    }

    Database database() {
        return database;
    }

    ProgramTime time() {
        return time;
    }

    ManagedDataSource pool() {
        return pool;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    Login keeper() {
        return keeper;
    }

    @Override
    public void stop() throws Exception {
        pool.stop();
        if (server != null) {
            server.close();
        }
    }
}
