package handrail.tool;

import handrail.app.HandrailApplication;
import java.util.Map;

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
        HandrailApplication.main(new String[] {"server", "config/handrail.yml"});
    }
}
