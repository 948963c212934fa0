package handrail.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;

/** Teaches JDBI every {@link Id} record and {@link Sealed} at once. */
final class IdColumns {

    private IdColumns() {}

    static final class Arguments extends AbstractArgumentFactory<Id> {

        Arguments() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Id id, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, id.value());
        }
    }

    static final class SealedArguments extends AbstractArgumentFactory<Sealed> {

        SealedArguments() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(Sealed sealed, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBytes(position, sealed.bytes());
        }
    }

    static final class Columns implements ColumnMapperFactory {

        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            Class<?> raw = GenericTypes.getErasedType(type);
            if (raw == Sealed.class) {
                return Optional.of((row, column, context) -> {
                    byte[] bytes = row.getBytes(column);
                    return bytes == null ? null : new Sealed(bytes);
                });
            }
            return Id.class.isAssignableFrom(raw) && raw.isRecord() ? Optional.of(idMapper(raw)) : Optional.empty();
        }

        private static ColumnMapper<?> idMapper(Class<?> raw) {
            Constructor<?> constructor = raw.getConstructors()[0];
            return (row, column, context) -> {
                UUID value = row.getObject(column, UUID.class);
                return value == null ? null : construct(constructor, value);
            };
        }

        private static Object construct(Constructor<?> constructor, UUID value) {
            try {
                return constructor.newInstance(value);
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(
                        "An id record needs a public constructor of one UUID: " + constructor, e);
            }
        }
    }
}
