package handrail.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a database keeps to say that it has every change of a build: one hash over the build's files and over the list of the changes the
 * database took, as the comment of that list. Another build's files, a change that was taken back, or one that is missing make another hash.
 */
final class SchemaMark {

    private static final Pattern FILE = Pattern.compile("db/[\\w.-]+\\.sql");

    private static final String FILES = files("db/changelog.yaml");

    /** The comment of the list; no row where there is no list yet. */
    private static final String KEPT = """
            select obj_description(list.oid, 'pg_class') as mark
            from pg_class list where list.oid = to_regclass('handrail.databasechangelog')
            """;

    private static final String TAKEN = """
            select coalesce(string_agg(id || ' ' || coalesce(md5sum, ''), ',' order by id), '') from handrail.databasechangelog
            """;

    /** A comment can't be a parameter, so the server itself quotes it. */
    private static final String KEEP = """
            do $$ begin
              execute format('comment on table handrail.databasechangelog is %L', current_setting('handrail.mark'));
            end $$
            """;

    private SchemaMark() {}

    /** Whether it has every change of this build. */
    static boolean stands(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery(KEPT)) {
            String mark = kept.next() ? kept.getString("mark") : null;
            return mark != null && mark.equals(now(connection));
        }
    }

    /** Says so, once every change was made. */
    static void keep(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('handrail.mark', ?, false)");
                Statement keep = connection.createStatement()) {
            set.setString(1, now(connection));
            set.execute();
            keep.execute(KEEP);
        }
    }

    private static String now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery(TAKEN)) {
            taken.next();
            MessageDigest hash = sha256();
            hash.update(FILES.getBytes(StandardCharsets.UTF_8));
            return hex(hash, taken.getString(1).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One hash over the list of files and everything in them, in its order. */
    private static String files(String list) {
        MessageDigest hash = sha256();
        byte[] names = bytes(list);
        hash.update(names);
        FILE.matcher(new String(names, StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .forEach(name -> hash.update(bytes(name)));
        return hex(hash, new byte[0]);
    }

    private static byte[] bytes(String name) {
        try (InputStream content = open(name)) {
            if (content == null) {
                throw new StartRefused("The build is not whole: " + name + " is missing");
            }
            return content.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static @Nullable InputStream open(String name) {
        return SchemaMark.class.getClassLoader().getResourceAsStream(name);
    }

    private static String hex(MessageDigest hash, byte[] last) {
        return HexFormat.of().formatHex(hash.digest(last));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
