package handrail.proof;

import com.codahale.metrics.MetricRegistry;
import handrail.access.AccountId;
import handrail.app.Core;
import handrail.app.People;
import handrail.checkin.CheckInJob;
import handrail.conversation.CoachQuietJob;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.messaging.Dispatcher;
import handrail.messaging.InboundText;
import handrail.messaging.SettleJob;
import handrail.messaging.Told;
import handrail.phone.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * One seed's world: a program of its own with two clients, two nodes that work on it a step at a time, a carrier, and everything drawn from
 * the seed: who goes on, who is killed where, what the carrier does, how time moves.
 */
final class SimWorld {

    private static final List<String> PHONES = List.of("+12025550120", "+12025550121");
    private static final List<String> WORDS = List.of(
            "thanks %s",
            "can i get some narcan %s",
            "how do i get on subs %s",
            "ok then %s",
            "who is this %s",
            "about a 4 %s",
            "pick up %s",
            "he wont wake up %s",
            "STOP",
            "stop texting me",
            "START",
            "STOP");
    private static final int MOST_AT_ONCE = 4;

    /** In steps of five minutes: long enough for what nobody finds at the carrier to be given up. */
    private static final int MOST_PEACE = 14;

    private static final int LEAST_PEACE = 2;

    /** A text that a client sent, until it is taken. */
    record Sent(String phone, String sid, String body) {
        boolean stops() {
            return body.toLowerCase(java.util.Locale.ROOT).startsWith("stop");
        }

        boolean starts() {
            return body.equals("START");
        }
    }

    /** The ledger's word for a phone from a step on. */
    record LedgerWord(int step, String phone, boolean out) {}

    final Core core;
    final ProgramId program;
    final SimCarrier carrier;
    final List<String> trace = new ArrayList<>();
    final List<Sent> acknowledged = new ArrayList<>();
    final List<LedgerWord> ledger = new ArrayList<>();
    final String name;
    private final List<Sent> toBring = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();
    private final SimClock clock;
    private final SimRows rows;
    private final Fibers fibers;
    private final Random random;
    private final List<UUID> threads = new ArrayList<>();
    private final List<Job> jobs;
    private AccountId coach;
    private UUID sender;
    private int written;

