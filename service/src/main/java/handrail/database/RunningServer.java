package handrail.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The embedded server of a running service, for commands that look at the same data.
 *
 * @param jdbcUrl its address, without user or password
 * @param keeper the role that owns the tables
 */
public record RunningServer(String jdbcUrl, Login keeper) {

    /** Whether one runs in this data folder; throws {@link StartRefused} if there is no embedded database in it. */
    public static boolean isIn(Path path) {
        try {
            DataFolder folder = new DataFolder(path.toRealPath());
            if (!Files.exists(folder.cluster())) {
                throw new StartRefused("There is no embedded database in " + folder.root()
                        + "; an external one is backed up by whoever runs it");
            }
            return process(folder).isPresent();
        } catch (IOException e) {
            throw new StartRefused("The data folder " + path + " can't be read: " + e, e);
        }
    }

    static Optional<LeftBehind> process(DataFolder folder) throws IOException {
        Optional<LeftBehind> server = LeftBehind.in(folder.cluster());
        return server.isPresent() && server.get().alive() ? server : Optional.empty();
    }

    /** Finds it by its data folder; throws {@link StartRefused} in one line if it does not run. */
    public static RunningServer in(Path path) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            LeftBehind server = LeftBehind.in(folder.cluster())
                    .orElseThrow(
                            () -> new StartRefused("No database runs in " + folder.root() + ": start Handrail first"));
            return new RunningServer(
                    Bootstrap.jdbcUrl(server.port(), Bootstrap.DATABASE),
                    Logins.of(folder).keeper());
        } catch (IOException e) {
            throw new StartRefused("The data folder " + folder.root() + " can't be read: " + e.getMessage(), e);
        }
    }
}
