package handrail.proof;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The real database, as simulated nodes see it: {@code handrail.now()} is the simulation's time; a piece of work may be killed before a
 * commit, and pauses after each. Between two transactions nothing is locked, so whoever goes on never waits for who is paused.
 */
final class SimRows implements DataSource, AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final Clock clock;
    private final IntSupplier step;
    private final Deque<Real> free = new ArrayDeque<>();
    private final List<Real> all = new ArrayList<>();
    volatile Consumer<Fibers.Fiber> committed = fiber -> {};

    SimRows(String url, String user, String password, Clock clock, IntSupplier step) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.clock = clock;
        this.step = step;
    }

    private static final class Real {
        final Connection connection;
        Instant told = Instant.MIN;

        Real(Connection connection) {
            this.connection = connection;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Real real = taken();
        Instant now = clock.instant();
        if (!now.equals(real.told)) {
            try (PreparedStatement tell =
                    real.connection.prepareStatement("select set_config('handrail.simulated', ?, false)")) {
                tell.setString(1, now.toString());
                tell.execute();
            }
            real.told = now;
        }
        InvocationHandler handler = (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "close" -> {
                    giveBack(real);
                    return null;
                }
                case "commit" -> {
                    Fibers.beforeCommit();
                    real.connection.commit();
                    if (Fibers.here() != null) {
                        committed.accept(Fibers.here());
                    }
                    Fibers.pause();
                    return null;
                }
                case "prepareStatement" -> {
                    if (Fibers.here() != null && arguments[0].toString().matches("(?s).*\\b(from|join) opt_out\\b.*")) {
                        Fibers.here().lookedAtLedger = step.getAsInt();
                    }
                }
                default -> {
                    // As it is.
                }
            }
            try {
                return method.invoke(real.connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(SimRows.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private synchronized Real taken() throws SQLException {
        Real real = free.poll();
        if (real == null) {
            real = new Real(DriverManager.getConnection(url, user, password));
            all.add(real);
        }
        return real;
    }

    private synchronized void giveBack(Real real) throws SQLException {
        if (!real.connection.getAutoCommit()) {
            real.connection.rollback();
            real.connection.setAutoCommit(true);
        }
        free.push(real);
    }

    @Override
    public void close() throws SQLException {
        for (Real real : all) {
            real.connection.close();
        }
    }

    @Override
    public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // It writes nothing.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // It waits for nobody.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
