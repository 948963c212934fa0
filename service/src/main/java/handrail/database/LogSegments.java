package handrail.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the server's log from one to another, both included. */
record LogSegments(LogSegment first, LogSegment last) {

    private static final Pattern FIRST = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    /** Which segment a copy has to be played from, as its label says. */
    static String first(String label) throws IOException {
        Matcher matcher = FIRST.matcher(label);
        if (!matcher.find()) {
            throw new IOException("the server's label names no place in its log");
        }
        return matcher.group(1);
    }

    static LogSegments between(String first, String last) {
        return new LogSegments(LogSegment.of(first), LogSegment.of(last));
    }

    /** Throws when one is missing: without it the copy can't be played to its end. */
    void copy(Path from, String prefix, BaseBackup.Copies copies) throws IOException {
        for (LogSegment one = first; one.number() <= last.number(); one = one.next()) {
            Path file = from.resolve(one.name());
            long size = Files.size(file);
            try (InputStream content = new FileAsOpened(file, size)) {
                copies.file(prefix + one.name(), size, content);
            }
        }
    }
}
