package handrail.access;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import handrail.database.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What encrypts backups: a Tink keyset of its own in one file that only its owner reads (0600). Backups are AES-256-GCM in segments of 1 MB, each bound
 * to its place, so that a piece cut off, moved or changed shows. Whoever loses the file has lost every backup.
 */
public final class BackupKey {

    private final KeysetHandle keys;

    private BackupKey(KeysetHandle keys) {
        this.keys = keys;
    }

    /**
     * Makes the file if it does not exist yet.
     *
     * @return whether it was made
     * @throws StartRefused when it can't be
     */
    public static boolean make(Path file) {
        try {
            if (Files.exists(file)) {
                return false;
            }
            StreamingAeadConfig.register();
            KeysetHandle made = KeysetHandle.generateNew(
                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, RegistryConfiguration.get());
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(aside, List.of(KeyWrap.none().write(made)), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Reads the file.
     *
     * @throws StartRefused when it is not there, or holds no such key
     */
    public static BackupKey in(Path file) {
        try {
            StreamingAeadConfig.register();
            BackupKey key = new BackupKey(KeyWrap.none().read(Files.readString(file)));
            key.primitive();
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, e);
        }
    }

    private static StartRefused unusable(Path file, Exception why) {
        return new StartRefused("The backup key in " + file + " can't be used: " + why, why);
    }

    /** Which key encrypts; tells nothing of the key itself. */
    public String id() {
        return name(keys.getPrimary().getId());
    }

    /** Whether a key with this id is here. */
    public boolean has(String id) {
        return IntStream.range(0, keys.size())
                .mapToObj(index -> name(keys.getAt(index).getId()))
                .anyMatch(id::equals);
    }

    private static String name(int id) {
        return String.format("%08x", id);
    }

    /** Encrypts what is written; {@code bound} is needed to decrypt it again. Whole only when closed. */
    public OutputStream encrypting(OutputStream to, byte[] bound) throws IOException {
        try {
            return primitive().newEncryptingStream(to, bound);
        } catch (GeneralSecurityException e) {
            throw new IOException("it can't be encrypted: " + e.getMessage(), e);
        }
    }

    /** Decrypts what is read; whatever was changed, or cut off, is an {@link IOException} before it is given out. */
    public InputStream decrypting(InputStream from, byte[] bound) throws IOException {
        try {
            return primitive().newDecryptingStream(from, bound);
        } catch (GeneralSecurityException e) {
            throw new IOException("it can't be decrypted: " + e.getMessage(), e);
        }
    }

    private StreamingAead primitive() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
