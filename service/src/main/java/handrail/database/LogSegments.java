package handrail.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the server's log from one to another, both included. Names are 24 hexadecimal digits: the timeline, then the high and the low part of
 * the number, of which 256 follow each other before the high one grows, as segments are 16 MB.
 *
 * @param timeline the first eight digits
 */
record LogSegments(String timeline, long first, long last) {

    private static final Pattern FIRST = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final int A_HIGH_PART = 256;

    /** Which segment a copy has to be played from, as its label says. */
    static String first(String label) throws IOException {
        Matcher matcher = FIRST.matcher(label);
        if (!matcher.find()) {
            throw new IOException("the server's label names no place in its log");
        }
        return matcher.group(1);
    }

    static LogSegments between(String first, String last) {
        return new LogSegments(first.substring(0, 8), number(first), number(last));
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(8, 16), 16) * A_HIGH_PART + Long.parseLong(name.substring(16), 16);
    }

    /** Throws when one is missing: without it the copy can't be played to its end. */
    void copy(Path from, String prefix, BaseBackup.Copies copies) throws IOException {
        for (long number = first; number <= last; number++) {
            String name = String.format("%s%08X%08X", timeline, number / A_HIGH_PART, number % A_HIGH_PART);
            Path file = from.resolve(name);
            long size = Files.size(file);
            try (InputStream content = new FileAsOpened(file, size)) {
                copies.file(prefix + name, size, content);
            }
        }
    }
}
