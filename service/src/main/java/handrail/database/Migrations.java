package handrail.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema up to date, as the keeper, who owns it. Safe to repeat and to run on several nodes at once. */
public final class Migrations {

    // Liquibase reports each run to its makers unless told otherwise.
    static {
        System.setProperty("liquibase.analytics.enabled", "false");
    }

    private static final String CHANGELOG = "db/changelog.yaml";

    /** Any number, as long as nothing else here locks by it. */
    private static final long LOCK = 7_316_541_208L;

    private Migrations() {}

    /**
     * Applies what is missing; a database that says it has all of this build's changes is left alone.
     *
     * @param timeMoves whether the application may move program time (demo and tests only)
     * @throws StartRefused when the database can't be reached or a change fails
     */
    public static void run(String jdbcUrl, Login keeper, boolean timeMoves) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, keeper.user(), keeper.password())) {
            alone(connection);
            prepareSchema(connection);
            if (!SchemaMark.stands(connection)) {
                quietly(() -> update(connection));
                mark(jdbcUrl, keeper);
            }
        } catch (SQLException | LiquibaseException e) {
            throw new StartRefused("The database could not be brought up to date: " + firstLine(e), e);
        }
        allowTimeMoves(jdbcUrl, keeper, timeMoves);
    }

    /** Liquibase tells its progress to the log, not to standard output, where every line is a log line of ours. */
    private static void quietly(Scope.ScopedRunner<?> work) throws LiquibaseException {
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), work);
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private static void prepareSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists handrail");
            statement.execute("set search_path to handrail");
        }
    }

    /**
     * One node at a time, by a lock that PostgreSQL itself takes back when its holder dies. Liquibase's own lock is a row, which a killed node
     * leaves behind, and then nobody starts any more; whoever is alone here knows that such a row is of nobody alive.
     */
    private static void alone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("""
                    do $$
                    begin
                        if to_regclass('handrail.databasechangeloglock') is not null then
                            update handrail.databasechangeloglock set locked = false, lockgranted = null, lockedby = null where locked;
                        end if;
                    end $$
                    """);
        }
    }

    private static void update(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName("handrail");
        database.setLiquibaseSchemaName("handrail");
        try (Liquibase liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database)) {
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(new Contexts(), new LabelExpression());
        }
    }

    /** On a connection of its own: Liquibase closes the one it had. */
    private static void mark(String jdbcUrl, Login keeper) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, keeper.user(), keeper.password())) {
            SchemaMark.keep(connection);
        }
    }

    private static void allowTimeMoves(String jdbcUrl, Login keeper, boolean allowed) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, keeper.user(), keeper.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    allowed
                            ? "grant execute on function handrail.move_time(interval) to handrail_app"
                            : "revoke execute on function handrail.move_time(interval) from handrail_app");
        } catch (SQLException e) {
            throw new StartRefused("The right to move time could not be set: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
