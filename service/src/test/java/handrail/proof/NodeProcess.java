package handrail.proof;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packaged service as a process of its own, to be killed, frozen and thawed. */
final class NodeProcess {

    private final Path settings;
    private final Path log;
    private final int adminPort;
    private final @Nullable WrongClock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private Process process;

    /** With a clock of its own, or the machine's. */
    NodeProcess(Path settings, Path log, int adminPort, @Nullable WrongClock clock) {
        this.settings = settings;
        this.log = log;
        this.adminPort = adminPort;
        this.clock = clock;
    }

    /** Starts it; what it says is added to its log. */
    synchronized void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        Path target = Packaged.target();
        ProcessBuilder node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        target.resolve("handrail-service.jar") + File.pathSeparator + target.resolve("lib") + "/*",
                        "handrail.app.HandrailApplication",
                        "server",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (clock != null) {
            node.environment().putAll(clock.environment());
        }
        process = node.start();
    }

    /** Kills it with no chance to say anything. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    void freeze() throws IOException {
        signal("STOP");
    }

    void thaw() throws IOException {
        signal("CONT");
    }

    private synchronized void signal(String name) throws IOException {
        if (process != null && process.isAlive()) {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                    .start()
                    .onExit()
                    .join();
        }
    }

    /** Whether it answers. */
    boolean answers() {
        try {
            HttpRequest ping = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + "/ping"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return alive()
                    && http.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The packaged service, from the repository's folder or from the module's. */
    static final class Packaged {

        private Packaged() {}

        static Path target() {
            Path here = Path.of("target");
            Path target = Files.exists(here.resolve("handrail-service.jar")) ? here : Path.of("service", "target");
            return target.toAbsolutePath().normalize();
        }
    }
}
