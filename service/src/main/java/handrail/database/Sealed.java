package handrail.database;

import java.util.Arrays;

/**
 * A personal value as the database holds it (C4): ciphertext that only {@code access.Sealing} opens.
 *
 * @param bytes the sealed bytes; never shown
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sealed(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
