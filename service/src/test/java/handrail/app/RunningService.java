package handrail.app;

import com.codahale.metrics.MetricRegistry;
import handrail.access.AccountId;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.followup.PlanJob;
import handrail.jobs.Job;
import handrail.messaging.TwilioSignature;
import handrail.phone.PhoneNumber;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** A whole service on a database of its own, over real HTTP, with one program, a coach on shift, an on-call supervisor. */
public final class RunningService implements AutoCloseable {

    /** Long enough for a machine that is busy with something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    public static final String CLIENTS_LINE = "+12025550100";
    public static final String STAFF_LINE = "+12025550101";
    public static final String COACH_PHONE = "+12025550110";
    public static final String SUPERVISOR_PHONE = "+12025550111";

    private final TestDatabase rows;
    private final DropwizardTestSupport<HandrailConfiguration> support;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String carrierToken;
    public final Core core;
    public final ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    public final AccountId coach;
    public final AccountId supervisor;
    private final People people;

    /** What stands in its database at first. */
    public enum With {
        /** A program, a coach on shift, a supervisor on call. */
        ITS_OWN,
        /** The demo's people. */
        DEMO,
        /** Nothing: as after a first start in production. */
        NOTHING
    }

    public RunningService() throws Exception {
        this(With.ITS_OWN);
    }

    /** With the demo's people instead of its own, when asked. */
    public RunningService(boolean demo) throws Exception {
        this(demo ? With.DEMO : With.ITS_OWN);
    }

    public RunningService(With with) throws Exception {
        this(with, Map.of());
    }

    /** With other settings than the tests' usual ones, a carrier over HTTP for instance. */
    public RunningService(With with, Map<String, String> settings) throws Exception {
        carrierToken = settings.get("carrier.authToken");
        Path data = Files.createTempDirectory("handrail-test");
        rows = with == With.DEMO ? DemoRows.copy(data.resolve("sealing-keys")) : TestServer.migrated();
        int port = freePort();
        url = "http://localhost:" + port;
        support = new DropwizardTestSupport<>(
                HandrailApplication.class,
                "../config/handrail.yml",
                overrides(data, port, with == With.DEMO, settings).toArray(ConfigOverride[]::new));
        support.before();
        Database database =
                new Database(support.<HandrailApplication>getApplication().pool());
        core = new Core(
                support.getConfiguration(), database, new handrail.database.ProgramTime(), new MetricRegistry());
        core.time.follow(database);
        people = new People(core, program);
        if (with == With.NOTHING) {
            openInTheMorning();
        }
        if (with != With.ITS_OWN) {
            coach = new AccountId(core.ids.next());
            supervisor = coach;
            return;
        }
        openInTheMorning();
        people.addProgram(CLIENTS_LINE, STAFF_LINE);
        coach = addStaff("coach", "Ana", COACH_PHONE);
        supervisor = addStaff("supervisor", "Sam", SUPERVISOR_PHONE);
        people.onCall(supervisor);
    }

