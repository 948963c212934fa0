package handrail.tool;

import handrail.bot.Understanding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code ops/read}: reads texts on standard input, one a line, and prints what was understood in each, one JSON object a line. */
public final class ReadCommand {

    private static final int BUFFER = 1 << 16;

    private ReadCommand() {}

    /** Takes no arguments; ends with the input, or quietly when nobody listens any more. */
    public static void main(String[] arguments) {
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER);
                OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            read(in, out);
        } catch (IOException e) {
            System.err.println("ops/read: " + e.getMessage());
            System.exit(1);
        }
    }

    static void read(InputStream in, OutputStream out) throws IOException {
        Understanding understanding = new Understanding();
        for (String text = line(in); text != null; text = line(in)) {
            out.write(ReadingJson.of(text, understanding.read(text, null)).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    /** The next line, any bytes in it, without its end; null after the last. Bytes that are no UTF-8 become U+FFFD. */
    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
