package handrail.proof;

import com.codahale.metrics.MetricRegistry;
import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.app.People;
import handrail.assignment.OfferJob;
import handrail.assignment.Queue;
import handrail.bot.Language;
import handrail.checkin.CheckInJob;
import handrail.checkin.ReplanJob;
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
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The program of a simulated year, its people, and how a half hour of it goes by. */
final class YearWorld {

    private static final int CLIENTS_A_COACH = 10;
    /** The program's, and that of somebody of whom nobody knows where they are. */
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final String LINE = "+12025550100";

    /** Those who come do so in the first half; the second shows how it ends with them. */
    private static final double COME_IN = 0.5;

    /** So often a year the policy is changed. */
    private static final int POLICIES = 12;

    /** A text that is on its way to us. */
    private record Coming(Instant at, Life from, String body) {}

    final Core core;
    final ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    final Map<String, Life> lives = new LinkedHashMap<>();
    final Map<UUID, Life> byClient = new LinkedHashMap<>();
    final SimCarrier carrier;
    final SimClock clock;
    int written;
    private final Random random;
    private final SignedIn me;
    private final Happenings happenings;
    private final YearStaff staff;
    private final int days;
    private final List<Job> jobs;
    private final PriorityQueue<Coming> coming = new PriorityQueue<>(java.util.Comparator.comparing(Coming::at));
    private final double aDay;
    private final int clients;
    private final UUID sender;
    private double toCome;
    private int answered;
    private int day;

    YearWorld(Simulation shared, int clients, int days, long seed, int eventful) {
        this.core = shared.core;
        this.clock = shared.clock;
        this.random = new Random(seed);
        this.clients = clients;
        this.aDay = clients / Math.max(1, days * COME_IN);
        this.carrier = new SimCarrier("year", random, clock::instant, () -> 0);
        carrier.behaves = true;
        this.days = days;
        People people = new People(core, program);
        people.addProgram(LINE, "+12025550101");
        for (int i = 0; i < 3 + clients / CLIENTS_A_COACH; i++) {
            people.addStaff("coach", "coach-" + i, "+1202%07d".formatted(5_550_200 + i));
        }
        AccountId supervisor = people.addStaff("supervisor", "sam", "+12025550109");
        people.onCall(supervisor);
        me = new SignedIn(new UUID(0, 1), supervisor, program, Role.SUPERVISOR, Language.EN, "Sam", "");
        happenings = new Happenings(core, me, random, eventful);
        staff = new YearStaff(core, program, supervisor, random);
        sender = core.database.open(handle -> handle.createQuery("select id from sender where address = :line")
                .bind("line", LINE)
                .mapTo(UUID.class)
                .one());
        jobs = List.of(
                new OfferJob(
                        core.database,
                        core.time,
                        core.assignments,
                        core.assigning,
                        core.offers,
                        new Queue(core.alerts, core.pages)),
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

    /** People come; things happen to those who are here, and to the program. */
    void dawn() {
        core.database.useProgram(program, handle -> {
            if (day == 0) {
                happenings.closes(handle, program(handle));
            } else if (day % Math.max(4, days / POLICIES) == 0) {
                happenings.changes(handle, program(handle));
            }
        });
        day++;
        for (toCome += aDay; toCome >= 1 && lives.size() < clients; toCome--) {
            comes();
        }
        for (Life life : List.copyOf(lives.values())) {
            core.database.useProgram(program, handle -> happenings.befall(handle, program(handle), life));
            String words = life.byThemselves();
            if (!words.isEmpty()) {
                coming.add(new Coming(clock.instant().plus(Duration.ofMinutes(random.nextInt(24 * 60))), life, words));
            }
        }
    }

    private void comes() {
        int number = lives.size();
        String phone = "+1202%07d".formatted(5_560_000 + number);
        Life life = new Life(number, phone, new Random(random.nextLong()));
        core.database.useProgram(program, handle -> happenings.meet(handle, program(handle), life));
        lives.put(phone, life);
        byClient.put(life.client, life);
    }

    Program program(Handle handle) {
        return handle.attach(Programs.class).get(program);
    }

    /** So much time goes by: texts arrive, coaches look at their lists, jobs do what is due, the carrier brings it, people answer. */
    void step(Duration by) {
        clock.move(by);
        while (!coming.isEmpty() && !coming.peek().at().isAfter(clock.instant())) {
            arrives(coming.poll());
        }
        staff.accept();
        if (clock.instant().getEpochSecond() % 14_400 == 0) {
            staff.look(byClient);
        }
        jobs.forEach(this::runs);
        booked();
        while (!carrier.toTell.isEmpty()) {
            told(carrier.toTell.remove(0));
        }
        for (; answered < carrier.took.size(); answered++) {
            answer(carrier.took.get(answered));
        }
    }

    /** A time with a provider that somebody has now and did not have before, whoever booked it. */
    private void booked() {
        core.database.useProgram(
                program,
                handle -> handle.createQuery("""
                        select s.id, s.starts_at, w.client_id from slot s join warm_handoff w on w.id = s.handoff_id and w.slot_id = s.id
                        where s.status = 'booked' and s.starts_at > handrail.now()
                        """)
                        .map((row, context) -> Map.entry(
                                row.getObject("client_id", UUID.class),
                                new Life.Booking(
                                        row.getObject("id", UUID.class),
                                        row.getTimestamp("starts_at").toInstant(),
                                        clock.instant())))
                        .forEach(one -> byClient.get(one.getKey()).has(one.getValue())));
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
        text.from().diary.note(clock.instant(), Diary.Deed.WROTE);
        if (text.body().equals(Life.DANGER)) {
            text.from().diary.note(clock.instant(), Diary.Deed.WROTE_OF_DANGER);
        }
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
}
