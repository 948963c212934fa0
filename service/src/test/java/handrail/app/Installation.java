package handrail.app;

import com.codahale.metrics.MetricRegistry;
import handrail.database.Database;
import handrail.database.ProgramTime;
import java.nio.file.Files;
import java.nio.file.Path;

/** The features of an installation without its server, for campaigns that look at or drive the same rows. */
public final class Installation {

    private static final Path STANDARD = Path.of("config/programs/standard");

    private Installation() {}

    /** What a program starts with, from the repository's folder or from a module's. */
    public static Path programs() {
        return (Files.exists(STANDARD) ? STANDARD : Path.of("..").resolve(STANDARD))
                .toAbsolutePath()
                .normalize();
    }

    /** Over this database, with the keys in this file. */
    public static Core core(Database database, ProgramTime time, Path sealingKeys, String publicUrl) {
        HandrailConfiguration configuration = new HandrailConfiguration();
        configuration.setPublicUrl(publicUrl);
        configuration.setPrograms(programs());
        configuration.setSealingKeys(sealingKeys);
        return new Core(configuration, database, time, new MetricRegistry());
    }
}
