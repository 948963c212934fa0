package handrail.database;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * Lists of ids go to PostgreSQL as the bytes they are. The driver writes every array that it has no encoder for as text, an id as 36 characters,
 * which PostgreSQL reads again: that was a twelfth of its time where statements are about many rows.
 */
final class UuidArrays implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return isOfUuids(type) ? Optional.of(UuidArrays::argument) : Optional.empty();
    }

    private static boolean isOfUuids(Type type) {
        return Iterable.class.isAssignableFrom(GenericTypes.getErasedType(type))
                && GenericTypes.findGenericParameter(type, Iterable.class)
                        .filter(UUID.class::equals)
                        .isPresent();
    }

    private static Argument argument(@Nullable Object ids) {
        return (position, statement, context) -> {
            if (ids == null) {
                statement.setNull(position, java.sql.Types.ARRAY);
                return;
            }
            statement
                    .getConnection()
                    .unwrap(BaseConnection.class)
                    .getQueryExecutor()
                    .addBinarySendOid(Oid.UUID_ARRAY);
            statement.setObject(position, new Sent(list((Iterable<?>) ids)));
        };
    }

    private static List<@Nullable UUID> list(Iterable<?> ids) {
        List<@Nullable UUID> list = new ArrayList<>(ids instanceof Collection<?> known ? known.size() : 10);
        ids.forEach(id -> list.add((UUID) id));
        return list;
    }

    /** An array as PostgreSQL's {@code array_recv} reads it. */
    static final class Sent extends PGobject implements PGBinaryObject {

        private static final long serialVersionUID = 1L;
        private static final int HEAD = 5 * Integer.BYTES;
        private static final int ID = 2 * Long.BYTES;

        private final transient List<@Nullable UUID> ids;

        Sent(List<@Nullable UUID> ids) {
            this.ids = ids;
            setType("_uuid");
        }

        @Override
        public int lengthInBytes() {
            if (ids.isEmpty()) {
                return 3 * Integer.BYTES;
            }
            long there = ids.stream().filter(id -> id != null).count();
            return HEAD + ids.size() * Integer.BYTES + (int) there * ID;
        }

        @Override
        public void toBytes(byte[] target, int offset) {
            ByteBuffer bytes = ByteBuffer.wrap(target).position(offset);
            bytes.putInt(ids.isEmpty() ? 0 : 1);
            bytes.putInt(ids.contains(null) ? 1 : 0);
            bytes.putInt(Oid.UUID);
            if (ids.isEmpty()) {
                return;
            }
            bytes.putInt(ids.size()).putInt(1);
            for (UUID id : ids) {
                if (id == null) {
                    bytes.putInt(-1);
                } else {
                    bytes.putInt(ID).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
                }
            }
        }

        /** Where ids are read, the driver makes them. */
        @Override
        public void setByteValue(byte[] value, int offset) {
            throw new UnsupportedOperationException("Arrays of ids are only sent");
        }

        @Override
        public String getValue() {
            StringBuilder text = new StringBuilder("{");
            ids.forEach(id -> text.append(text.length() > 1 ? "," : "").append(id == null ? "NULL" : id));
            return text.append('}').toString();
        }
    }
}
