package handrail.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A durable PostgreSQL with processes of its own, to be killed and started again on the same port and the same files. */
public final class KillableServer implements AutoCloseable {

    private final Path folder;
    private final Path programs;
    private EmbeddedServer server;

    /** Starts it in a folder; its programs are unpacked in another, which may be shared. */
    public KillableServer(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
        this.server = EmbeddedServer.start(folder, programs, true);
    }

    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    public int port() {
        return server.port();
    }

    public Login keeper() {
        return server.keeper();
    }

    public Login superuser() {
        return server.superuser();
    }

    public Login application() {
        return server.application();
    }

    /** What no superuser's tool can be refused: {@code kill -9} of the whole server. */
    public void kill() throws IOException {
        long pid = pid();
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        });
    }

    /** Kills one process that serves a connection; the server then throws everybody out and recovers. False when there is none. */
    public boolean killOneOfItsProcesses(int which) throws IOException {
        List<ProcessHandle> serving = ProcessHandle.of(pid()).stream()
                .flatMap(ProcessHandle::children)
                .filter(KillableServer::serves)
                .toList();
        return !serving.isEmpty() && serving.get(which % serving.size()).destroyForcibly();
    }

    private static boolean serves(ProcessHandle process) {
        try {
            return java.nio.file.Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("handrail_app");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Starts it again after it was killed; it recovers from its log. */
    public void startAgain() {
        int before = server.port();
        server.close();
        server = EmbeddedServer.start(folder, programs, true);
        if (server.port() != before) {
            throw new IllegalStateException("Somebody took port " + before + " meanwhile");
        }
    }

    private long pid() throws IOException {
        Optional<LeftBehind> running = LeftBehind.in(folder.resolve("postgresql"));
        return running.orElseThrow(() -> new IllegalStateException("The server does not run"))
                .pid();
    }

    @Override
    public void close() {
        server.close();
    }
}
