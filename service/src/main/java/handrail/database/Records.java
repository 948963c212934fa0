package handrail.database;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row becomes a record by the record's constructor, each column a component of its name; a record that stands in one column, an id for
 * instance, does not. Which column is which component is found out once for each list of columns, as it takes longer than to read some rows.
 */
final class Records implements RowMapperFactory {

    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        if (!(type instanceof Class<?> row) || !row.isRecord() || inOneColumn(row, config)) {
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(row, made -> new OfColumns<>(ConstructorMapper.of(made))));
    }

    private static boolean inOneColumn(Class<?> row, ConfigRegistry config) {
        return config.get(ColumnMappers.class).findFor(row).isPresent();
    }

    private static final class OfColumns<T> implements RowMapper<T> {

        private final RowMapper<T> original;
        private final Map<List<String>, RowMapper<T>> known = new ConcurrentHashMap<>();

        private OfColumns(RowMapper<T> original) {
            this.original = original;
        }

        @Override
        public T map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            List<String> columns = columns(rows.getMetaData());
            RowMapper<T> ready = known.get(columns);
            if (ready == null) {
                ready = original.specialize(rows, context);
                known.put(columns, ready);
            }
            return ready;
        }

        private static List<String> columns(ResultSetMetaData rows) throws SQLException {
            List<String> columns = new ArrayList<>(rows.getColumnCount());
            for (int column = 1; column <= rows.getColumnCount(); column++) {
                columns.add(rows.getColumnLabel(column));
            }
            return columns;
        }
    }
}
