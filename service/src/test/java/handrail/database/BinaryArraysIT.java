package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BinaryArraysIT {

    private static TestDatabase rows;
    private static Database database;

    @BeforeAll
    static void start() {
        rows = TestServer.migrated();
        database = new Database(rows.source());
    }

    @AfterAll
    static void stop() throws Exception {
        rows.close();
    }

    @Test
    void ids_arrive_as_they_were_in_their_order_and_nothing_stays_nothing() {
        for (int many : new int[] {0, 1, 2, 1_000}) {
            List<@Nullable UUID> ids = new ArrayList<>(
                    Stream.generate(UUID::randomUUID).limit(many).toList());
            assertThat(back(ids)).isEqualTo(ids);
            ids.add(null);
            ids.add(new UUID(-1, 0));
            assertThat(back(ids)).isEqualTo(ids);
        }
    }

    @Test
    void they_go_the_same_way_whether_a_statement_binds_them_or_a_sql_object() {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        assertThat(database.<List<UUID>>open(handle -> handle.attach(Ids.class).sorted(ids)))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(database.<List<UUID>>open(handle -> handle.attach(Ids.class).sorted(null)))
                .isEmpty();
    }

    @Test
    void times_bytes_numbers_and_words_arrive_as_they_were() {
        arrive(
                "timestamptz",
                Instant.class,
                Instant.EPOCH,
                Instant.parse("1999-12-31T23:59:59.999999Z"),
                Instant.parse("2031-02-28T05:06:07.000001Z"));
        arrive("int", Integer.class, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
        arrive("text", String.class, "", "NULL", "a \"b\" \\ {c,d}", "ñandú \uD83D\uDE42");
        assertThat(hex(Arrays.asList(new byte[0], null, new byte[] {0, -1, 92, 34})))
                .containsExactly("", null, "00ff5c22");
    }

    @Test
    void a_time_is_rounded_to_microseconds_as_the_driver_rounds_a_single_one() {
        for (String nanos : List.of("000000499", "000000500", "999999499", "999999500")) {
            for (String year : List.of("1969", "1999", "2026")) {
                Instant at = Instant.parse(year + "-12-31T23:59:59." + nanos + "Z");
                assertThat(back(Instant.class, List.of(at))).containsExactly(one(at));
            }
        }
    }

    @Test
    void a_driver_that_sends_text_means_the_same() {
        UUID id = UUID.fromString("01a22a49-f984-7868-8c7a-e2e8169c64de");
        assertThat(read("uuid", UUID.class, Arrays.asList(id, null))).containsExactly(id.toString(), null);
        assertThat(read("uuid", UUID.class, List.of())).isEmpty();
        assertThat(read("text", String.class, List.of("a \"b\" \\ {c,d}", "NULL")))
                .containsExactly("a \"b\" \\ {c,d}", "NULL");
        assertThat(read("int", Integer.class, List.of(-7))).containsExactly("-7");
        assertThat(read("bytea", byte[].class, List.of(new byte[] {0, -1}))).containsExactly("\\x00ff");
        assertThat(read("timestamptz", Instant.class, List.of(Instant.parse("2026-11-01T05:30:00.25Z"))))
                .singleElement()
                .satisfies(text -> assertThat(at(text)).isEqualTo("2026-11-01T05:30:00.25Z"));
    }

    @Test
    void the_bytes_are_as_many_as_was_said() {
        BinaryArray sent = sent(UUID.class, Arrays.asList(new UUID(1, 2), null));
        byte[] bytes = new byte[sent.lengthInBytes() + 3];
        sent.toBytes(bytes, 3);
        assertThat(ByteBuffer.wrap(bytes).getInt(bytes.length - 4)).isEqualTo(-1);
    }

    @SafeVarargs
    private static <T> void arrive(String type, Class<T> element, T... values) {
        List<@Nullable T> sent = new ArrayList<>(List.of(values));
        sent.add(null);
        assertThat(back(element, sent)).as(type).isEqualTo(sent);
        assertThat(back(element, List.<@Nullable T>of())).as(type).isEmpty();
    }

    private static <T> List<@Nullable T> back(Class<T> element, List<@Nullable T> values) {
        return database.open(handle -> handle.createQuery(
                        "select value from unnest(:values) with ordinality as sent (value, place) order by place")
                .bindArray("values", element, values)
                .mapTo(element)
                .list());
    }

    private static List<@Nullable String> hex(List<byte @Nullable []> values) {
        return database.open(handle -> handle.createQuery(
                        "select encode(value, 'hex') from unnest(:values) with ordinality as sent (value, place) order by place")
                .bindArray("values", byte[].class, values)
                .mapTo(String.class)
                .list());
    }

    private static Instant at(String text) {
        return database.open(handle -> handle.createQuery("select cast(:at as timestamptz)")
                .bind("at", text)
                .mapTo(Instant.class)
                .one());
    }

    private static Instant one(Instant at) {
        return database.open(handle -> handle.createQuery("select cast(:at as timestamptz)")
                .bind("at", at)
                .mapTo(Instant.class)
                .one());
    }

    private static List<@Nullable String> read(String type, Class<?> element, List<?> values) {
        return database.open(
                handle -> handle.createQuery("select cast(value as text) from unnest(cast(cast(:values as text) as "
                                + type + "[])) with ordinality as sent (value, place) order by place")
                        .bind("values", sent(element, values).getValue())
                        .mapTo(String.class)
                        .list());
    }

    private static BinaryArray sent(Class<?> element, List<?> values) {
        return Objects.requireNonNull(Elements.of(element)).sent(values);
    }

    private static List<@Nullable UUID> back(List<@Nullable UUID> ids) {
        return database.open(handle -> handle.createQuery(
                        "select id from unnest(:ids) with ordinality as sent (id, place) order by place")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
    }

    /** As the product asks. */
    public interface Ids {
        @SqlQuery("select id from unnest(cast(:ids as uuid[])) as id order by id")
        List<UUID> sorted(@Bind("ids") @Nullable List<UUID> ids);
    }
}
