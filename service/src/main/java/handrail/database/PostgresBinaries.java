package handrail.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the classpath. */
record PostgresBinaries(Path folder) {
    /** Raise together with the binaries' version in the parent POM; a test compares it with what the server says. */
    static final String VERSION = "18.6.0";

    /** Unpacks into {@code parent}, unless that was done before. Half an archive is never taken for a whole one. */
    static PostgresBinaries unpackedIn(Path parent) {
        Path folder = parent.resolve("postgresql-bin-" + VERSION);
        try {
            if (!Files.exists(folder)) {
                unpack(parent, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException problem) {
            throw new StartRefused("PostgreSQL can't be unpacked into " + folder + ": " + problem, problem);
        }
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path control() {
        return folder.resolve("bin/pg_ctl");
    }

    Path server() {
        return folder.resolve("bin/postgres");
    }

    private static void unpack(Path parent, Path folder) throws IOException {
        Path aside = Files.createTempDirectory(parent, "unpacking-");
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                place(entry, archive, aside);
            }
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            // Somebody else may have unpacked it meanwhile: theirs is as good as ours.
            if (!Files.exists(folder)) {
                throw lost;
            }
        } finally {
            DataFolder.delete(aside);
        }
    }

    private static void place(TarArchiveEntry entry, InputStream archive, Path into) throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("an entry points outside: " + entry.getName());
        }
        // The archive names some folders only after what is in them.
        Files.createDirectories(entry.isDirectory() ? path : Objects.requireNonNull(path.getParent()));
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(archive, path);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream open() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-linux-" + machine + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartRefused("PostgreSQL does not come along for this system: configure an external one");
        }
        return archive;
    }
}
