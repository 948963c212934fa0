package handrail.backup;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.AuditKeeper;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.KillableServer;
import handrail.database.ProgramId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** Commits one numbered row after the other, with the audit beside it, until it is closed. */
final class BusyWriter implements AutoCloseable {

    private static final ProgramId PROGRAM = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final int AUDITED = 10;

    private final KillableServer server;
    private final Database database;
    private final AuditKeeper keeper;
    private final AtomicLong committed = new AtomicLong();
    private final CountDownLatch enough;
    private final CompletableFuture<Void> work;
    private volatile boolean stopped;

    BusyWriter(KillableServer server, Path heads, int enough) {
        this.enough = new CountDownLatch(enough);
        this.server = server;
        this.database = new Database(Database.prepared(Jdbi.create(
                server.jdbcUrl() + "&currentSchema=handrail",
                server.application().user(),
                server.application().password())));
        this.keeper = new AuditKeeper(server.jdbcUrl(), server.keeper(), heads);
        this.work = CompletableFuture.runAsync(this::write);
    }

    private void write() {
        try (Connection connection = DriverManager.getConnection(
                server.jdbcUrl() + "&currentSchema=handrail",
                server.keeper().user(),
                server.keeper().password())) {
            connection.createStatement().execute("create table kept (n bigint primary key, words text)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into kept values (?, repeat('words ', 334)::varchar(2000))")) {
                while (!stopped) {
                    write(insert);
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(PreparedStatement insert) throws java.sql.SQLException {
        long next = committed.get() + 1;
        insert.setLong(1, next);
        insert.execute();
        committed.set(next);
        enough.countDown();
        if (next % AUDITED == 0) {
            database.useProgram(
                    PROGRAM,
                    handle -> new Audit(new Ids(Clock.systemUTC()))
                            .record(handle, PROGRAM, Actor.system(), "kept", "test", null));
            keeper.seal();
        }
    }

    /** How many rows are committed for sure. */
    long committed() {
        return committed.get();
    }

    /** Waits until enough are. */
    long begun() throws InterruptedException {
        if (!enough.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Only " + committed() + " rows were written");
        }
        return committed();
    }

    @Override
    public void close() throws Exception {
        stopped = true;
        work.get(60, TimeUnit.SECONDS);
    }
}
