package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SqlObjects and the records their rows become: made ready once, for whichever transaction they are called in. */
class SharedSqlObjectsIT {

    private static TestDatabase rows;
    private static Jdbi jdbi;
    private static Database database;

    @BeforeAll
    static void start() {
        rows = TestServer.migrated();
        jdbi = Database.prepared(Jdbi.create(rows.source()));
        database = new Database(jdbi);
    }

    @AfterAll
    static void stop() throws Exception {
        rows.close();
    }

    /** Asks about the transaction itself, and gives what it is asked for. */
    public interface Asking {

        @SqlQuery("select txid_current()")
        long transaction();

        default List<Long> twice() {
            return List.of(transaction(), transaction());
        }

        @SqlQuery("select :id as id, cast('Ana' as text) as first_name")
        Person person(@Bind("id") UUID id);

        @SqlQuery("select cast('Ana' as text) as first_name, cast(:id as uuid) as id, cast(7 as int) as score")
        Person scored(@Bind("id") UUID id);

        @SqlQuery("select cast('Ana' as text) as first_name")
        Person nobody();

        @SqlQuery("select cast(:id as uuid) as id")
        ProgramId program(@Bind("id") UUID id);
    }

    public record Person(
            UUID id, String firstName, @Nullable Integer score) {}

    @Test
    void an_object_goes_on_with_the_transaction_it_was_attached_to_while_another_one_asks_too() {
        try (Handle one = jdbi.open();
                Handle other = jdbi.open()) {
            one.begin();
            other.begin();
            Asking asks = one.attach(Asking.class);
            long ours = asks.transaction();
            Asking others = other.attach(Asking.class);
            assertThat(others.transaction()).isNotEqualTo(ours);
            assertThat(asks.transaction()).isEqualTo(ours);
            assertThat(others.twice()).containsOnly(others.transaction());
            assertThat(asks.twice()).containsOnly(ours);
            one.rollback();
            other.rollback();
        }
    }

    @Test
    void many_threads_ask_at_once_each_in_its_own_transaction() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<Long>>> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            asked.add(threads.submit(() -> database.open(SharedSqlObjectsIT::fourTimes)));
        }
        List<Long> each = new ArrayList<>();
        for (Future<List<Long>> one : asked) {
            assertThat(one.get().stream().distinct()).hasSize(1);
            each.add(one.get().get(0));
        }
        threads.shutdown();
        assertThat(each).doesNotHaveDuplicates();
    }

    private static List<Long> fourTimes(Handle handle) {
        Asking asks = handle.attach(Asking.class);
        List<Long> seen = new ArrayList<>(asks.twice());
        seen.addAll(asks.twice());
        return seen;
    }

    @Test
    void a_row_becomes_a_record_by_the_names_of_its_columns_whatever_their_order() {
        UUID id = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            database.<Boolean>open(handle -> {
                Asking asks = handle.attach(Asking.class);
                assertThat(asks.person(id)).isEqualTo(new Person(id, "Ana", null));
                assertThat(asks.scored(id)).isEqualTo(new Person(id, "Ana", 7));
                assertThat(asks.program(id)).isEqualTo(new ProgramId(id));
                return true;
            });
        }
    }

    @Test
    void a_row_that_lacks_a_part_of_its_record_is_refused_by_name() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> database.<Person>open(
                            handle -> handle.attach(Asking.class).nobody()))
                    .hasMessageContaining("[id]");
        }
    }
}
