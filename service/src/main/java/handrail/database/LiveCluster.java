package handrail.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A data folder and the server that runs in it, for whoever copies what it keeps. */
record LiveCluster(DataFolder folder, LeftBehind server) {

    /** In this folder; throws {@link StartRefused} in one line when none runs there. */
    static LiveCluster in(Path path) {
        try {
            DataFolder folder = new DataFolder(path.toRealPath());
            return new LiveCluster(
                    folder,
                    RunningServer.process(folder)
                            .orElseThrow(() -> new StartRefused("No database runs in " + folder.root())));
        } catch (IOException problem) {
            throw new StartRefused("The data folder " + path + " can't be read: " + problem, problem);
        }
    }

    /** A session of the superuser's. */
    Connection superuser() throws SQLException {
        return Bootstrap.connect(server.port(), "postgres", Logins.of(folder).superuser());
    }
}
