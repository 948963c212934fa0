package handrail.tool;

import java.time.Duration;
import java.util.stream.Stream;

/** What processors spend on a text, in milliseconds: steadier than a rate where other work shares the machine. */
final class Spent {

    private final ProcessHandle service;
    private double texts;
    private double serviceMillis;
    private double databaseMillis;

    Spent(Process service) {
        this.service = service.toHandle();
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
        databaseMillis +=
                sign * millis(ProcessHandle.current().descendants().filter(process -> process.pid() != service.pid()));
    }

    private static double millis(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(spent -> spent.toNanos() / 1e6)
                .sum();
    }
}
