package handrail.database;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
 * Lists go to PostgreSQL as the bytes they are. The driver writes every array that it has no encoder for as text, an id as 36 characters and bytes
 * as twice as many digits, which PostgreSQL reads again: that was a twelfth of its time where statements are about many rows.
 */
final class BinaryArrays implements ArgumentFactory.Preparable {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final Map<Type, Elements<?>> KNOWN = Map.of(
            UUID.class,
            new Elements<UUID>(Oid.UUID, Oid.UUID_ARRAY, "_uuid", BinaryArrays::bytes, UUID::toString),
            Instant.class,
            new Elements<Instant>(
                    Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, "_timestamptz", BinaryArrays::bytes, Instant::toString),
            byte[].class,
            new Elements<byte[]>(
                    Oid.BYTEA,
                    Oid.BYTEA_ARRAY,
                    "_bytea",
                    bytes -> bytes,
                    bytes -> "\\x" + HexFormat.of().formatHex(bytes)),
            Integer.class,
            new Elements<Integer>(Oid.INT4, Oid.INT4_ARRAY, "_int4", BinaryArrays::bytes, String::valueOf),
            String.class,
            new Elements<String>(
                    Oid.TEXT, Oid.TEXT_ARRAY, "_text", text -> text.getBytes(StandardCharsets.UTF_8), text -> text));

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return elements(type).map(elements -> list -> argument(elements, list));
    }

    private static Optional<Elements<?>> elements(Type type) {
        return Iterable.class.isAssignableFrom(GenericTypes.getErasedType(type))
                ? GenericTypes.findGenericParameter(type, Iterable.class).map(KNOWN::get)
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

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Microseconds since the year 2000, rounded as the driver rounds a single one. */
    private static byte[] bytes(Instant at) {
        long micros = Math.addExact(
                Math.multiplyExact(at.getEpochSecond() - EPOCH.getEpochSecond(), 1_000_000L),
                (at.getNano() + 500) / 1_000);
        return ByteBuffer.allocate(Long.BYTES).putLong(micros).array();
    }

    private static byte[] bytes(Integer number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /**
     * What lists can be made of.
     *
     * @param element PostgreSQL's type of one
     * @param array its type of many, by number
     * @param name and by name
     * @param bytes one as its {@code _recv} function reads it
     * @param text one as its {@code _in} function reads it
     */
    record Elements<T>(int element, int array, String name, Function<T, byte[]> bytes, Function<T, String> text) {

        /** What is sent for a list of these. */
        @SuppressWarnings("unchecked")
        Sent sent(Iterable<?> list) {
            List<byte @Nullable []> encoded = new ArrayList<>(list instanceof Collection<?> many ? many.size() : 10);
            list.forEach(one -> encoded.add(one == null ? null : bytes.apply((T) one)));
            return new Sent(this, (Iterable<T>) list, encoded);
        }

        private void write(StringBuilder written, @Nullable Object one) {
            if (one == null) {
                written.append("NULL");
            } else {
                @SuppressWarnings("unchecked")
                String value = text.apply((T) one);
                written.append('"')
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
    }

    /** What lists of ids, times, bytes, whole numbers and words are made of; null for a list of anything else. */
    static @Nullable Elements<?> of(Class<?> element) {
        return KNOWN.get(element);
    }

    /** An array as PostgreSQL's {@code array_recv} reads it. */
    static final class Sent extends PGobject implements PGBinaryObject {

        private static final long serialVersionUID = 1L;
        private static final int HEAD = 5 * Integer.BYTES;

        private final transient Elements<?> elements;
        private final transient Iterable<?> list;
        private final transient List<byte @Nullable []> encoded;

        Sent(Elements<?> elements, Iterable<?> list, List<byte @Nullable []> encoded) {
            this.elements = elements;
            this.list = list;
            this.encoded = encoded;
            setType(elements.name());
        }

        @Override
        public int lengthInBytes() {
            if (encoded.isEmpty()) {
                return 3 * Integer.BYTES;
            }
            int length = HEAD;
            for (byte @Nullable [] one : encoded) {
                length += Integer.BYTES + (one == null ? 0 : one.length);
            }
            return length;
        }

        @Override
        public void toBytes(byte[] target, int offset) {
            ByteBuffer bytes = ByteBuffer.wrap(target).position(offset);
            bytes.putInt(encoded.isEmpty() ? 0 : 1);
            bytes.putInt(encoded.contains(null) ? 1 : 0);
            bytes.putInt(elements.element());
            if (encoded.isEmpty()) {
                return;
            }
            bytes.putInt(encoded.size()).putInt(1);
            for (byte @Nullable [] one : encoded) {
                if (one == null) {
                    bytes.putInt(-1);
                } else {
                    bytes.putInt(one.length).put(one);
                }
            }
        }

        /** Where arrays are read, the driver makes them. */
        @Override
        public void setByteValue(byte[] value, int offset) {
            throw new UnsupportedOperationException("These arrays are only sent");
        }

        @Override
        public String getValue() {
            StringBuilder text = new StringBuilder("{");
            list.forEach(one -> elements.write(text.append(text.length() > 1 ? "," : ""), one));
            return text.append('}').toString();
        }
    }
}
