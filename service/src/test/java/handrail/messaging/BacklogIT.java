package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next text is found as fast behind thousands that wait as behind none. */
class BacklogIT {

    private static final int WAITING = 5_000;

    /** The text itself, once to find and once to claim it, and whatever else goes to the same phone. */
    private static final long A_FEW = 12;

    private Road road;
    private ProgramId harbor;
    private UUID slow;
    private UUID thread;

    @BeforeEach
    void a_program_with_one_number() throws Exception {
        road = new Road();
        harbor = road.program("harbor");
        slow = road.sender(harbor, "+12025550100", false);
        thread = road.thread(harbor);
        road.put(harbor, thread, "+12025550150", Purpose.ANSWER, "the first of many");
    }

    @AfterEach
    void close() {
        road.close();
    }

    @Test
    void behind_a_number_that_is_busy_nothing_is_read_to_see_that_nothing_may_go() {
        many("handrail.now()");
        Found found = claim(List.of());
        assertThat(found.text()).isEmpty();
        assertThat(found.read()).isLessThanOrEqualTo(A_FEW);
    }

    @Test
    void a_number_that_was_just_said_to_be_busy_is_not_asked_for_again_for_a_tenth_of_a_second() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Throughput throughput = new Throughput(address -> 0.2, now::get);
        Ways.Way way = new Ways.Way(slow, "+12025550100", "client", false, null, 0, false);
        road.database.inProgram(harbor, handle -> {
            for (int room = throughput.room(handle, way); room > 0; room = throughput.room(handle, way)) {
                throughput.used(slow, room);
            }
            long before = read(handle, "sender_road");
            assertThat(throughput.room(handle, way)).isZero();
            assertThat(read(handle, "sender_road")).as("rows read").isEqualTo(before);
            now.set(Instant.EPOCH.plusMillis(100));
            assertThat(throughput.room(handle, way)).isZero();
            assertThat(read(handle, "sender_road")).as("rows read").isGreaterThan(before);
            now.set(Instant.EPOCH.minusSeconds(3600));
            long asked = read(handle, "sender_road");
            assertThat(throughput.room(handle, way)).isZero();
            assertThat(read(handle, "sender_road"))
                    .as("a clock that was set back makes nobody wait")
                    .isGreaterThan(asked);
            return null;
        });
    }

    @Test
    void s1_an_urgent_text_passes_all_that_waits_for_a_busy_number() {
        many("handrail.now()");
        road.put(harbor, thread, "+12025550151", Purpose.SAFETY, "call 911");
        Found found = claim(List.of());
        assertThat(found.text()).map(DueText::purpose).hasValue("safety");
        assertThat(found.read()).isLessThanOrEqualTo(A_FEW);
    }

    @Test
    void another_number_is_not_held_up_by_what_waits_for_the_busy_one() {
        many("handrail.now()");
        UUID quick = road.sender(harbor, "+12025550102", false);
        road.put(harbor, thread, "+12025550152", Purpose.COACH, "by the other one");
        road.owner()
                .useHandle(handle -> handle.execute("update outbox set sender_id = ? where purpose = 'coach'", quick));
        Found found = claim(List.of(quick));
        assertThat(found.text()).map(DueText::senderId).hasValue(quick);
        assertThat(found.read()).isLessThanOrEqualTo(A_FEW);
    }

    @Test
    void t8_at_night_what_waits_for_the_morning_costs_nothing() {
        many("handrail.now() + interval '9 hours'");
        assertThat(claim(List.of(slow)).text()).isPresent();
        Found found = claim(List.of(slow));
        assertThat(found.text()).isEmpty();
        assertThat(found.read()).isLessThanOrEqualTo(A_FEW);
        road.move(Duration.ofHours(10));
        assertThat(claim(List.of(slow)).text()).isPresent();
    }

    @Test
    void whether_the_same_was_said_before_is_read_of_one_persons_texts_however_many_went_out() {
        UUID other = road.thread(harbor);
        road.owner().useHandle(handle -> {
            handle.createUpdate("""
                            insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before,
                                state, outcome, settled_at, created_at)
                            select gen_random_uuid(), program_id, sender_id, :other, to_phone, to_key, body, purpose, urgency, not_before,
                                'sent', 'sent', created_at, created_at
                            from outbox cross join generate_series(1, :many) n
                            """).bind("other", other).bind("many", WAITING).execute();
            handle.execute("analyze outbox");
        });
        long read = road.database.inProgramByKeptPlans(harbor, handle -> {
            Instant dayAgo = handle.createQuery("select handrail.now() - interval '1 day'")
                    .mapTo(Instant.class)
                    .one();
            long before = read(handle);
            List<OutboxRows.SaidBefore> said =
                    handle.attach(OutboxRows.class).saidBefore(thread, "answer", new UUID(-1, -1), dayAgo);
            assertThat(said).isEmpty();
            return read(handle) - before;
        });
        assertThat(read).isLessThanOrEqualTo(A_FEW);
    }

    /** What was found, and how many rows of the outbox were read for it. */
    private record Found(Optional<DueText> text, long read) {}

    private Found claim(List<UUID> free) {
        return road.database.inProgramByKeptPlans(harbor, handle -> {
            long before = read(handle);
            Optional<DueText> text = handle
                    .attach(OutboxRows.class)
                    .claim(
                            free,
                            free.stream().map(sender -> Integer.MAX_VALUE).toList(),
                            Purpose.URGENCIES,
                            Purpose.STAFF.urgency(),
                            Purpose.PROACTIVE.urgency(),
                            1)
                    .stream()
                    .findFirst();
            return new Found(text, read(handle) - before);
        });
    }

    private static long read(Handle handle) {
        return read(handle, "outbox");
    }

    private static long read(Handle handle, String table) {
        return handle.createQuery("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
                        where relname = :table
                        """).bind("table", table).mapTo(Long.class).one();
    }

    /** The text that is there, again to so many phones, not before a time. */
    private void many(String notBefore) {
        road.owner().useHandle(handle -> {
            handle.createUpdate("""
                            insert into outbox (id, program_id, sender_id, conversation_id, to_phone, to_key, body, purpose, urgency, not_before, state, created_at)
                            select gen_random_uuid(), program_id, sender_id, conversation_id, to_phone, sha256(n::text::bytea), body, purpose, urgency,
                                <notBefore>, 'queued', created_at
                            from outbox cross join generate_series(1, :many) n
                            """)
                    .define("notBefore", notBefore)
                    .bind("many", WAITING)
                    .execute();
            handle.execute("analyze outbox");
        });
    }
}
