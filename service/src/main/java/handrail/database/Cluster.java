package handrail.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The files PostgreSQL keeps the data in: made once, configured at every start. */
final class Cluster {
    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final Unprivileged user;

    Cluster(DataFolder folder, PostgresBinaries binaries, Unprivileged user) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    /** Makes the files unless they are there, and writes the configuration. A half-made cluster is made anew. */
    void prepare(Login superuser) {
        try {
            if (!Files.exists(folder.cluster())) {
                create(superuser);
            }
            configure(folder.cluster());
        } catch (IOException problem) {
            throw new StartRefused(
                    "The database's files in " + folder.cluster() + " can't be made: " + problem, problem);
        }
    }

    private void create(Login superuser) throws IOException {
        Path aside = folder.root().resolve("postgresql.new");
        Path password = folder.root().resolve("postgresql.password");
        DataFolder.delete(aside);
        Files.createDirectory(aside);
        user.give(aside);
        try {
            DataFolder.writePrivately(password, List.of(superuser.password()));
            user.give(password);
            initialise(aside, superuser, password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(aside, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The collation comes with PostgreSQL itself, so that an upgrade of the operating system never breaks an index. */
    private void initialise(Path into, Login superuser, Path password) throws IOException {
        var command = new Command(user.command(List.of(
                binaries.initdb().toString(),
                "--pgdata=" + into,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions")));
        Command.Result result = command.run();
        if (result.failed()) {
            throw new StartRefused("The database's files can't be made in " + into + ": " + result.lastLine());
        }
    }

    private void configure(Path cluster) throws IOException {
        List<String> settings = new ArrayList<>(ours("postgresql.conf"));
        settings.add("");
        settings.add("# As much as this machine has to give.");
        settings.addAll(ServerMemory.here().lines());
        write(cluster.resolve("postgresql.conf"), settings);
        write(cluster.resolve("pg_hba.conf"), ours("pg_hba.conf"));
    }

    private static List<String> ours(String name) throws IOException {
        try (InputStream ours = Cluster.class.getResourceAsStream(name)) {
            if (ours == null) {
                throw new IOException(name + " is not on the classpath");
            }
            return new String(ours.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private void write(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        user.give(file);
    }
}
