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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/**
 * What an array can be made of.
 *
 * @param element PostgreSQL's type of one, by number
 * @param array its type of many, by number
 * @param name and by name
 * @param bytes one as its {@code _recv} function reads it
 * @param text one as its {@code _in} function reads it
 */
record Elements<T>(int element, int array, String name, Function<T, byte[]> bytes, Function<T, String> text) {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final Map<Type, Elements<?>> KNOWN = Map.of(
            UUID.class,
            new Elements<UUID>(Oid.UUID, Oid.UUID_ARRAY, "_uuid", Elements::bytes, UUID::toString),
            Instant.class,
            new Elements<Instant>(
                    Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, "_timestamptz", Elements::bytes, Instant::toString),
            byte[].class,
            new Elements<byte[]>(
                    Oid.BYTEA,
                    Oid.BYTEA_ARRAY,
                    "_bytea",
                    bytes -> bytes,
                    bytes -> "\\x" + HexFormat.of().formatHex(bytes)),
            Integer.class,
            new Elements<Integer>(Oid.INT4, Oid.INT4_ARRAY, "_int4", Elements::bytes, String::valueOf),
            String.class,
            new Elements<String>(
                    Oid.TEXT, Oid.TEXT_ARRAY, "_text", text -> text.getBytes(StandardCharsets.UTF_8), text -> text));

    /** Ids, times, bytes, whole numbers and words; null: arrays of these are the driver's. */
    static @Nullable Elements<?> of(Type element) {
        return KNOWN.get(element);
    }

    /** What is sent for a list of these. */
    @SuppressWarnings("unchecked")
    BinaryArray sent(Iterable<?> list) {
        List<byte @Nullable []> encoded = new ArrayList<>(list instanceof Collection<?> many ? many.size() : 10);
        list.forEach(one -> encoded.add(one == null ? null : bytes.apply((T) one)));
        return new BinaryArray(this, (Iterable<T>) list, encoded);
    }

    /** Writes one, or that there is none, as an array's text has it. */
    void write(StringBuilder written, @Nullable Object one) {
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
}
