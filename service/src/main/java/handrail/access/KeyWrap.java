package handrail.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * How the sealing keys lie in their file: bare, or encrypted by a key that never leaves a key management service (KMS).
 *
 * @param key the service's key; null for none
 */
record KeyWrap(@Nullable Aead key) {

    private static final byte[] PURPOSE = "handrail.sealing-keys".getBytes(StandardCharsets.UTF_8);

    static {
        KmsClients.add(new AwsKms());
    }

    /** Bare: the file's mode is what protects it. */
    static KeyWrap none() {
        return new KeyWrap(null);
    }

    /** By the key with this URI; throws when no service is known for it, or the URI is not one of its keys. */
    static KeyWrap by(String uri) throws GeneralSecurityException {
        return new KeyWrap(KmsClients.get(uri).getAead(uri));
    }

    String write(KeysetHandle keys) throws GeneralSecurityException {
        String json = key == null
                ? TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, key, PURPOSE, RegistryConfiguration.get());
        return json.replaceAll("\\s", "");
    }

    KeysetHandle read(String line) throws GeneralSecurityException {
        boolean wrapped = line.contains("\"encryptedKeyset\"");
        if (wrapped && key == null) {
            throw new GeneralSecurityException("they are encrypted by a KMS: set sealingKms to its key");
        }
        if (!wrapped && key != null) {
            throw new GeneralSecurityException("they are not encrypted, though sealingKms is set");
        }
        return key == null
                ? TinkJsonProtoKeysetFormat.parseKeyset(
                        line, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(line, key, PURPOSE, RegistryConfiguration.get());
    }
}
