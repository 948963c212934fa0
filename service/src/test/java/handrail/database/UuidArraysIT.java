package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UuidArraysIT {

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
    void a_driver_that_sends_text_reads_the_same_ids() {
        UUID id = UUID.fromString("01a22a49-f984-7868-8c7a-e2e8169c64de");
        assertThat(new UuidArrays.Sent(Arrays.asList(id, null)).getValue()).isEqualTo("{" + id + ",NULL}");
        assertThat(new UuidArrays.Sent(List.of()).getValue()).isEqualTo("{}");
    }

    @Test
    void the_bytes_are_as_many_as_was_said() {
        UuidArrays.Sent sent = new UuidArrays.Sent(Arrays.asList(new UUID(1, 2), null));
        byte[] bytes = new byte[sent.lengthInBytes() + 3];
        sent.toBytes(bytes, 3);
        assertThat(ByteBuffer.wrap(bytes).getInt(bytes.length - 4)).isEqualTo(-1);
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
