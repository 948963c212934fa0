package handrail.backup;

import handrail.access.BackupKey;
import handrail.database.BaseBackup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a backup, which anybody may read: what is needed to open the rest. The rest is bound to it, so it can't be changed unseen.
 *
 * @param format of the file; 1
 * @param key the id of the key it is encrypted with
 * @param postgresql the major version whose files are in it
 * @param begun when it was begun
 */
record BackupHeader(int format, String key, int postgresql, Instant begun) {

    private static final int FORMAT = 1;
    private static final int LONGEST = 200;
    private static final Pattern LINE =
            Pattern.compile("Handrail backup (\\d{1,4}) key=([0-9a-f]{8}) postgresql=(\\d{1,4}) begun=(\\S+)\n");

    static BackupHeader of(BackupKey key, Instant begun) {
        return new BackupHeader(FORMAT, key.id(), BaseBackup.postgresql(), begun.truncatedTo(ChronoUnit.SECONDS));
    }

    byte[] line() {
        return ("Handrail backup " + format + " key=" + key + " postgresql=" + postgresql + " begun=" + begun + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads it; throws {@link BackupRefused} when the file is no backup, or none that can be opened with this key and this version. */
    static BackupHeader read(Path file, InputStream from, BackupKey key) throws IOException {
        Matcher line = LINE.matcher(firstLine(from));
        if (!line.matches()) {
            throw new BackupRefused(Outcome.DAMAGED, file + " is no backup of Handrail");
        }
        BackupHeader header = new BackupHeader(
                Integer.parseInt(line.group(1)),
                line.group(2),
                Integer.parseInt(line.group(3)),
                Instant.parse(line.group(4)));
        check(file, key, header.format, header.postgresql, header.key);
        return header;
    }

    /** Refuses what this Handrail can't read, and what was encrypted with another key. */
    static void check(Path file, BackupKey has, int format, int postgresql, String key) {
        if (format != FORMAT) {
            throw new BackupRefused(
                    Outcome.OTHER_VERSION,
                    file + " has format " + format + ", this Handrail reads " + FORMAT
                            + ": restore it with the Handrail that made it");
        }
        if (postgresql != BaseBackup.postgresql()) {
            throw new BackupRefused(
                    Outcome.OTHER_VERSION,
                    file + " holds files of PostgreSQL " + postgresql + ", this Handrail brings "
                            + BaseBackup.postgresql() + ": restore it with the Handrail that made it");
        }
        if (!has.has(key)) {
            throw new BackupRefused(
                    Outcome.KEY,
                    file + " was encrypted with the backup key " + key + ", and the key file holds another (" + has.id()
                            + ")");
        }
    }

    static String firstLine(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next >= 0 && line.length() < LONGEST; next = from.read()) {
            line.append((char) next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString();
    }
}