    SimWorld(Simulation shared, String name, long seed) {
        this.core = shared.core;
        this.clock = shared.clock;
        this.rows = shared.rows;
        this.fibers = shared.fibers;
        this.name = name;
        this.random = new Random(seed);
        this.program = new ProgramId(core.ids.next());
        this.carrier = new SimCarrier(name, random, clock::instant, fibers::step);
        this.jobs = List.of(
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
                        SimWorld::refuse,
                        SimWorld::refuse,
                        "https://handrail.example.org"),
                new SettleJob(core.database, carrier, core.sealing, core.deliveries, core.time),
                new CheckInJob(
                        core.database, core.time, core.checkIns, core.tasks, core.conversations::ask, SimWorld::refuse),
                new CoachQuietJob(core.database, core.time, core.conversations));
        settle();
    }

    private static void refuse(Runnable help) {
        throw new RejectedExecutionException("Only fibers do something");
    }

    private void settle() {
        People people = new People(core, program);
        String line = "MG" + program.value().toString().replace("-", "");
        people.addProgram(line, line.replace("MG", "MGs"));
        coach = people.addStaff("coach", "ana-" + name, "+12025550110");
        people.onCall(people.addStaff("supervisor", "sam-" + name, "+12025550111"));
        sender = core.database.open(handle -> handle.createQuery("select id from sender where address = :line")
                .bind("line", line)
                .mapTo(UUID.class)
                .one());
        PHONES.forEach(phone -> threads.add(thread(people.enrolled(coach, "Jo", phone))));
        core.database.useProgram(
                program,
                handle -> handle.execute(
                        "update check_in set due_at = handrail.now() + interval '5 minutes', expires_at = handrail.now() + interval '3 hours'"));
    }

    private UUID thread(UUID client) {
        return core.database.inProgram(
                program,
                handle -> handle.createQuery("select id from conversation where client_id = :id")
                        .bind("id", client)
                        .mapTo(UUID.class)
                        .one());
    }

    /** So many steps of chance, then peace until nothing is under way. */
    void run(int steps) {
        rows.committed = this::committed;
        for (int i = 0; i < steps; i++) {
            step();
        }
        carrier.behaves = true;
        while (!fibers.open.isEmpty()) {
            fibers.goOn(fibers.open.get(0));
        }
        Fibers.straight = true;
        for (int i = 0; i < MOST_PEACE && (i < LEAST_PEACE || !atRest()); i++) {
            peace();
        }
        Fibers.straight = false;
    }

    private void step() {
        int drawn = random.nextInt(100);
        if (!fibers.open.isEmpty() && (drawn < 55 || fibers.open.size() >= MOST_AT_ONCE)) {
            Fibers.Fiber fiber = fibers.open.get(random.nextInt(fibers.open.size()));
            goOn(fiber, random.nextInt(50));
        } else if (drawn < 70) {
            Job job = jobs.get(random.nextInt(20) % jobs.size());
            begin(job.name(), () -> job.run(program));
        } else if (drawn < 80) {
            text();
        } else if (drawn < 84) {
            coachWrites();
        } else if (drawn < 92 && !carrier.toTell.isEmpty()) {
            tell(carrier.draw());
        } else if (!toBring.isEmpty() && drawn < 96) {
            bring(toBring.get(random.nextInt(toBring.size())));
        } else {
            move();
        }
    }

    private void goOn(Fibers.Fiber fiber, int drawn) {
        if (drawn == 0) {
            note("killed: " + fiber);
            fibers.kill(fiber);
        } else if (drawn == 1) {
            note("killed before its commit: " + fiber);
            fibers.killAtCommit(fiber);
        } else {
            note("goes on: " + fiber);
            fibers.goOn(fiber);
        }
    }

    private void begin(String what, Runnable work) {
        note("begins " + what);
        fibers.start(what, work);
    }

    private void text() {
        int number = acknowledged.size() + toBring.size();
        String phone = PHONES.get(random.nextInt(PHONES.size()));
        String body = WORDS.get(random.nextInt(WORDS.size())).formatted("w" + number + "x");
        Sent sent = new Sent(phone, "SM" + name + "i" + number, body);
        toBring.add(sent);
        bring(sent);
    }

    /** The carrier brings it until it is taken; a node that dies in between has said nothing. Others that wait may go along. */
    private void bring(Sent sent) {
        List<Sent> group = together(sent);
        String which =
                group.stream().map(one -> one.sid().replaceAll(".*i", "i")).collect(Collectors.joining("+"));
        begin("text " + which + " " + group.stream().map(Sent::body).collect(Collectors.joining(" | ")), () -> {
            List<InboundText> in = group.stream()
                    .map(one -> new InboundText(
                            program,
                            sender,
                            one.sid(),
                            new PhoneNumber(one.phone()),
                            one.body(),
                            List.of(),
                            null,
                            null))
                    .toList();
            core.database.useProgram(program, handle -> core.conversations.receive(handle, in));
            group.stream().filter(toBring::remove).forEach(acknowledged::add);
        });
    }

    /** As a node takes texts that came at once: each of another phone. */
    private List<Sent> together(Sent first) {
        List<Sent> group = new ArrayList<>(List.of(first));
        for (Sent other : toBring) {
            if (group.stream().noneMatch(one -> one.phone().equals(other.phone())) && random.nextInt(2) == 0) {
                group.add(other);
            }
        }
        return group;
    }

    /** What the ledger says from now on, when the commit of a text that stops or starts was the first of that text. */
    private void committed(Fibers.Fiber fiber) {
        List<String> numbers =
                fiber.name.startsWith("text ") ? List.of(fiber.name.split(" ")[1].split("\\+")) : List.of();
        java.util.stream.Stream.concat(toBring.stream(), acknowledged.stream())
                .filter(sent -> numbers.stream().anyMatch(sent.sid()::endsWith))
                .filter(sent -> sent.stops() || sent.starts())
                .filter(sent -> claimed.add(sent.sid()))
                .forEach(sent -> ledger.add(new LedgerWord(fibers.step(), sent.phone(), sent.stops())));
    }

    private void coachWrites() {
        int thread = random.nextInt(threads.size());
        String words = "see you at ten c" + written++ + "x";
        begin(
                "coach " + words,
                () -> core.database.useProgram(
                        program,
                        handle -> core.conversations.coachSays(handle, program, coach, threads.get(thread), words)));
    }

    private void tell(SimCarrier.Word word) {
        begin("callback " + word.sid().replaceAll(".*n", "n") + " " + word.status(), () -> {
            boolean[] told = {false};
            try {
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
                told[0] = true;
            } finally {
                if (!told[0]) {
                    carrier.toTell.add(word);
                }
            }
        });
    }

    private void move() {
        int drawn = random.nextInt(20);
        Duration by = drawn < 10
                ? Duration.ofSeconds(1 + random.nextInt(40))
                : drawn < 15
                        ? Duration.ofSeconds(100 + random.nextInt(60))
                        : drawn < 19 ? Duration.ofMinutes(16) : Duration.ofMinutes(65);
        note("time moves by " + by);
        clock.move(by);
    }

    private boolean atRest() {
        return carrier.toTell.isEmpty()
                && core.database.inProgram(
                        program,
                        handle -> handle.createQuery("""
                        select not exists (
                            select from outbox where state in ('sending', 'ambiguous') or state = 'queued' and not_before <= handrail.now())
                        """).mapTo(Boolean.class).one());
    }

    /** Everything works, and what waits is done. */
    private void peace() {
        clock.move(Duration.ofMinutes(5));
        while (!toBring.isEmpty()) {
            bring(toBring.get(0));
            finish();
        }
        jobs.forEach(job -> {
            begin(job.name(), () -> job.run(program));
            finish();
        });
        while (!carrier.toTell.isEmpty()) {
            tell(carrier.draw());
            finish();
        }
    }

    private void finish() {
        while (!fibers.open.isEmpty()) {
            fibers.goOn(fibers.open.get(0));
        }
    }

    private void note(String what) {
        trace.add(what);
    }
}
