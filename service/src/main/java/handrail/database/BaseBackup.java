package handrail.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Copies what a data folder's running server keeps, while it goes on serving. A server started on the copy recovers to the moment at which the copying
 * ended (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). The passwords of the roles and the audit's heads come along; no key does.
 */
public final class BaseBackup {

    /** Where the copies go. Names are relative to the data folder, with slashes. */
    public interface Copies {

        /** A folder, which may stay empty. */
        void folder(String name) throws IOException;

        /** A file: {@code content} ends after {@code size} bytes. */
        void file(String name, long size, InputStream content) throws IOException;
    }

    private static final String CLUSTER = "postgresql";

    private final LiveCluster live;
    private final DataFolder folder;

    private BaseBackup(LiveCluster live) {
        this.live = live;
        this.folder = live.folder();
    }

    /**
     * Of the server that runs in this folder.
     *
     * @throws StartRefused in one line, when none does
     */
    public static BaseBackup of(Path path) {
        return new BaseBackup(LiveCluster.in(path));
    }

    /** The major version of the PostgreSQL that comes along: files of another can't be used by it. */
    public static int postgresql() {
        return Integer.parseInt(PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.')));
    }

    /**
     * Copies everything.
     *
     * @throws SQLException when the server refuses or goes away meanwhile
     * @throws IOException when a file can't be read, or the copies can't be kept
     */
    public void into(Copies copies) throws SQLException, IOException {
        whole(copies, folder.logins());
        try (Connection connection = live.superuser()) {
            // A session of its own: the slot that holds the log goes with it, whatever happens.
            run(connection, """
                    select pg_create_physical_replication_slot(cast('handrail_backup_' || pg_backend_pid() as name), true, true)
                    """);
            run(connection, "select pg_backup_start('handrail', true)");
            new ClusterFiles(folder.cluster()).copy(CLUSTER, copies);
            // Just before the end: heads that the copied database lacks would look like seals cut off its end, and
            // heads that lack
            // many of its seals like a file that was lost.
            heads(copies);
            stop(connection, copies);
        }
    }

    private static void run(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.execute();
        }
    }

    private void stop(Connection connection, Copies copies) throws SQLException, IOException {
        try (PreparedStatement stop = connection.prepareStatement("""
                        select pg_walfile_name(lsn) as last, labelfile, spcmapfile from pg_backup_stop(false)
                        """);
                ResultSet said = stop.executeQuery()) {
            said.next();
            String label = said.getString("labelfile");
            text(copies, "backup_label", label);
            if (!said.getString("spcmapfile").isBlank()) {
                throw new IOException("the database uses tablespaces, which are not backed up");
            }
            LogSegments.between(LogSegments.first(label), said.getString("last"))
                    .copy(folder.cluster().resolve("pg_wal"), CLUSTER + "/pg_wal/", copies);
        }
    }

    private static void text(Copies copies, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        copies.file(CLUSTER + "/" + name, bytes.length, new ByteArrayInputStream(bytes));
    }

    /** As far as its lines are whole: one may just be written. */
    private void heads(Copies copies) throws IOException {
        Path file = folder.auditHeads();
        if (!Files.exists(file)) {
            return;
        }
        long end = wholeLines(file);
        try (InputStream content = new FileAsOpened(file, end)) {
            copies.file(file.getFileName().toString(), end, content);
        }
    }

    private static long wholeLines(Path file) throws IOException {
        long end = 0;
        long at = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                for (int index = 0; index < read; index++) {
                    end = buffer[index] == '\n' ? at + index + 1 : end;
                }
                at += read;
            }
        }
        return end;
    }

    static void whole(Copies copies, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        copies.file(file.getFileName().toString(), bytes.length, new ByteArrayInputStream(bytes));
    }

    /** The file of control is written over in place: what reads the same twice is not half old and half new. */
    static byte[] settled(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (int tries = 0; tries < 100; tries++) {
            byte[] again = Files.readAllBytes(file);
            if (again.length > 0 && Arrays.equals(before, again)) {
                return again;
            }
            before = again;
        }
        throw new NoSuchFileException(file.toString(), null, "it never reads the same twice");
    }
}
