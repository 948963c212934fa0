package handrail.proof;

import com.codahale.metrics.MetricRegistry;
import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.app.People;
import handrail.bot.Language;
import handrail.checkin.CheckInJob;
import handrail.checkin.ReplanJob;
import handrail.checkin.Silence;
import handrail.checkin.SilenceJob;
import handrail.conversation.CoachQuietJob;
import handrail.conversation.HandoffAgainJob;
import handrail.database.ProgramId;
import handrail.followup.FollowUpJob;
import handrail.followup.PlanJob;
import handrail.jobs.Job;
import handrail.messaging.Dispatcher;
import handrail.messaging.InboundText;
import handrail.messaging.SettleJob;
import handrail.messaging.Told;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The program of a simulated year, its people, and how a half hour of it goes by. */
final class YearWorld {

    private static final int COACHES = 12;
    private static final String LINE = "+12025550100";

    /** Those who come do so in the first half; the second shows how it ends with them. */
    private static final double COME_IN = 0.5;

    /** A text that is on its way to us. */
    private record Coming(Instant at, Life from, String body) {}

    final Core core;
    final ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    final Map<String, Life> lives = new HashMap<>();
    final SimCarrier carrier;
    final SimClock clock;
    int written;
    private final Random random;
    private final People people;
    private final List<AccountId> coaches = new ArrayList<>();
    private final List<Job> jobs;
    private final PriorityQueue<Coming> coming = new PriorityQueue<>(java.util.Comparator.comparing(Coming::at));
    private final double aDay;
    private final int clients;
    private final UUID sender;
    private double toCome;
    private int answered;

    YearWorld(Simulation shared, int clients, int days, long seed) {
        this.core = shared.core;
        this.clock = shared.clock;
        this.random = new Random(seed);
        this.clients = clients;
        this.aDay = clients / Math.max(1, days * COME_IN);
        this.carrier = new SimCarrier("year", random, clock::instant, () -> 0);
        carrier.behaves = true;
        people = new People(core, program);
        people.addProgram(LINE, "+12025550101");
        for (int i = 0; i < COACHES; i++) {
            coaches.add(people.addStaff("coach", "coach-" + i, "+120255501" + (10 + i)));
        }
        people.onCall(people.addStaff("supervisor", "sam", "+12025550109"));
        sender = core.database.open(handle -> handle.createQuery("select id from sender where address = :line")
                .bind("line", LINE)
                .mapTo(UUID.class)
                .one());
        jobs = List.of(
                new PlanJob(core.database, core.time, core.ids),
                new ReplanJob(core.database, core.time, core.checkIns),
                new SilenceJob(core.database, core.time, core.silence),
                new FollowUpJob(core.database, core.time, core.ids, core.tasks, core.conversations::advance),
                new CheckInJob(
                        core.database, core.time, core.checkIns, core.tasks, core.conversations::ask, Runnable::run),
                new CoachQuietJob(core.database, core.time, core.conversations),
                new HandoffAgainJob(core.database, core.time, core.conversations),
                new SettleJob(core.database, carrier, core.sealing, core.deliveries, core.time),
                new Dispatcher(
                        core.database,
                        core.ids,
                        carrier,
                        core.sealing,
                        core.statuses,
                        core.deliveries,
                        core.alerts,
                        core.time,
                        new MetricRegistry(),
                        address -> null,
                        Runnable::run,
                        Runnable::run,
                        "https://handrail.example.org"));
    }

    /** People come; things happen to those who are here. */
    void dawn() {
        for (toCome += aDay; toCome >= 1 && lives.size() < clients; toCome--) {
            enrol();
        }
        for (Life life : lives.values()) {
            happens(life);
            String words = life.byThemselves();
            if (!words.isEmpty()) {
                coming.add(new Coming(clock.instant().plus(Duration.ofMinutes(random.nextInt(24 * 60))), life, words));
            }
        }
    }

    private void enrol() {
        String phone = "+1202%07d".formatted(5_560_000 + lives.size());
        AccountId coach = coaches.get(random.nextInt(COACHES));
        UUID client = people.enrolled(coach, "Jo", phone);
        UUID thread = core.database.inProgram(
                program,
                handle -> handle.createQuery("select id from conversation where client_id = :id")
                        .bind("id", client)
                        .mapTo(UUID.class)
                        .one());
        Life life = new Life(client, thread, phone, new Random(random.nextLong()));
        lives.put(phone, life);
        move(life);
    }

    /** A hospital or a cell, back again, another zone, and at worst a death. */
    private void happens(Life life) {
        if (life.died) {
            return;
        }
        if (life.away ? life.chance(8) : life.chance(250)) {
            core.database.useProgram(program, handle -> hold(handle, life));
        } else if (life.chance(300)) {
            move(life);
        } else if (life.chance(4_000)) {
            life.died = true;
            core.database.useProgram(
                    program, handle -> core.deaths.record(handle, staff(), life.client, core.time.instant()));
        }
    }

