package handrail.tool;

import handrail.bot.measure.LabelledSet;
import handrail.bot.measure.Malformed;
import handrail.bot.measure.Measured;
import handrail.bot.measure.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ops/bot-eval FILE}: measures how well labelled texts are read. Exit code 0 when measured, 1 when the file can't be read. */
public final class EvaluateCommand {

    private EvaluateCommand() {}

    /** Takes the file: tab-separated, with a header naming id, language, signals, intent, text and perhaps open. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        try {
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            Report.of(Measured.of(LabelledSet.parse(lines(file)))).forEach(out::println);
            out.flush();
        } catch (IOException e) {
            fail(file + ": can't be read: is it a file that you may read?");
        } catch (Malformed e) {
            e.complaints().forEach(line -> System.err.println("ops/bot-eval: " + file + ": " + line));
            System.exit(1);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return Arrays.stream(all.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private static void fail(String complaint) {
        System.err.println("ops/bot-eval: " + complaint);
        System.exit(1);
    }
}
