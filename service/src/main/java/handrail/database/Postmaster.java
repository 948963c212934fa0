package handrail.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server process on one cluster: started, found again after its parent was killed, stopped. */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LAST_PORT = Pattern.compile("\"-p\" \"(\\d+)\"");
    /** A port lost to somebody else, or orphans of a killed server that are still on their way out: both pass. */
    private static final Pattern PASSING = Pattern.compile("Address already in use|shared memory block .*still in use");

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final Unprivileged user;
    private final ServerLog log;
    private final boolean durable;

    Postmaster(DataFolder folder, PostgresBinaries binaries, Unprivileged user, boolean durable) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
        this.log = new ServerLog(folder.log());
        this.durable = durable;
    }

    /** Starts the server, or finds the one that a killed process left behind. Gives the port it answers on. */
    int start(Login superuser) {
        try {
            Optional<LeftBehind> left = LeftBehind.in(folder.cluster());
            if (left.isPresent() && adopted(left.get(), superuser)) {
                return left.get().port();
            }
            int port = launched();
            recovered(port, superuser);
            return port;
        } catch (IOException problem) {
            throw new StartRefused("The database in " + folder.cluster() + " can't be started: " + problem, problem);
        }
    }

    /** Lets nobody new in, ends what is running, writes everything down. A server that was killed meanwhile needs no stopping. */
    void stop() throws IOException {
        if (!alive()) {
            return;
        }
        Command.Result result = control("stop", "--mode=fast", "--timeout=180").run();
        if (result.failed() && alive()) {
            throw new IOException("The database in " + folder.cluster() + " did not stop: " + result.lastLine());
        }
    }

    private boolean alive() throws IOException {
        Optional<LeftBehind> left = LeftBehind.in(folder.cluster());
        return left.isPresent() && left.get().alive();
    }

    private boolean adopted(LeftBehind left, Login superuser) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (left.alive()) {
            if (!left.runs(binaries.server())) {
                stop();
                return false;
            }
            if (Bootstrap.answers(left.port(), superuser, folder)) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw new StartRefused(
                        "Process " + left.pid() + " holds " + folder.cluster() + " but does not answer: stop it first");
            }
            pause();
        }
        left.forget();
        return false;
    }

    private int launched() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int port = freePort(lastPort());
        while (!launched(port)) {
            if (!PASSING.matcher(log.news()).find() || System.nanoTime() > deadline) {
                throw new StartRefused("The database did not start: " + log.reason());
            }
            pause();
            port = freePort(port);
        }
        return port;
    }

    /** One that goes back to a moment counts as started while it still plays its log; nobody may connect until then. */
    private void recovered(int port, Login superuser) throws IOException {
        while (!Bootstrap.answers(port, superuser, folder)) {
            if (!alive()) {
                throw new StartRefused("The database did not start: " + log.reason());
            }
            pause();
        }
    }

    private boolean launched(int port) throws IOException {
        String options = "-p " + port + (durable ? "" : " -F -c synchronous_commit=off -c full_page_writes=off");
        Command start = control("start", "--wait", "--timeout=600", "--options=" + options);
        return start.runInto(log.readied()) == 0;
    }

    private Command control(String... words) {
        var command = new ArrayList<String>();
        command.add(binaries.control().toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--silent", "--pgdata=" + folder.cluster()));
        return new Command(user.command(command));
    }

    private int lastPort() throws IOException {
        Path options = folder.cluster().resolve("postmaster.opts");
        var port = LAST_PORT.matcher(Files.exists(options) ? Files.readString(options) : "");
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    private static int freePort(int wanted) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return probe.getLocalPort();
        } catch (BindException taken) {
            return freePort(0);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for the database", stop);
        }
    }
}