    /** At ten in the morning, as the demo does: whatever the hour the tests run at, the window for texts is open. */
    private void openInTheMorning() {
        ZonedDateTime now = core.time.instant().atZone(ZoneId.of("America/New_York"));
        ZonedDateTime ten = now.toLocalDate().atTime(10, 0).atZone(now.getZone());
        move(Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1)));
    }

    private List<ConfigOverride> overrides(Path data, int port, boolean demo, Map<String, String> settings) {
        List<ConfigOverride> overrides = new ArrayList<>(List.of(
                ConfigOverride.config("data", data.toString()),
                ConfigOverride.config("programs", "../config/programs/standard"),
                ConfigOverride.config("publicUrl", url),
                ConfigOverride.config("demo", "" + demo),
                ConfigOverride.config("demoTime", "true"),
                ConfigOverride.config("server.applicationConnectors[0].port", "" + port),
                ConfigOverride.config("server.adminConnectors[0].port", "0"),
                ConfigOverride.config("database.url", rows.jdbcUrl()),
                ConfigOverride.config("database.keeper.user", rows.keeper().user()),
                ConfigOverride.config("database.keeper.password", rows.keeper().password()),
                ConfigOverride.config(
                        "database.application.user", rows.application().user()),
                ConfigOverride.config(
                        "database.application.password", rows.application().password())));
        settings.forEach((setting, value) -> overrides.add(ConfigOverride.config(setting, value)));
        return overrides;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Somebody of the staff, on shift round the clock. */
    public AccountId addStaff(String role, String name, String phone) {
        return people.addStaff(role, name, phone);
    }

    /** A client of the coach's, who said yes to texts and has had the first one. */
    public UUID enrolled(String name, String phone) {
        return people.enrolled(coach, name, phone);
    }

    /** Posts a text as the carrier does; returns the HTTP status. */
    public int text(String from, String body) throws Exception {
        return text(from, CLIENTS_LINE, body, "SM" + core.ids.next());
    }

    public int text(String from, String to, String body, String sid) throws Exception {
        Map<String, String> form = form(from, to, body, sid);
        return post(form, signature(form));
    }

    public static Map<String, String> form(String from, String to, String body, String sid) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", sid);
        form.put("From", from);
        form.put("To", to);
        form.put("Body", body);
        form.put("NumMedia", "0");
        return form;
    }

    /** Calls back about a text of ours, as the carrier does; returns the HTTP status. */
    public int callback(URI callback, String sid, String status, Integer code) throws Exception {
        return callback(callback, callback, sid, status, code);
    }

    /** The same, to one address but signed for another. */
    public int callback(URI callback, URI signedFor, String sid, String status, Integer code) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", sid);
        form.put("MessageStatus", status);
        if (code != null) {
            form.put("ErrorCode", code.toString());
        }
        return post(callback, form, signature(signedFor.toString().replaceFirst("#.*", ""), form));
    }

    public String signature(Map<String, String> form) throws IOException {
        return signature(url + "/twilio/messages", form);
    }

    private String signature(String address, Map<String, String> form) throws IOException {
        String token = carrierToken != null
                ? carrierToken
                : Files.readString(support.getConfiguration().data().resolve("simulator-token"));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        form.forEach((name, value) -> lists.put(name, List.of(value)));
        return new TwilioSignature(token).ofForm(address, lists);
    }

    /** Posts a webhook as the carrier does, to a path of ours with its query; signed with another secret when asked. */
    public HttpResponse<String> webhook(String pathAndQuery, Map<String, String> form, boolean forged)
            throws Exception {
        String address = url + pathAndQuery;
        String proof = signature(forged ? address + "x" : address, form);
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", proof)
                        .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a form of a page that needs no sign-in; returns the HTTP status. */
    public int form(String path, Map<String, String> form) throws Exception {
        return post(URI.create(url + path), form, "");
    }

    public int post(Map<String, String> form, String signature) throws Exception {
        return post(URI.create(url + "/twilio/messages"), form, signature);
    }

    /** Posts JSON to a webhook, signed over the address with the body's hash; returns the HTTP status. */
    public int json(String path, String body, String hashedBody) throws Exception {
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(hashedBody.getBytes(StandardCharsets.UTF_8)));
        String address = url + path + "?bodySHA256=" + hash;
        return http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .header("X-Twilio-Signature", signature(address, Map.of()))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private int post(URI to, Map<String, String> form, String signature) throws Exception {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                        HttpRequest.newBuilder(to)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Twilio-Signature", signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    /** What the simulated phone shows that was sent to it, oldest first. */
    public List<String> arrived(String phone) {
        return arrived(program, PhoneNumber.parse(phone).e164());
    }

    /** The same, in the program that the clients' line belongs to. */
    public List<String> arrivedAt(String phone) {
        ProgramId demo =
                core.database.open(handle -> handle.createQuery("select program_id from sender where address = :line")
                        .bind("line", CLIENTS_LINE)
                        .mapTo(UUID.class)
                        .map(ProgramId::new)
                        .one());
        return arrived(demo, PhoneNumber.parse(phone).e164());
    }

    /** The same, of whatever the carrier named as the sender. */
    public List<String> arrived(PhoneNumber phone) {
        return arrived(program, phone.e164());
    }

    private List<String> arrived(ProgramId where, String phone) {
        List<byte[]> keys = core.sealing.keys("phone", phone);
        return core.database.inProgram(where, handle -> {
            List<String> bodies = new ArrayList<>();
            handle.createQuery("select id, body from outbox where to_key = any(:keys) and state = 'sent' order by id")
                    .bindArray("keys", byte[].class, keys)
                    .map((row, context) -> core.sealing.open(
                            "outbox",
                            "body",
                            row.getObject("id", UUID.class),
                            new handrail.database.Sealed(row.getBytes("body"))))
                    .forEach(bodies::add);
            return bodies;
        });
    }

    /** Waits for a condition that the service's own threads bring about. */
    public void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not happen within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Runs a job here as well as where it ticks: whichever look came first holds what is due, so both are over before this returns. */
    public Map<String, Integer> run(Job job) {
        Map<String, Integer> counts = job.run(program);
        until(() -> looks(job) == 0);
        return counts;
    }

    private long looks(Job job) {
        return core.database.open(handle -> handle.createQuery("""
                        select (select count(*) from handrail.qrtz_triggers where job_name = :job and trigger_name <> :job)
                            + (select count(*) from handrail.qrtz_fired_triggers where job_name = :job and state = 'EXECUTING')
                        """)
                .bind("job", job.name())
                .mapTo(Long.class)
                .one());
    }

    /** What there is to come back to is planned, as the plan's job does within half a minute. */
    public void planned() {
        run(new PlanJob(core.database, core.time, core.ids));
        until(() -> count("select count(*) from follow_up_mark") == 0);
    }

    /** A counter of the running service's own metrics. */
    public long metric(String name) {
        return support.getEnvironment().metrics().counter(name).getCount();
    }

    public long count(String query) {
        return core.database.inProgram(
                program, handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    public void sql(String statement) {
        core.database.useProgram(
                program,
                handle ->
                        handle.createUpdate(statement).bind("program", program).execute());
    }

    /** Moves program time, as only the demo and tests may. */
    public void move(Duration by) {
        core.time.move(core.database, by);
        support.<HandrailApplication>getApplication().followTime();
    }

    public String url() {
        return url;
    }

    /** Where health and metrics are asked for. */
    public String adminUrl() {
        return "http://localhost:" + support.getAdminPort();
    }

    /** The database as its owner sees it, beyond every wall. */
    public Jdbi owner() {
        return Database.prepared(Jdbi.create(
                rows.jdbcUrl() + "&currentSchema=handrail",
                rows.keeper().user(),
                rows.keeper().password()));
    }

    @Override
    public void close() {
        try {
            support.after();
        } catch (RuntimeException slow) {
            // A window that closes in the middle of a request leaves it half-sent, and Jetty waits for the rest until
            // its patience ends.
            if (!(slow.getCause() instanceof TimeoutException)) {
                throw slow;
            }
        }
        rows.close();
    }
}
