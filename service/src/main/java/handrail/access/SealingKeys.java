package handrail.access;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
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

/**
 * The keys that {@link Sealing} works with, kept in one file that only its owner reads (0600): two Tink keysets, a line each,
 * the first for values and the second for indexes. Whoever has the database without this file has nothing (C4); whoever loses
 * the file has lost the data, so it is backed up apart from it.
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
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (!Files.exists(file)) {
                make(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new StartRefused("The sealing keys in " + file + " can be read by others: chmod 600 " + file);
            }
            List<String> lines = Files.readAllLines(file);
            return new Sealing(parse(lines.get(0)), parse(lines.get(1)));
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new StartRefused("The sealing keys in " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeysetHandle values =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        KeysetHandle index =
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(), "keys", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(temporary, List.of(written(values), written(index)));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String written(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .replaceAll("\\s", "");
    }

    private static KeysetHandle parse(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
