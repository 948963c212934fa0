package handrail.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** What the database server says of itself. This run's and the one before's are kept, so that they can't fill the disk. */
final class ServerLog {
    private static final long ENOUGH_BYTES = 5_000_000;
    private static final Pattern WHY = Pattern.compile("(?:FATAL|PANIC): +(.+)");

    private final Path file;
    private long position;

    ServerLog(Path file) {
        this.file = file;
    }

    /** The file to write to. What it says from here on counts as new. */
    Path readied() throws IOException {
        if (Files.exists(file) && Files.size(file) > ENOUGH_BYTES) {
            Files.move(file, file.resolveSibling("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            DataFolder.createPrivately(file);
        }
        position = Files.size(file);
        return file;
    }

    String news() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return new String(whole, (int) position, whole.length - (int) position, StandardCharsets.UTF_8);
    }

    /** The cause of a failed start, in one line. */
    String reason() throws IOException {
        var why = WHY.matcher(news());
        String reason = why.find() ? why.group(1) : new Command.Result(1, news()).lastLine();
        return reason + " (see " + file + ")";
    }
}
