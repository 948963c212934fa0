package handrail.database;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/**
 * Lists go to PostgreSQL as the bytes they are. The driver writes every array that it has no encoder for as text, an id as 36 characters and bytes
 * as twice as many digits, which PostgreSQL reads again: that was a twelfth of its time where statements are about many rows.
 */
final class BinaryArrays implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return elements(type).map(elements -> list -> argument(elements, list));
    }

    private static Optional<Elements<?>> elements(Type type) {
        return Iterable.class.isAssignableFrom(GenericTypes.getErasedType(type))
                ? GenericTypes.findGenericParameter(type, Iterable.class).map(Elements::of)
                : Optional.empty();
    }

    private static Argument argument(Elements<?> elements, @Nullable Object list) {
        return (position, statement, context) -> {
            if (list == null) {
                statement.setNull(position, java.sql.Types.ARRAY);
                return;
            }
            statement
                    .getConnection()
                    .unwrap(BaseConnection.class)
                    .getQueryExecutor()
                    .addBinarySendOid(elements.array());
            statement.setObject(position, elements.sent((Iterable<?>) list));
        };
    }
}
