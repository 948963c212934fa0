package handrail.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processors spend on a text, in milliseconds: steadier than a rate where other work shares the machine. */
final class Spent {

    private final ProcessHandle service;
    private final Path folder;
    private double texts;
    private double serviceMillis;
    private double databaseMillis;

    /** By a service and the database that keeps its data in a folder. */
    Spent(Process service, Path folder) {
        this.service = service.toHandle();
        this.folder = folder;
    }

    /** Texts come from now on. */
    void begins() {
        count(-1);
    }

    /** So many came since they began to. */
    void ends(double came) {
        count(1);
        texts += came;
    }

    double byService() {
        return serviceMillis / texts;
    }

    /** By PostgreSQL, the connections that are open now. */
    double byDatabase() {
        return databaseMillis / texts;
    }

    private void count(int sign) {
        serviceMillis += sign * millis(Stream.of(service));
        databaseMillis += sign * millis(server().descendants());
    }

    /** It is no child of ours: it goes on by itself. */
    private ProcessHandle server() {
        try {
            String pid = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double millis(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(spent -> spent.toNanos() / 1e6)
                .sum();
    }
}
