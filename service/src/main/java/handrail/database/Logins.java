package handrail.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The three roles of the database that comes along. Their passwords are made at first start and kept in one 0600 file. */
record Logins(Login superuser, Login keeper, Login application) {
    private static final String SUPERUSER = "postgres";
    private static final String KEEPER = "handrail_keeper";
    private static final String APPLICATION = "handrail_app";

    /** Reads the passwords, or makes them when there is no database yet. */
    static Logins of(DataFolder folder) {
        Path file = folder.logins();
        try {
            if (!Files.exists(file) && Files.exists(folder.cluster())) {
                throw new StartRefused("The database's passwords are missing: put " + file + " back from a backup");
            }
            if (!Files.exists(file)) {
                DataFolder.writePrivately(file, List.of(made(SUPERUSER), made(KEEPER), made(APPLICATION)));
            }
            return read(file);
        } catch (IOException problem) {
            throw new StartRefused("The database's passwords in " + file + " can't be used: " + problem, problem);
        }
    }

    private static String made(String user) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return user + "=" + HexFormat.of().formatHex(secret);
    }

    private static Logins read(Path file) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Logins(login(kept, SUPERUSER, file), login(kept, KEEPER, file), login(kept, APPLICATION, file));
    }

    private static Login login(Properties kept, String user, Path file) {
        String password = kept.getProperty(user);
        if (password == null) {
            throw new StartRefused(
                    "The password of " + user + " is missing in " + file + ": put it back from a backup");
        }
        return new Login(user, password);
    }
}
