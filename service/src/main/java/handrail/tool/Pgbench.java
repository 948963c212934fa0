package handrail.tool;

import handrail.database.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The yardstick: pgbench with a transaction of the same shape, prepared statements, on the same PostgreSQL. */
final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final EmbeddedServer server;
    private final Path script;

    /** With what each transaction does. */
    Pgbench(EmbeddedServer server, Path folder, String transaction) {
        this.server = server;
        this.script = folder.resolve("yardstick.sql");
        try {
            Files.writeString(script, transaction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Transactions a second. */
    double run(int connections, int seconds) {
        URI address = URI.create(server.jdbcUrl().replaceFirst("^jdbc:", ""));
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + connections,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-f",
                script.toString(),
                "-h",
                address.getHost(),
                "-p",
                "" + address.getPort(),
                "-U",
                server.keeper().user(),
                address.getPath().substring(1)));
        pgbench.environment().put("PGPASSWORD", server.keeper().password());
        pgbench.redirectErrorStream(true);
        try {
            Process process = pgbench.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = TPS.matcher(said);
            if (process.waitFor() != 0 || !found.find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return Double.parseDouble(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
