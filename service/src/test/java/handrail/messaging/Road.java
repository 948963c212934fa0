package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SealingKeys;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.phone.PhoneNumber;
import handrail.program.Policy;
import handrail.program.PolicyFile;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database with programs, threads and an outbox, and nothing that runs by itself: as many dispatchers over it as a test wants. */
final class Road implements AutoCloseable {

    private static final Policy POLICY = PolicyFile.read(Path.of("../config/programs/standard"));

    final TestDatabase rows = TestServer.migrated();
    final ProgramTime time = new ProgramTime();
    final Ids ids = new Ids(time);
    final MetricRegistry metrics = new MetricRegistry();
    final Database database;
    final Sealing sealing;
    final Statuses statuses;
    final Alerts alerts;
    final Outbox outbox;
    final Deliveries deliveries;

    Road() throws IOException {
        database = new Database(rows.source());
        sealing = SealingKeys.at(Files.createTempDirectory("handrail-road").resolve("keys"), null);
        Audit audit = new Audit(ids);
        Tasks tasks = new Tasks(ids, audit);
        statuses = new Statuses(ids, metrics);
        alerts = new Alerts(ids, audit);
        outbox = new Outbox(ids, sealing);
        Pages pages = new Pages(time, ids, sealing, outbox, tasks, audit, alerts, "http://localhost");
        deliveries = new Deliveries(sealing, statuses, new OptOuts(ids, statuses), tasks, alerts, pages, time);
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("America/New_York"));
        move(Duration.between(now, now.toLocalDate().plusDays(1).atTime(13, 0).atZone(now.getZone())));
    }

    /** A carrier that keeps what it was handed, in order, and answers as told. */
    static final class Recorder implements Sms {

        final List<Text> taken = new CopyOnWriteArrayList<>();
        volatile Function<Text, Answer> answer =
                text -> Answer.sent("SM" + text.callback().hashCode());

        @Override
        public Answer send(Text text) {
            taken.add(text);
            return answer.apply(text);
        }

        @Override
        public Look look(Text text, Instant since, Instant until) {
            return new Look(List.of(), true);
        }

        List<String> senders() {
            return taken.stream().map(Text::sender).toList();
        }

        List<String> bodies() {
            return taken.stream().map(Text::body).toList();
        }
    }

    /** A node that hands texts over one at a time. */
    Dispatcher node(Sms sms, Function<String, Double> rates) {
        return node(sms, rates, Road::alone);
    }

    private Dispatcher node(Sms sms, Function<String, Double> rates, Executor hands) {
        return new Dispatcher(
                database,
                ids,
                sms,
                sealing,
                statuses,
                deliveries,
                alerts,
                time,
                metrics,
                rates,
                Road::alone,
                hands,
                "https://handrail.example.org");
    }

    /** A node that hands texts over together. */
    Dispatcher node(Sms sms, Executor hands) {
        return node(sms, address -> null, hands);
    }

    private static void alone(Runnable help) {
        throw new RejectedExecutionException("One at a time");
    }

    Dispatcher node(Sms sms) {
        return node(sms, address -> null);
    }

    ProgramId program(String slug) {
        ProgramId id = new ProgramId(ids.next());
        database.open(handle -> {
            handle.attach(Programs.class).add(new Program(id, slug, slug, slug, "America/New_York", POLICY), POLICY);
            return null;
        });
        UUID account = ids.next();
        owner().useHandle(handle -> {
            handle.execute(
                    "insert into account (id, email, email_key, name, created_at) values (?, ''::bytea, ?, ''::bytea, handrail.now())",
                    account,
                    slug.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            handle.execute(
                    "insert into on_call (program_id, position, account_id) values (?, 1, ?)", id.value(), account);
        });
        return id;
    }

    UUID sender(ProgramId program, String address, boolean standby) {
        UUID id = ids.next();
        database.open(handle -> handle.execute(
                "insert into sender (id, program_id, audience, address, standby) values (?, ?, 'client', ?, ?)",
                id,
                program.value(),
                address,
                standby));
        return id;
    }

    /** The thread of somebody unknown. */
    UUID thread(ProgramId program) {
        UUID contact = ids.next();
        UUID id = ids.next();
        database.useProgram(program, handle -> {
            handle.execute(
                    "insert into contact (id, program_id, created_at) values (?, ?, handrail.now())",
                    contact,
                    program.value());
            handle.execute(
                    "insert into conversation (id, program_id, contact_id, state, mode) values (?, ?, ?, ''::bytea, 'bot')",
                    id,
                    program.value(),
                    contact);
        });
        return id;
    }

    void put(ProgramId program, UUID thread, String phone, Purpose purpose, String body) {
        put(program, thread, phone, purpose, body, null);
    }

    void put(ProgramId program, UUID thread, String phone, Purpose purpose, String body, String key) {
        database.useProgram(program, handle -> put(handle, program, thread, phone, purpose, body, key));
    }

    private void put(
            Handle handle, ProgramId program, UUID thread, String phone, Purpose purpose, String body, String key) {
        outbox.put(
                handle,
                new Outgoing(
                        program,
                        thread,
                        purpose == Purpose.COACH ? Author.COACH : Author.BOT,
                        null,
                        purpose,
                        new PhoneNumber(phone),
                        body,
                        key,
                        key == null ? null : "1",
                        time.instant(),
                        null));
    }

    void move(Duration by) {
        owner().useHandle(
                        handle -> handle.createQuery("select handrail.move_time(make_interval(secs => :seconds))::text")
                                .bind("seconds", by.toMillis() / 1000.0)
                                .mapTo(String.class)
                                .one());
        time.follow(database);
    }

    List<String> column(ProgramId program, String query) {
        return database.inProgram(
                program, handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    Jdbi owner() {
        return Jdbi.create(
                rows.jdbcUrl() + "&currentSchema=handrail",
                rows.keeper().user(),
                rows.keeper().password());
    }

    @Override
    public void close() {
        rows.close();
    }
}
