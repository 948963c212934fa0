package handrail.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One of PostgreSQL's programs, run to its end. */
record Command(List<String> words) {

    /** How it ended, and what it said. */
    record Result(int status, String said) {
        boolean failed() {
            return status != 0;
        }

        String lastLine() {
            List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty()
                    ? "no reason was given"
                    : lines.get(lines.size() - 1).strip();
        }
    }

    Result run() throws IOException {
        Process process = start(ProcessBuilder.Redirect.PIPE);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(ended(process), said);
    }

    /** For a program that leaves a server behind: what both say goes to the log. */
    int runInto(Path log) throws IOException {
        return ended(start(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    private Process start(ProcessBuilder.Redirect output) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
        // The servers' messages are parsed, so they have to be in English; the rest of the environment is no business
        // of theirs.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while the database was starting or stopping", stop);
        }
    }
}
