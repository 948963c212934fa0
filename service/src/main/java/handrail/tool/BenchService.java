package handrail.tool;

import handrail.app.HandrailApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** The service as a measurement starts it: settings and secrets come from the environment, so that no process list shows them. */
public final class BenchService {

    private static final String PREFIX = "dw.";

    private BenchService() {}

    /** Serves. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = System.getenv();
        given.getOrDefault("HANDRAIL_BENCH_SETTINGS", "").lines().forEach(line -> {
            int at = line.indexOf('=');
            System.setProperty(PREFIX + line.substring(0, at), line.substring(at + 1));
        });
        System.setProperty(PREFIX + "database.keeper.password", given.getOrDefault("HANDRAIL_BENCH_KEEPER", ""));
        System.setProperty(PREFIX + "database.application.password", given.getOrDefault("HANDRAIL_BENCH_APP", ""));
        System.setProperty(PREFIX + "carrier.authToken", given.getOrDefault("HANDRAIL_BENCH_TOKEN", ""));
        Thread asked = new Thread(BenchService::recordWhenAsked, "record-when-asked");
        asked.setDaemon(true);
        asked.start();
        HandrailApplication.main(new String[] {"server", "config/handrail.yml"});
    }

    /** A line on standard input is where a recording of what follows is to be kept. */
    private static void recordWhenAsked() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String path = lines.readLine();
            if (path != null) {
                Recording recording = new Recording(Configuration.getConfiguration("profile"));
                // An event for each statement, with its stack, would be most of what is measured.
                recording.disable("jdbi.statement");
                recording.setDumpOnExit(true);
                recording.setDestination(Path.of(path));
                recording.start();
            }
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
