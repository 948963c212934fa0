package handrail.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root. Root steps into a user namespace, in which it is nobody yet still owns
 * its files; where that is forbidden it becomes nobody outright and gives the database's files away.
 */
enum Unprivileged {
    AS_OURSELVES(List.of()),
    IN_A_NAMESPACE(List.of("unshare", "-U")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY = 65534;

    @SuppressWarnings("ImmutableEnumChecker") // Only ever an unmodifiable list.
    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The gentlest way that works for this user in this folder. */
    static Unprivileged way(DataFolder folder) {
        if (!root()) {
            return AS_OURSELVES;
        }
        if (IN_A_NAMESPACE.works("true")) {
            return IN_A_NAMESPACE;
        }
        if (AS_NOBODY.works("test", "-x", folder.root().toString())) {
            return AS_NOBODY;
        }
        throw new StartRefused(
                "PostgreSQL can't run as root here: start Handrail as an ordinary user that owns " + folder.root());
    }

    /** The command as it is to be started. */
    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands a file of the database to whom it runs as. */
    void give(Path path) throws IOException {
        if (this == AS_NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    private boolean works(String... probe) {
        try {
            var process = new ProcessBuilder(command(List.of(probe)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException noProc) {
            throw new UncheckedIOException(noProc);
        }
    }
}
