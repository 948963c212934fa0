package handrail.backup;

import java.util.Locale;

/** How a backup or a restore ends. */
public enum Outcome {
    /** Whole, verified, kept. */
    DONE,
    /** Another one is written to the same folder. */
    BUSY,
    /** The disk of the backups, or of what is restored, is full. */
    DISK_FULL,
    /** The folder can't be used. */
    FOLDER,
    /** The database can't be copied. */
    DATABASE,
    /** The key is missing, or another one is needed. */
    KEY,
    /** The file was changed or cut short, or can't be read. */
    DAMAGED,
    /** It was made by another version, which this one can't use. */
    OTHER_VERSION,
    /** There is no backup that the log goes on from: a new one begins it. */
    TO_BEGIN,
    /** The log beside the backup does not know the moment that was asked for. */
    MOMENT;

    /** For a metric: {@code disk-full}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
