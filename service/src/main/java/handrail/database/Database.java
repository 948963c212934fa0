package handrail.database;

import io.dropwizard.jackson.Jackson;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Transactions of the application's role. Inside {@link #inProgram} exactly one program's rows exist; inside {@link #open}
 * none do, only the closed list of tables that have no program wall (C5).
 *
 * <p>SqlObjects are attached to the open handle: {@code handle.attach(Clients.class)}.
 */
public final class Database {

    private final Jdbi jdbi;

    /** Over a pool of connections that log in as the application's role. */
    public Database(DataSource dataSource) {
        this(prepared(Jdbi.create(dataSource)));
    }

    /** Over a JDBI that somebody else made, Dropwizard for instance. */
    public Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Installs what Handrail's records and SqlObjects need. */
    public static Jdbi prepared(Jdbi jdbi) {
        jdbi.installPlugin(new PostgresPlugin()).installPlugin(new Jackson2Plugin());
        // What was bound to a statement may be personal: it never stands in an exception's message (C6).
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        // Nor in a recording of the flight recorder, which somebody makes to see where time goes; it cuts off two signs
        // more than it is told to leave.
        jdbi.getConfig(SqlStatements.class).setJfrParamMaxLength(2);
        jdbi.getConfig(Jackson2Config.class).setMapper(Jackson.newObjectMapper());
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.getConfig(Extensions.class).register(new SharedSqlObjects(jdbi));
        return jdbi.registerRowMapper(new Records())
                .registerArgument(new BinaryArrays())
                .registerArgument(new IdColumns.Arguments())
                .registerArgument(new IdColumns.SealedArguments())
                .registerColumnMapper(new IdColumns.Columns());
    }

    /** One transaction inside one program's walls; commits when {@code work} returns, rolls back when it throws. */
    public <T extends @org.jspecify.annotations.Nullable Object> T inProgram(
            ProgramId program, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            enter(handle, program);
            return work.apply(handle);
        });
    }

    /**
     * Like {@link #inProgram}, for a few statements that are done over and over, once for each text: PostgreSQL keeps a plan of each that
     * fits any parameter. To plan a long one anew takes it several times as long as to carry it out.
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T inProgramByKeptPlans(
            ProgramId program, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("""
                            select set_config('handrail.program', :program, true), set_config('plan_cache_mode', 'force_generic_plan', true)
                            """)
                    .bind("program", program.value().toString())
                    .mapTo(String.class)
                    .one();
            return work.apply(handle);
        });
    }

    /** Like {@link #inProgram}, without an answer. */
    public void useProgram(ProgramId program, Consumer<Handle> work) {
        jdbi.useTransaction(handle -> {
            enter(handle, program);
            work.accept(handle);
        });
    }

    /** One transaction outside every program: sees only the tables without a wall. */
    public <T extends @org.jspecify.annotations.Nullable Object> T open(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    /** Goes on in a program once an open transaction has found out which: a sender's, an API key's, a session's. */
    public static void enter(Handle handle, ProgramId program) {
        handle.createQuery("select set_config('handrail.program', :program, true)")
                .bind("program", program.value().toString())
                .mapTo(String.class)
                .one();
    }
}
