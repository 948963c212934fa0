package handrail.database;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/** An array as PostgreSQL's {@code array_recv} reads it. */
final class BinaryArray extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1L;
    private static final int HEAD = 5 * Integer.BYTES;

    private final transient Elements<?> elements;
    private final transient Iterable<?> list;
    private final transient List<byte @Nullable []> encoded;

    BinaryArray(Elements<?> elements, Iterable<?> list, List<byte @Nullable []> encoded) {
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
