package handrail.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the server's log. Its name is 24 hexadecimal digits: the timeline, then the high and the low part of the number, of which 256
 * follow each other before the high one grows, as segments are 16 MB.
 *
 * @param timeline the first eight digits
 * @param number how many came before it
 */
public record LogSegment(String timeline, long number) {

    /** How long each is, in bytes. */
    public static final long BYTES = 16L << 20;

    private static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})");
    private static final int A_HIGH_PART = 256;

    /** Whether a file of this name is one. */
    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** By its name; throws {@link IllegalArgumentException} when that is none. */
    public static LogSegment of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No file of the log is called " + name);
        }
        return new LogSegment(
                parts.group(1), Long.parseLong(parts.group(2), 16) * A_HIGH_PART + Long.parseLong(parts.group(3), 16));
    }

    /** Its file's name. */
    public String name() {
        return String.format("%s%08X%08X", timeline, number / A_HIGH_PART, number % A_HIGH_PART);
    }

    /** The one that comes after it. */
    public LogSegment next() {
        return new LogSegment(timeline, number + 1);
    }
}
