package handrail.proof;

import handrail.access.AccountId;
import handrail.app.Core;
import handrail.app.Installation;
import handrail.app.People;
import handrail.database.Database;
import handrail.database.KillableServer;
import handrail.database.Migrations;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.messaging.FakeTwilio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes of the packaged service on one PostgreSQL, behind one address, with a carrier: each way between them leads through a proxy that
 * can be cut. What the campaign itself looks at, it looks at directly.
 */
final class Cluster implements AutoCloseable {

    static final String CLIENTS_LINE = "+12025550100";
    static final String STAFF_LINE = "+12025550101";
    static final String COACH_PHONE = "+12025550110";
    static final String SUPERVISOR_PHONE = "+12025550111";
    static final int NODES = 2;
    static final String TOKEN = "a-secret-of-the-carrier";
    static final String ACCOUNT = "AC00000000000000000000000000000001";

    private static final Duration START = Duration.ofMinutes(5);

    final Path folder;
    final KillableServer server;
    final FakeTwilio twilio = new FakeTwilio();
    final CarrierHook hook = new CarrierHook(new CarrierSigner(TOKEN));
    final CuttingProxy carrier;
    final CuttingProxy door;
    final List<CuttingProxy> wires = new ArrayList<>();
    final List<NodeProcess> nodes = new ArrayList<>();
    /** Of the nodes, when they are wrong; none otherwise. */
    final List<WrongClock> clocks = new ArrayList<>();

    final Core core;
    final ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    final AccountId coach;
    final People people;

    /** Whether the nodes' clocks are right. */
    enum Clocks {
        RIGHT,
        /** An hour apart, the database's in the middle. */
        WRONG
    }

    /** Starts everything in an empty folder. */
    Cluster(Path folder, Clocks clocks) throws IOException, SQLException {
        this.folder = folder;
        server = new KillableServer(
                folder.resolve("database"), NodeProcess.Packaged.target().resolve("postgresql"));
        Migrations.run(server.jdbcUrl(), server.keeper(), true);
        noteEdges();
        carrier = new CuttingProxy(List.of(twilio.url().getPort()));
        List<Integer> ports =
                IntStream.range(0, 2 * NODES).mapToObj(i -> freePort()).toList();
        door = new CuttingProxy(ports.subList(0, NODES));
        Database database = new Database(Database.prepared(Jdbi.create(
                server.jdbcUrl() + "&currentSchema=handrail",
                server.application().user(),
                server.application().password())));
        core = Installation.core(database, new ProgramTime(), folder.resolve("sealing-keys"), publicUrl());
        people = new People(core, program);
        people.addProgram(CLIENTS_LINE, STAFF_LINE);
        coach = people.addStaff("coach", "Ana", COACH_PHONE);
        people.onCall(people.addStaff("supervisor", "Sam", SUPERVISOR_PHONE));
        twilio.clock = core.time::instant;
        for (int node = 0; node < NODES; node++) {
            wires.add(new CuttingProxy(List.of(server.port())));
            WrongClock clock = clocks == Clocks.RIGHT ? null : new WrongClock(folder.resolve("clock-" + node));
            nodes.add(node(node, ports.get(node), ports.get(NODES + node), clock));
            if (clock != null) {
                clock.set(Duration.ofMinutes(node * 60L - 30));
                this.clocks.add(clock);
            }
        }
        startAll();
    }

    /** Every step a text takes in the outbox is kept beside it, so that one backward is seen even when it is taken back. */
    private void noteEdges() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(),
                        server.keeper().user(),
                        server.keeper().password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table handrail.outbox_edge (n bigint generated always as identity, id uuid, was text, becomes text, outcome text);
                    grant select on handrail.outbox_edge to handrail_app;
                    create function handrail.note_edge() returns trigger language plpgsql security definer as $$
                    begin
                        if old.state is distinct from new.state then
                            insert into handrail.outbox_edge (id, was, becomes, outcome) values (new.id, old.state, new.state, new.outcome);
                        end if;
                        return new;
                    end $$;
                    create trigger note_edge after update on handrail.outbox for each row execute function handrail.note_edge();
                    """);
        }
    }

    String publicUrl() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Where the carrier brings texts: tried again as the runbook asks for. */
    URI messages() {
        return URI.create(publicUrl() + "/twilio/messages#rc=3&rp=all&rt=10000");
    }

    /** The carrier's API, as the nodes reach it. */
    URI api() {
        return URI.create("http://127.0.0.1:" + carrier.port());
    }

    private NodeProcess node(int number, int port, int adminPort, @Nullable WrongClock clock) throws IOException {
        Path data = Files.createDirectories(folder.resolve("node-" + number));
        Path settings = folder.resolve("node-" + number + ".yml");
        Files.writeString(settings, """
                publicUrl: %s
                data: %s
                programs: %s
                sealingKeys: %s
                demoTime: true
                database:
                  url: jdbc:postgresql://127.0.0.1:%d/handrail?sslmode=disable
                  keeper: {user: %s, password: %s}
                  application: {user: %s, password: %s}
                carrier:
                  kind: twilio
                  accountSid: %s
                  authToken: %s
                  apiUrl: "%s"
                  segmentsPerSecond: 1000
                  deleteCopies: false
                server:
                  applicationConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  requestLog: {appenders: []}
                logging: {level: WARN, appenders: [{type: console}]}
                """.formatted(
                        publicUrl(),
                        data,
                        Installation.programs(),
                        folder.resolve("sealing-keys"),
                        wires.get(number).port(),
                        server.keeper().user(),
                        server.keeper().password(),
                        server.application().user(),
                        server.application().password(),
                        ACCOUNT,
                        TOKEN,
                        api(),
                        port,
                        adminPort));
        return new NodeProcess(settings, folder.resolve("node-" + number + ".log"), adminPort, clock);
    }

    /** Starts what is not running, and waits until all of it answers. */
    void startAll() throws IOException {
        for (NodeProcess node : nodes) {
            node.thaw();
            node.start();
        }
        for (NodeProcess node : nodes) {
            if (!Until.within(START, () -> restarted(node))) {
                throw new IllegalStateException("A node does not start: see the logs in " + folder);
            }
        }
    }

    /** Whether every node answers, those started again that ended because their database was down. */
    boolean allAnswer() {
        return nodes.stream().allMatch(Cluster::restarted);
    }

    /** A start that met a database which was down has ended, as it should; it is tried again. */
    private static boolean restarted(NodeProcess node) {
        try {
            node.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return node.answers();
    }

    /** Moves program time for all; a database that is down is waited for. */
    void move(Duration by) {
        if (!Until.within(Duration.ofSeconds(30), () -> moved(by))) {
            throw new IllegalStateException("Program time does not move");
        }
    }

    private boolean moved(Duration by) {
        core.time.move(core.database, by);
        return true;
    }

    /** To ten in the morning of the next day: the window for texts is open, and what was put off is due. */
    void nextMorning() {
        ZonedDateTime now = core.time.instant().atZone(ZoneId.of("America/New_York"));
        ZonedDateTime ten = now.toLocalDate().atTime(10, 0).atZone(now.getZone());
        move(Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1)));
    }

    long count(String query) {
        return core.database.inProgram(
                program, handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (NodeProcess node : nodes) {
            node.kill();
        }
        for (CuttingProxy wire : wires) {
            wire.close();
        }
        door.close();
        carrier.close();
        twilio.close();
        server.close();
    }
}
