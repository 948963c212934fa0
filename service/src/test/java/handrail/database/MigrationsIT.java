package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class MigrationsIT {

    /** A database that does not say that it has every change is migrated in full. */
    private static final String SAY_NOTHING = "comment on table handrail.databasechangelog is null";

    @Test
    void migrating_again_changes_nothing_whether_the_database_says_that_it_has_every_change_or_not()
            throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
            statement.execute(SAY_NOTHING);
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
            assertThat(SchemaMark.stands(connection)).isTrue();
        }
    }

    @Test
    void a_database_with_every_change_says_so_and_one_that_lost_a_change_or_is_another_builds_does_not()
            throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            assertThat(SchemaMark.stands(connection)).isTrue();
            statement.execute("update handrail.databasechangelog set md5sum = 'another' where id = '0001-foundation'");
            assertThat(SchemaMark.stands(connection)).as("another build's file").isFalse();
            SchemaMark.keep(connection);
            assertThat(SchemaMark.stands(connection)).isTrue();
            statement.execute("delete from handrail.databasechangelog where id = '0177-notices'");
            assertThat(SchemaMark.stands(connection))
                    .as("a change that was taken back")
                    .isFalse();
            statement.execute(SAY_NOTHING);
            assertThat(SchemaMark.stands(connection)).as("never said").isFalse();
        }
    }

    @Test
    void an_empty_database_says_nothing() throws SQLException {
        try (TestDatabase database = TestServer.emptyDatabase();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password())) {
            assertThat(SchemaMark.stands(connection)).isFalse();
        }
    }

    @Test
    void a_node_that_was_killed_while_it_migrated_keeps_nobody_else_from_starting() throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update handrail.databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'a node that is no more'");
            statement.execute(SAY_NOTHING);
            assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> Migrations.run(database.jdbcUrl(), database.keeper(), true));
        }
    }

    @Test
    void of_two_check_ins_that_wait_for_one_episode_the_one_by_the_newest_policy_stays() throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    set search_path to handrail;
                    drop index check_in_one_due;
                    delete from databasechangelog where id = '0140-one-due-check-in';
                    insert into program (id, slug, name, neutral_name, zone, policy, created_at)
                    values ('01900000-0000-7000-8000-000000000001', 'one', 'One', 'One', 'UTC', '{}', now());
                    insert into client (id, program_id, first_name, name_key, language, created_at)
                    select id, id, '', '', 'en', now() from program;
                    insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at)
                    select id, id, id, 'active', now(), current_date, now(), now() from program;
                    insert into check_in (id, program_id, client_id, episode_id, day, due_at, expires_at, status, planned_by)
                    select gen_random_uuid(), id, id, id, day, now() + interval '1 day', now() + interval '2 days', 'due', day
                    from program, generate_series(1, 3) as day
                    """);
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
            try (ResultSet left = statement.executeQuery("select day from check_in where status = 'due'")) {
                assertThat(left.next()).isTrue();
                assertThat(left.getInt("day")).isEqualTo(3);
                assertThat(left.next()).isFalse();
            }
        }
    }

    @Test
    void follow_ups_that_were_given_to_a_program_wait_for_somebody_to_publish_them() throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    set search_path to handrail;
                    alter table program drop column follow_ups_on cascade;
                    delete from databasechangelog where id = '0145-follow-ups-begin';
                    insert into program (id, slug, name, neutral_name, zone, policy, created_at)
                    values (gen_random_uuid(), 'chose', 'One', 'One', 'UTC', '{"followUps": {"at": "15:00", "milestones": [7]}}', now()),
                        (gen_random_uuid(), 'older', 'One', 'One', 'UTC', '{"followUps": {"at": "15:00", "apartMinutes": 60,
                            "milestones": [7, 30, 60, 90, 180], "milestoneOpenDays": 3, "mailDays": 4, "handedDays": 1, "refillDays": 2,
                            "quietDays": 30, "quietTimes": 3, "consentDays": 14, "anniversaryDays": 2, "barc10Days": [], "bamDays": [],
                            "suprt": {"baselineDays": 30, "days": [180], "aroundDays": 30, "goalPercent": 80}}}', now())
                    """);
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
            try (ResultSet on = statement.executeQuery("select follow_ups_on from program order by slug")) {
                assertThat(on.next() && on.getBoolean(1)).isTrue();
                assertThat(on.next() && on.getBoolean(1)).isFalse();
            }
        }
    }

    @Test
    void an_episode_that_no_coach_had_said_yes_to_waits_for_one_and_the_others_go_on() throws SQLException {
        try (TestDatabase database = TestServer.migrated();
                Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.keeper().user(),
                        database.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    set search_path to handrail;
                    delete from databasechangelog where id = '0205-waitlist';
                    create temporary table given (id uuid default gen_random_uuid(), status text, assigned text, becomes text);
                    insert into given (status, assigned, becomes) values ('active', null, 'waitlist'), ('active', 'offered', 'waitlist'),
                        ('active', 'declined', 'waitlist'), ('active', 'accepted', 'active'), ('active', 'ended', 'active'),
                        ('on_hold', null, 'on_hold'), ('finished', null, 'finished');
                    insert into program (id, slug, name, neutral_name, zone, policy, created_at)
                    values ('01900000-0000-7000-8000-000000000001', 'one', 'One', 'One', 'UTC', '{}', now());
                    insert into account (id, email, email_key, name, created_at) select id, '', '', '', now() from program;
                    insert into client (id, program_id, first_name, name_key, language, created_at)
                    select g.id, p.id, '', '', 'en', now() from given g, program p;
                    insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at)
                    select g.id, p.id, g.id, g.status, now(), current_date, now(), now() from given g, program p;
                    insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at, ended_at, state, due_at)
                    select g.id, p.id, g.id, g.id, p.id, '[]', now(), case when assigned in ('declined', 'ended') then now() end, assigned, now()
                    from given g, program p where assigned is not null
                    """);
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
            try (ResultSet wrong = statement.executeQuery(
                    "select count(*) from given g join episode_of_care e on e.id = g.id where e.status <> g.becomes")) {
                assertThat(wrong.next()).isTrue();
                assertThat(wrong.getInt(1)).isZero();
            }
        }
    }

    @Test
    void migrating_tells_nobody_on_the_network() {
        var asked = new Asked(ProxySelector.getDefault());
        ProxySelector.setDefault(asked);
        try (TestDatabase database = TestServer.emptyDatabase()) {
            Migrations.run(database.jdbcUrl(), database.keeper(), true);
        } finally {
            ProxySelector.setDefault(asked.usual);
        }
        assertThat(asked.addresses).noneMatch(address -> address.getScheme().startsWith("http"));
    }

    /** Every connection asks here which way to go. */
    private static final class Asked extends ProxySelector {
        private final ProxySelector usual;
        private final List<URI> addresses = new CopyOnWriteArrayList<>();

        Asked(ProxySelector usual) {
            this.usual = usual;
        }

        @Override
        public List<Proxy> select(URI address) {
            addresses.add(address);
            return usual.select(address);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
            usual.connectFailed(address, proxy, failure);
        }
    }
}
