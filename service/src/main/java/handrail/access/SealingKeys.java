package handrail.access;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import handrail.database.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that {@link Sealing} works with, kept in one file that only its owner reads (0600): two Tink keysets, a line each,
 * the first for values and the second for indexes, encrypted by a KMS where one is named. Whoever has the database without this file has
 * nothing (C4); whoever loses the file has lost the data, so it is backed up apart from it.
 */
public final class SealingKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SealingKeys() {}

    /**
     * Reads the keys, or makes them if the file does not exist yet.
     *
     * @throws StartRefused when the file can't be used or others may read it
     */
    public static Sealing at(Path file) {
        return at(file, null);
    }

    /**
     * The same, encrypted by a KMS.
     *
     * @param kms the URI of its key, such as {@code aws-kms://arn:aws:kms:us-east-1:111122223333:key/...}; null for none
     * @throws StartRefused when the file or the KMS can't be used
     */
    public static Sealing at(Path file, @Nullable String kms) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return open(file, wrap(kms));
        } catch (GeneralSecurityException e) {
            throw new StartRefused("Sealing can't be used: " + e.getMessage(), e);
        }
    }

    private static KeyWrap wrap(@Nullable String kms) {
        try {
            return kms == null ? KeyWrap.none() : KeyWrap.by(kms);
        } catch (GeneralSecurityException e) {
            throw new StartRefused("sealingKms " + kms + " can't be used: " + e.getMessage(), e);
        }
    }

    private static Sealing open(Path file, KeyWrap wrap) {
        try {
            if (!Files.exists(file)) {
                make(file, wrap);
            }
            List<KeysetHandle> keys = read(file, wrap);
            return new Sealing(keys.get(0), keys.get(1));
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new StartRefused("The sealing keys in " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private static List<KeysetHandle> read(Path file, KeyWrap wrap) throws IOException, GeneralSecurityException {
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            throw new StartRefused("The sealing keys in " + file + " can be read by others: chmod 600 " + file);
        }
        List<String> lines = Files.readAllLines(file);
        return List.of(wrap.read(lines.get(0)), wrap.read(lines.get(1)));
    }

    /**
     * Encrypts a bare file by a KMS. The new file is read back before it takes the old one's place.
     *
     * @throws StartRefused when it is not a bare file, or the KMS can't be used
     */
    public static void encrypt(Path file, String kms) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            KeyWrap wrap = wrap(kms);
            List<KeysetHandle> keys = read(file, KeyWrap.none());
            Path encrypted = write(file, List.of(wrap.write(keys.get(0)), wrap.write(keys.get(1))));
            boolean same = read(encrypted, wrap).get(0).equalsKeyset(keys.get(0))
                    && read(encrypted, wrap).get(1).equalsKeyset(keys.get(1));
            if (!same) {
                throw new StartRefused("The KMS did not give back what it was given; " + file + " is as it was");
            }
            Files.move(encrypted, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new StartRefused("The sealing keys in " + file + " could not be encrypted: " + e.getMessage(), e);
        }
    }

    private static void make(Path file, KeyWrap wrap) throws IOException, GeneralSecurityException {
        KeysetHandle values =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        KeysetHandle index =
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
        Files.move(write(file, List.of(wrap.write(values), wrap.write(index))), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Beside the file, so that it can take its place in one step. */
    private static Path write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(), "keys", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(temporary, lines);
        return temporary;
    }
}
