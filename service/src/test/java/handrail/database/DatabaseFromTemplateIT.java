package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseFromTemplateIT {

    @Test
    void each_copy_of_a_template_has_its_rows_and_keeps_its_own_changes() throws Exception {
        DatabaseFromTemplate filled = TestServer.template("words", DatabaseFromTemplateIT::fill);
        try (TestDatabase one = filled.newDatabase();
                TestDatabase other = filled.newDatabase()) {
            execute(one, "insert into word values ('mine')");
            assertThat(count(one)).isEqualTo(2);
            assertThat(count(other)).isEqualTo(1);
        }
    }

    @Test
    void a_template_is_filled_once() {
        DatabaseFromTemplate first = TestServer.template("once", DatabaseFromTemplateIT::fill);
        assertThat(TestServer.template("once", DatabaseFromTemplateIT::fill)).isSameAs(first);
    }

    @Test
    void a_migrated_copy_has_the_schema_and_the_application_moves_its_time_alone() throws Exception {
        try (TestDatabase one = TestServer.migrated();
                TestDatabase other = TestServer.migrated()) {
            assertThat(asked(one, "select handrail.move_time('1 day')")).isNotNull();
            assertThat(asked(one, "select handrail.now() > clock_timestamp() + interval '23 h'"))
                    .isEqualTo("t");
            assertThat(asked(other, "select handrail.now() > clock_timestamp() + interval '23 h'"))
                    .isEqualTo("f");
        }
    }

    private static String asked(TestDatabase database, String question) throws SQLException {
        Login application = database.application();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), application.user(), application.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void fill(TestDatabase database) {
        try {
            execute(database, "create table word (word text)");
            execute(database, "insert into word values ('first')");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select count(*) from word")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static Connection open(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.keeper().user(), database.keeper().password());
    }
}
