package handrail.tool;

import handrail.access.SealingKeys;
import handrail.database.StartRefused;
import java.nio.file.Path;

/** {@code ops/keys encrypt}: encrypts the file of sealing keys by a key of a KMS. Exit code 0 if done, 1 if not. */
public final class KeysCommand {

    private KeysCommand() {}

    /** Takes {@code encrypt}, the data folder and the key's URI. */
    public static void main(String[] arguments) {
        if (arguments.length != 3 || !arguments[0].equals("encrypt")) {
            System.err.println("Say: ops/keys encrypt DATA_FOLDER aws-kms://KEY_ARN");
            System.exit(1);
        }
        Path file = Path.of(arguments[1]).resolve("sealing-keys");
        try {
            SealingKeys.encrypt(file, arguments[2]);
            System.out.println(
                    "The sealing keys in " + file + " are encrypted now. Set sealingKms before the next start.");
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
