package handrail.tool;

import handrail.database.Ids;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The statements of one look at a page, with what was bound to them: to be said again over plain JDBC, in one transaction, with nothing done with
 * what comes back but reading it.
 */
final class BenchLook {

    /** The first value of a new row is its id. */
    private static final int ID = 1;

    private final List<Said> statements = new ArrayList<>();

    private record Said(String sql, List<Bound> values) {

        boolean is(String word) {
            return sql.strip().startsWith(word);
        }
    }

    /** A value that was bound. */
    private interface Bound {
        void to(PreparedStatement statement) throws SQLException, ReflectiveOperationException;
    }

    /** The elements: the array itself goes away with its statement. */
    private static Bound several(Object position, Array array) throws SQLException {
        String type = array.getBaseTypeName();
        Object elements = array.getArray();
        return statement -> statement.setArray(
                (Integer) position, statement.getConnection().createArrayOf(type, (Object[]) elements));
    }

    /** The same pool, whose connections let us hear what is said to them. */
    DataSource listening(DataSource pool) {
        return between(
                DataSource.class,
                pool,
                (method, arguments, answer) ->
                        answer instanceof Connection connection ? listening(connection) : answer);
    }

    private Connection listening(Connection connection) {
        return between(Connection.class, connection, (method, arguments, answer) -> {
            if (!(answer instanceof PreparedStatement statement)) {
                return answer;
            }
            Said said = new Said((String) arguments[0], new ArrayList<>());
            statements.add(said);
            return between(PreparedStatement.class, statement, (set, values, nothing) -> {
                if (set.getName().startsWith("set") && values.length > 1) {
                    said.values()
                            .add(
                                    values[1] instanceof Array array
                                            ? several(values[0], array)
                                            : again -> set.invoke(again, values));
                }
                return nothing;
            });
        });
    }

    /** What is thought of a call and its answer; gives the answer that is passed on. */
    private interface Ear {
        Object heard(Method method, Object[] arguments, Object answer) throws SQLException;
    }

    private static <T> T between(Class<T> kind, T real, Ear ear) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return ear.heard(method, arguments, method.invoke(real, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    /** How many there were, the one that enters the program included. */
    int statements() {
        return statements.size();
    }

    /** Says them again and commits. A new row has another id each time. */
    void again(Connection connection, Ids ids) {
        try {
            for (Said said : statements) {
                try (PreparedStatement statement = connection.prepareStatement(said.sql())) {
                    bind(statement, said, ids);
                    if (statement.execute()) {
                        read(statement.getResultSet());
                    }
                }
            }
            connection.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException("What was said once can't be said again", e);
        }
    }

    private static void bind(PreparedStatement statement, Said said, Ids ids)
            throws SQLException, ReflectiveOperationException {
        for (Bound bound : said.values()) {
            bound.to(statement);
        }
        if (said.is("insert")) {
            statement.setObject(ID, ids.next());
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getBytes(column);
            }
        }
    }

    /** How PostgreSQL goes about each that reads, as it tells it itself. */
    List<String> plans(Connection connection, Ids ids) {
        List<String> plans = new ArrayList<>();
        try {
            for (Said said : statements.stream().filter(one -> one.is("select")).toList()) {
                try (PreparedStatement statement =
                        connection.prepareStatement("explain (analyze, buffers) " + said.sql())) {
                    bind(statement, said, ids);
                    ResultSet lines = statement.executeQuery();
                    while (lines.next()) {
                        plans.add(lines.getString(1));
                    }
                }
            }
            connection.rollback();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException("A plan can't be told", e);
        }
        return plans;
    }
}
