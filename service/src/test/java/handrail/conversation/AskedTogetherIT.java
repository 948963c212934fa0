package handrail.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.checkin.Asks;
import handrail.checkin.CheckInJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Check-ins of several people that come due at the same moment. */
class AskedTogetherIT {

    private RunningService service;
    private CheckInJob job;
    private UUID remy;
    private UUID alex;
    private UUID kim;

    @BeforeEach
    void start() throws Exception {
        service = new RunningService();
        job = new CheckInJob(
                service.core.database,
                service.core.time,
                service.core.checkIns,
                service.core.tasks,
                service.core.conversations::ask,
                Runnable::run);
        remy = service.enrolled("Remy", "+12025550172");
        alex = service.enrolled("Alex", "+12025550173");
        kim = service.enrolled("Kim", "+12025550174");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void each_is_asked_once_by_a_text_that_their_check_in_knows_and_the_turn_replays_as_it_was() {
        comeDue();
        service.until(() -> run().ended("sent") == 3);
        assertThat(service.count("""
                        select count(distinct o.conversation_id) from check_in c join outbox o on o.message_id = c.message_id
                        join conversation t on t.id = o.conversation_id and t.client_id = c.client_id
                        where c.status = 'sent' and o.purpose = 'proactive' and o.expires_at = c.expires_at
                        """)).isEqualTo(3);
        assertThat(service.count("select count(*) from check_in where status = 'due'"))
                .isEqualTo(3);
        assertThat(
                        service.count(
                                "select count(distinct s) from audit cross join unnest(subjects) as s where action = 'check-in.ask'"))
                .isEqualTo(3);
        Engine engine = new Engine(service.core.catalogue);
        List.of(remy, alex, kim).forEach(client -> {
            RecordedTurn turn = newestTurn(client);
            assertThat(turn.effects())
                    .isNotEmpty()
                    .isEqualTo(RecordedTurn.json(turn.replayed(engine).effects()));
        });
    }

    @Test
    void one_whose_thread_cannot_be_read_is_somebodys_call_and_everybody_else_is_asked() {
        service.sql(
                "update conversation set state = '\\x00' where program_id = :program and client_id = '" + alex + "'");
        comeDue();
        service.until(() -> run().ended("sent") == 2 && ended("unreadable") == 1);
        assertThat(service.count(
                        "select count(*) from check_in where outcome = 'unreadable' and client_id = '" + alex + "'"))
                .isEqualTo(1);
        assertThat(service.count(
                        "select count(*) from task where kind = 'CALL_CLIENT' and done_at is null and client_id = '"
                                + alex + "' and owner_id = '" + service.coach.value() + "'"))
                .isEqualTo(1);
        service.until(() -> service.count("select count(*) from check_in where status = 'due'") == 3);
    }

    @Test
    void t5_a_refusal_that_comes_while_threads_are_waited_for_is_heeded() throws Exception {
        Map<Asks.Question, UUID> asked = new ConcurrentHashMap<>();
        List<Asks.Question> questions =
                Stream.of(remy, alex).map(this::question).toList();
        Thread asks = new Thread(() -> service.core.database.useProgram(
                service.program,
                handle -> asked.putAll(service.core.conversations.ask(handle, service.program, questions))));
        service.core.database.useProgram(service.program, handle -> {
            var unused = handle.attach(ManyThreads.class)
                    .take(List.of(questions.get(1).thread()));
            asks.start();
            service.until(() -> service.count("select count(*) from pg_locks where not granted") > 0);
            service.core.consents.record(handle, service.program, alex, "refused", "spoken", null);
        });
        asks.join();
        assertThat(asked).containsOnlyKeys(questions.get(0));
    }

    private Asks.Question question(UUID client) {
        UUID thread = service.core.database.inProgram(
                service.program,
                handle -> handle.attach(ThreadRows.class).ofClient(client).orElseThrow());
        return new Asks.Question(
                thread,
                new Event.CheckInDue(UUID.randomUUID().toString(), 1, 0, false),
                service.core.time.instant().plus(Duration.ofHours(2)));
    }

    private void comeDue() {
        Instant due = service.core.database.inProgram(
                service.program,
                handle -> handle.createQuery("select max(due_at) from check_in where status = 'due'")
                        .mapTo(Instant.class)
                        .one());
        service.move(Duration.between(service.core.time.instant(), due.plusSeconds(60)));
    }

    /** The job, beside the one that ticks. */
    private AskedTogetherIT run() {
        job.run(service.program);
        return this;
    }

    private long ended(String outcome) {
        return service.count("select count(*) from check_in where outcome = '" + outcome + "'");
    }

    private RecordedTurn newestTurn(UUID client) {
        List<RecordedTurn> turns = TurnsOf.client(service, client);
        return turns.get(turns.size() - 1);
    }
}
