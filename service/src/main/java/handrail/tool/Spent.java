package handrail.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What processors spend on each piece of work, in milliseconds: steadier than a rate where other work shares the machine. */
final class Spent {

    private final ProcessHandle service;
    private final Path folder;
    private double done;
    private double serviceMillis;
    private double databaseMillis;

    /** By a service and the database that keeps its data in a folder. */
    Spent(ProcessHandle service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /** Work begins now. */
    void begins() {
        count(-1);
    }

    /** So many were done since it began. */
    void ends(double done) {
        count(1);
        this.done += done;
    }

    double byService() {
        return serviceMillis / done;
    }

    /** By PostgreSQL, the connections that are open now. */
    double byDatabase() {
        return databaseMillis / done;
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
