package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months come and go as partitions; how long texts are kept is a program's policy. */
class HousekeepingIT {

    private static final UUID LONG = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID SHORT = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private TestDatabase rows;
    private Jdbi keeper;
    private OffsetDateTime now;

    @BeforeEach
    void two_programs_with_texts_of_many_months() {
        rows = TestServer.migrated();
        keeper = Jdbi.create(
                rows.jdbcUrl() + "&currentSchema=handrail",
                rows.keeper().user(),
                rows.keeper().password());
        now = OffsetDateTime.now(ZoneOffset.UTC).withDayOfMonth(15);
        keeper.useHandle(handle -> {
            handle.execute(
                    "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'long', 'x', 'x', 'UTC', '{}'),"
                            + " (?, 'short', 'x', 'x', 'UTC', '{\"keepMonths\": 12}')",
                    LONG,
                    SHORT);
            handle.execute(
                    "call make_partitions('message', ?::date, 6)",
                    now.minusMonths(87).toLocalDate().toString());
            for (int months : new int[] {0, 6, 11, 13, 40, 83, 86, 200}) {
                message(handle, LONG, now.minusMonths(months).toInstant());
                message(handle, SHORT, now.minusMonths(months).toInstant());
            }
        });
    }

    private static void message(org.jdbi.v3.core.Handle handle, UUID program, Instant at) {
        handle.execute(
                "insert into message (id, program_id, conversation_id, author, body, at) values (?, ?, ?, 'client', ''::bytea, ?)",
                Ids.at(at),
                program,
                program,
                java.sql.Timestamp.from(at));
    }

    @AfterEach
    void drop() {
        rows.close();
    }

    private List<String> partitions(String parent) {
        return keeper.withHandle(handle -> handle.createQuery(
                        "select c.relname::text from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = :parent::regclass order by 1")
                .bind("parent", parent)
                .mapTo(String.class)
                .list());
    }

    private long kept(UUID program) {
        return keeper.withHandle(
                handle -> handle.createQuery("select count(*) from message where program_id = :program")
                        .bind("program", program)
                        .mapTo(Long.class)
                        .one());
    }

    private static String month(OffsetDateTime at) {
        return String.format("message_%04d_%02d", at.getYear(), at.getMonthValue());
    }

    @Test
    void a_month_nobody_keeps_any_more_falls_with_its_partition_and_a_program_that_keeps_less_loses_only_its_own() {
        assertThat(partitions("message")).contains(month(now.minusMonths(86)), month(now.minusMonths(83)));
        var went = new Housekeeping(rows.jdbcUrl(), rows.keeper()).run();
        assertThat(partitions("message"))
                .doesNotContain(month(now.minusMonths(86)))
                .contains(month(now.minusMonths(83)));
        assertThat(went.get("message.dropped")).isPositive();
        assertThat(went).containsKeys("outbox.deleted", "comment.deleted");
        assertThat(kept(LONG)).as("seven years, the default").isEqualTo(6);
        assertThat(kept(SHORT)).as("twelve months").isEqualTo(3);
        assertThat(new Housekeeping(rows.jdbcUrl(), rows.keeper()).run())
                .as("again changes nothing")
                .allSatisfy((what, much) -> assertThat(much).isZero());
    }

    @Test
    void the_months_to_come_have_their_partitions_before_they_begin() {
        keeper.useHandle(handle -> handle.createQuery("select move_time(interval '3 years')::text")
                .mapTo(String.class)
                .one());
        new Housekeeping(rows.jdbcUrl(), rows.keeper()).run();
        OffsetDateTime then = now.plusYears(3);
        for (String parent : List.of("message", "message_status", "conversation_turn", "media", "audit")) {
            assertThat(partitions(parent))
                    .contains(
                            month(then).replace("message", parent),
                            month(then.plusMonths(11)).replace("message", parent));
        }
    }

    @Test
    void texts_and_the_audit_are_append_only_for_the_application() {
        Jdbi application = Jdbi.create(
                rows.jdbcUrl() + "&currentSchema=handrail",
                rows.application().user(),
                rows.application().password());
        for (String table : List.of("message", "message_status", "conversation_turn", "audit")) {
            for (String change : List.of("update %s set program_id = program_id", "delete from %s")) {
                assertThatThrownBy(() -> application.useHandle(handle -> handle.execute(String.format(change, table))))
                        .hasMessageContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> application.useHandle(handle -> handle.execute("select * from let_go('message')")))
                .hasMessageContaining("permission denied");
    }
}
