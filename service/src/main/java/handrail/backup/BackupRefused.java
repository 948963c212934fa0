package handrail.backup;

import java.io.IOException;
import java.nio.file.Path;

/** A backup or restore that did not come about. The message is one line that says what is wrong and what would be right; nothing half-done is left. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    BackupRefused(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    BackupRefused(Outcome outcome, String message, Throwable cause) {
        super(message.replaceAll("\\s+", " ").strip(), cause);
        this.outcome = outcome;
    }

    /** In short. */
    public Outcome outcome() {
        return outcome;
    }

    /** Something can't be written in this folder. */
    static BackupRefused writing(Path folder, IOException why) {
        String said = String.valueOf(why.getMessage());
        if (said.contains("No space left") || said.contains("quota exceeded")) {
            return new BackupRefused(
                    Outcome.DISK_FULL,
                    "The disk of " + folder
                            + " is full: make room, or name a folder on another; nothing else was changed",
                    why);
        }
        return new BackupRefused(
                Outcome.FOLDER, "It can't be written to " + folder + " (" + why + "); nothing else was changed", why);
    }

    /** What is read is not what was written. */
    static BackupRefused damaged(Path file, Throwable why) {
        return new BackupRefused(
                Outcome.DAMAGED, file + " was changed or cut short, or can't be read (" + why.getMessage() + ")", why);
    }
}
