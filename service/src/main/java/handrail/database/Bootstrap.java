package handrail.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** What the superuser does once: the two roles and the database. All else is the keeper's, by migration. */
final class Bootstrap {
    static final String DATABASE = "handrail";
    private static final String WRONG_PASSWORD = "28P01";

    /** A password can't be a parameter of {@code create role}, so the server itself quotes it. */
    private static final String ROLE = """
            do $$
            declare
              role text := current_setting('handrail.role');
            begin
              if not exists (select from pg_roles where rolname = role) then
                execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls password %L',
                               role, current_setting('handrail.password'));
              end if;
            end $$
            """;

    private Bootstrap() {}

    /** The address of a database of the server on this port. */
    static String jdbcUrl(int port, String database) {
        // Loopback needs no encryption; asking for it would cost a round trip per connection.
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
    }

    static Connection connect(int port, String database, Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(port, database), properties);
    }

    /** Whether the server on this port is ours and ready. Refuses when it is ours but the kept password is not its own. */
    static boolean answers(int port, Login superuser, DataFolder folder) {
        try (Connection connection = connect(port, "postgres", superuser)) {
            return connection.isValid(5);
        } catch (SQLException problem) {
            if (WRONG_PASSWORD.equals(problem.getSQLState())) {
                throw wrongPassword(folder, problem);
            }
            return false;
        }
    }

    /** Creates what is missing; an existing database and its passwords stay as they are. */
    static void ensure(int port, Logins logins, DataFolder folder) {
        try (Connection connection = connect(port, "postgres", logins.superuser());
                Statement statement = connection.createStatement()) {
            role(connection, logins.keeper());
            role(connection, logins.application());
            if (!statement
                    .executeQuery("select from pg_database where datname = 'handrail'")
                    .next()) {
                statement.execute("create database handrail owner handrail_keeper");
            }
            statement.execute("revoke connect, temporary on database handrail from public");
            statement.execute("grant connect on database handrail to handrail_app");
        } catch (SQLException problem) {
            if (WRONG_PASSWORD.equals(problem.getSQLState())) {
                throw wrongPassword(folder, problem);
            }
            throw new StartRefused("The database's roles can't be made: " + problem.getMessage(), problem);
        }
    }

    private static void role(Connection connection, Login login) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                        "select set_config('handrail.role', ?, false), set_config('handrail.password', ?, false)");
                Statement create = connection.createStatement()) {
            set.setString(1, login.user());
            set.setString(2, login.password());
            set.execute();
            create.execute(ROLE);
        }
    }

    private static StartRefused wrongPassword(DataFolder folder, SQLException problem) {
        return new StartRefused(
                "The passwords in " + folder.logins()
                        + " are not those of the database: put the file back from a backup",
                problem);
    }
}
