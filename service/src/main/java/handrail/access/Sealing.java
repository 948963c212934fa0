package handrail.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import handrail.database.Id;
import handrail.database.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Seals every identifying or free-text value before it reaches the database, and opens it again (C4). A sealed value is
 * bound to its table, column and row, so that it can't be moved to another. Values that must be found again have a keyed
 * index beside them; the index starts with the id of its key, so that keys can be rotated.
 */
public final class Sealing {

    private static final int INDEX_BYTES = 16;

    private final Aead aead;
    private final PrfSet index;

    /** With keysets from {@link SealingKeys}; throws {@link IllegalStateException} if they are of another kind. */
    public Sealing(KeysetHandle values, KeysetHandle index) {
        try {
            this.aead = values.getPrimitive(RegistryConfiguration.get(), Aead.class);
            this.index = index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealing keys are not of the expected kind", e);
        }
    }

    /** Seals a value for one place. */
    public Sealed seal(String table, String column, UUID row, String plain) {
        return sealBytes(table, column, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals a picture, say, for one place. */
    public Sealed sealBytes(String table, String column, UUID row, byte[] plain) {
        try {
            return new Sealed(aead.encrypt(plain, place(table, column, row)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + table + "." + column + " could not be sealed", e);
        }
    }

    /** Seals a value for one place. */
    public Sealed seal(String table, String column, Id row, String plain) {
        return seal(table, column, row.value(), plain);
    }

    /** Opens what {@link #seal} sealed for the same place; throws {@link IllegalStateException} for anything else. */
    public String open(String table, String column, UUID row, Sealed sealed) {
        return new String(openBytes(table, column, row, sealed), StandardCharsets.UTF_8);
    }

    /** Opens what {@link #sealBytes} sealed for the same place. */
    public byte[] openBytes(String table, String column, UUID row, Sealed sealed) {
        try {
            return aead.decrypt(sealed.bytes(), place(table, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + table + "." + column + " does not open here", e);
        }
    }

    /** Opens what {@link #seal} sealed for the same place. */
    public String open(String table, String column, Id row, Sealed sealed) {
        return open(table, column, row.value(), sealed);
    }

    /** The keyed index of a normalised value, to store. */
    public byte[] key(String purpose, String normalised) {
        return indexWith(index.getPrimaryId(), purpose, normalised);
    }

    /** Every index the value may be stored under, the current key's first: to look up with. */
    public List<byte[]> keys(String purpose, String normalised) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(key(purpose, normalised));
        previousKeys().forEach(keyId -> keys.add(indexWith(keyId, purpose, normalised)));
        return keys;
    }

    private List<Integer> previousKeys() {
        try {
            return index.getPrfs().keySet().stream()
                    .filter(keyId -> keyId != index.getPrimaryId())
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The index keys can't be listed", e);
        }
    }

    private byte[] indexWith(int keyId, String purpose, String normalised) {
        try {
            byte[] input = (purpose + "\0" + normalised).getBytes(StandardCharsets.UTF_8);
            byte[] mac = Objects.requireNonNull(index.getPrfs().get(keyId)).compute(input, INDEX_BYTES);
            return ByteBuffer.allocate(4 + INDEX_BYTES).putInt(keyId).put(mac).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A " + purpose + " could not be indexed", e);
        }
    }

    private static byte[] place(String table, String column, UUID row) {
        return (table + "\0" + column + "\0" + row).getBytes(StandardCharsets.UTF_8);
    }
}