    private void hold(Handle handle, Life life) {
        life.away = !life.away;
        if (life.away) {
            LocalDate review = LocalDate.ofInstant(
                            core.time.instant(), program(handle).zoneId())
                    .plusDays(7);
            core.holds.put(
                    handle,
                    staff(),
                    program(handle),
                    life.client,
                    random.nextBoolean() ? "hospital" : "custody",
                    review.toString(),
                    core.time.instant());
        } else {
            core.holds.end(handle, staff(), life.client);
        }
    }

    private void move(Life life) {
        String zone = life.zone();
        core.database.useProgram(
                program,
                handle -> handle.createUpdate("update client set zone = :zone where id = :client")
                        .bind("zone", zone)
                        .bind("client", life.client)
                        .execute());
    }

    Program program(Handle handle) {
        return handle.attach(Programs.class).get(program);
    }

    private SignedIn staff() {
        return new SignedIn(new UUID(0, 1), coaches.get(0), program, Role.SUPERVISOR, Language.EN, "Sam", "");
    }

    /** So much time goes by: texts arrive, coaches look at their lists, jobs do what is due, the carrier brings it, people answer. */
    void step(Duration by) {
        clock.move(by);
        while (!coming.isEmpty() && !coming.peek().at().isAfter(clock.instant())) {
            arrives(coming.poll());
        }
        if (clock.instant().getEpochSecond() % 14_400 == 0) {
            coachesLook();
        }
        jobs.forEach(this::runs);
        while (!carrier.toTell.isEmpty()) {
            told(carrier.toTell.remove(0));
        }
        for (; answered < carrier.took.size(); answered++) {
            answer(carrier.took.get(answered));
        }
    }

    /** As a job's turns go on while there is something left. */
    private void runs(Job job) {
        for (int turn = 0; turn < job.turns(); turn++) {
            if (job.run(program).isEmpty()) {
                return;
            }
        }
    }

    private void arrives(Coming text) {
        written++;
        InboundText in = new InboundText(
                program,
                sender,
                "SMin" + written,
                new PhoneNumber(text.from().phone),
                text.body(),
                List.of(),
                null,
                null);
        core.database.useProgram(program, handle -> core.conversations.receive(handle, List.of(in)));
        text.from().heard(text.body());
    }

    private void answer(SimCarrier.Took text) {
        Life life = lives.get(text.to());
        String words = life == null ? "" : life.reply();
        if (!words.isEmpty()) {
            coming.add(new Coming(clock.instant().plus(Duration.ofMinutes(life.minutes())), life, words));
        }
    }

    private void told(SimCarrier.Word word) {
        core.database.useProgram(
                program,
                handle -> Told.by(
                        core.deliveries,
                        handle,
                        program,
                        UUID.fromString(word.row()),
                        word.sid(),
                        word.status(),
                        word.code()));
    }

    /** Somebody owed something, and who owes it. */
    public record Owed(UUID id, String kind, UUID clientId, UUID threadId, UUID ownerId) {}

    /** Of what is on their lists they do a half each time they look: write back, or reach somebody who was silent. */
    private void coachesLook() {
        core.database.useProgram(
                program,
                handle -> handle
                        .createQuery("""
                        select t.id, t.kind, t.client_id, c.id as thread_id, t.owner_id
                        from task t join conversation c on c.client_id = t.client_id
                        where t.done_at is null and t.owner_id is not null and t.created_at < handrail.now() - interval '1 hour'
                        order by t.id
                        """)
                        .map((row, context) -> new Owed(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getObject("client_id", UUID.class),
                                row.getObject("thread_id", UUID.class),
                                row.getObject("owner_id", UUID.class)))
                        .stream()
                        .filter(owed -> random.nextBoolean())
                        .toList()
                        .forEach(owed -> does(handle, owed)));
    }

    private void does(Handle handle, Owed owed) {
        AccountId coach = new AccountId(owed.ownerId());
        switch (owed.kind()) {
            case "ANSWER_TEXT", "LOOK_AT_THREAD" ->
                core.conversations.coachSays(
                        handle, program, coach, owed.threadId(), "Hey, it's your coach. Thinking of you " + owed.id());
            case "SILENT", "OUTREACH" ->
                core.silence.ends(handle, program, owed.clientId(), Silence.End.REACHED, coach);
            default ->
                handle.execute(
                        "update task set done_at = handrail.now(), status = 'completed', done_by = ?, outcome = 'done' where id = ?",
                        owed.ownerId(),
                        owed.id());
        }
    }
}
