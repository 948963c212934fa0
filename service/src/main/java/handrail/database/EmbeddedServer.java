package handrail.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The PostgreSQL that comes along: durable, on loopback only, with passwords of its own, its data in one folder. One live
 * process at a time works in a folder. A killed process leaves the server running, and the next start takes it over.
 */
public final class EmbeddedServer implements AutoCloseable {
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Logins logins;
    private final int port;

    private EmbeddedServer(FolderLock lock, Postmaster postmaster, Logins logins, int port) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.logins = logins;
        this.port = port;
    }

    /**
     * Starts the server, or takes over the one left behind. The first time it makes the folder, the database and its roles.
     *
     * @throws StartRefused in one line, when the folder can't be used, is in use, or the server does not start
     */
    public static EmbeddedServer start(Path folder) {
        return start(folder, folder, true);
    }

    /** For tests: programs shared between folders, and no waiting for the disk. */
    static EmbeddedServer start(Path path, Path programs, boolean durable) {
        DataFolder folder = DataFolder.open(path);
        FolderLock lock = FolderLock.take(folder);
        try {
            folder.needWhole();
            PostgresBinaries binaries =
                    PostgresBinaries.unpackedIn(DataFolder.open(programs).root());
            Unprivileged user = Unprivileged.way(folder);
            Logins logins = Logins.of(folder);
            new Cluster(folder, binaries, user).prepare(logins.superuser());
            var postmaster = new Postmaster(folder, binaries, user, durable);
            return new EmbeddedServer(lock, postmaster, logins, readied(postmaster, logins, folder));
        } catch (RuntimeException refused) {
            release(lock);
            throw refused;
        }
    }

    private static int readied(Postmaster postmaster, Logins logins, DataFolder folder) {
        int port = postmaster.start(logins.superuser());
        Bootstrap.ensure(port, logins, folder);
        return port;
    }

    /** The address of the database {@code handrail}, without user or password. */
    public String jdbcUrl() {
        return Bootstrap.jdbcUrl(port, Bootstrap.DATABASE);
    }

    /** Owns the database and its tables: migrates, makes and drops partitions, seals the audit. */
    public Login keeper() {
        return logins.keeper();
    }

    /** Owns nothing and may do what the migrations grant it. */
    public Login application() {
        return logins.application();
    }

    Login superuser() {
        return logins.superuser();
    }

    int port() {
        return port;
    }

    /** Stops the server cleanly and gives the folder free. Open transactions are rolled back. */
    @Override
    public void close() {
        try {
            postmaster.stop();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            release(lock);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
