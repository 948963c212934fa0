package handrail.app;

import handrail.access.AuditKeeper;
import handrail.access.AuditLook;
import handrail.assignment.OfferJob;
import handrail.assignment.Queue;
import handrail.backup.Backups;
import handrail.backup.NightlyBackup;
import handrail.caseload.LaterJob;
import handrail.checkin.CheckInJob;
import handrail.checkin.ReplanJob;
import handrail.checkin.SilenceJob;
import handrail.conversation.CoachQuietJob;
import handrail.conversation.HandoffAgainJob;
import handrail.database.Housekeeping;
import handrail.database.ProgramId;
import handrail.database.StartRefused;
import handrail.followup.FollowUpJob;
import handrail.followup.PlanJob;
import handrail.intake.ApiDescription;
import handrail.intake.Enrolled;
import handrail.intake.Enrolment;
import handrail.intake.IntakeFileJob;
import handrail.intake.ReferralApi;
import handrail.jobs.ForgetJob;
import handrail.jobs.Healing;
import handrail.jobs.Heartbeat;
import handrail.jobs.HeartbeatPage;
import handrail.jobs.Job;
import handrail.jobs.JobPages;
import handrail.jobs.NodeWork;
import handrail.jobs.Pauses;
import handrail.jobs.Runs;
import handrail.jobs.Ticker;
import handrail.merge.DuplicateJob;
import handrail.merge.Stops;
import handrail.merge.UnknownWriters;
import handrail.messaging.Alerts;
import handrail.messaging.CallJob;
import handrail.messaging.CallScript;
import handrail.messaging.CallWebhooks;
import handrail.messaging.CopyJob;
import handrail.messaging.DispatchSoon;
import handrail.messaging.Dispatcher;
import handrail.messaging.IncomingCalls;
import handrail.messaging.MediaJob;
import handrail.messaging.NoticeJob;
import handrail.messaging.OnceOnlyHttp;
import handrail.messaging.OutgoingCalls;
import handrail.messaging.PageJob;
import handrail.messaging.Phones;
import handrail.messaging.PhonesPages;
import handrail.messaging.PicturesForCarrier;
import handrail.messaging.RoadWatch;
import handrail.messaging.SettleJob;
import handrail.messaging.SimulatedCarrier;
import handrail.messaging.StaffTexts;
import handrail.messaging.TalkWebhooks;
import handrail.messaging.TwilioSignature;
import handrail.messaging.TwilioWebhooks;
import handrail.messaging.VoiceWebhooks;
import handrail.program.Programs;
import handrail.tool.Demo;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the service together by hand: jobs, webhooks, pages, health and metrics. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final int DISPATCH_THREADS = 4;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final List<PhonesPages.Known> PHONES = List.of(
            new PhonesPages.Known("+12025550120", "phones.demo-client", "+12025550100"),
            new PhonesPages.Known("+12025550123", "phones.demo-client-es", "+12025550100"),
            new PhonesPages.Known("+12025550110", "phones.coach", "+12025550101"),
            new PhonesPages.Known("+12025550115", "phones.supervisor", "+12025550101"));

    private final HandrailConfiguration configuration;
    private final Environment environment;
    private final Store store;
    private final Core core;
    private final Carrier carrier;
    private final Dispatcher dispatcher;
    private final RoadWatch watch;
    private final NodeWork nodeWork;

    Parts(HandrailConfiguration configuration, Environment environment, Store store) {
        this.configuration = configuration;
        this.environment = environment;
        this.store = store;
        needKeys();
        this.core = new Core(configuration, store.database(), store.time(), environment.metrics());
        this.carrier = Carrier.of(configuration);
        this.dispatcher = new Dispatcher(
                core.database,
                core.ids,
                carrier.sms(),
                core.sealing,
                core.statuses,
                core.deliveries,
                core.alerts,
                core.time,
                environment.metrics(),
                configuration.carrier()::rate,
                helpers("dispatch", DISPATCH_THREADS),
                hands(),
                configuration.publicUrl());
        this.nodeWork = new NodeWork(core.time);
        this.watch = new RoadWatch(core.database, core.alerts, core.time);
    }

    /** A database that is restored, or another node's, has its keys elsewhere: new ones would open nothing in it. */
    private void needKeys() {
        boolean used = !store.database()
                .open(handle -> handle.attach(Programs.class).ids())
                .isEmpty();
        if (used && !Files.exists(configuration.sealingKeys())) {
            throw new StartRefused("The sealing keys " + configuration.sealingKeys()
                    + " are missing, and the database has rows that only they open: put the file there"
                    + " (ops/docs/runbooks/sealing-keys.md)");
        }
    }

    void register() {
        new FrontDoor(configuration, environment, core.ids).open();
        Enrolment enrolment = new Enrolment(
                core.time,
                core.audit,
                core.assigning,
                core.tasks,
                core.checkIns,
                core.conversations,
                core.consents,
                new Enrolled(core.ids, core.sealing),
                core.duplicates,
                new UnknownWriters(core.sealing),
                new Stops(core.sealing, core.optOuts));
        fillDemo(enrolment);
        ScheduledExecutorService background = background("background", 2);
        followTime();
        AuditKeeper keeper = new AuditKeeper(
                store.jdbcUrl(), store.keeper(), configuration.data().resolve("audit-heads"));
        sealAudit(background, keeper);
        keepHouse(background, keeper);
        verifyAudit(keeper);
        backUp();
        DispatchSoon dispatchSoon = new DispatchSoon(dispatcher, background);
        OutgoingCalls calls = new OutgoingCalls(
                core.database,
                carrier.voice(),
                core.ids,
                core.sealing,
                core.audit,
                core.time,
                configuration.publicUrl());
        webhooks(dispatchSoon, calls);
        environment.jersey().register(new ReferralApi(core.database, enrolment));
        environment.jersey().register(new ApiDescription());
        new Screens(configuration, environment, core, enrolment, calls, dispatchSoon).register();
        jobs(enrolment);
        metrics();
    }

    private void fillDemo(Enrolment enrolment) {
        if (!configuration.demo()) {
            return;
        }
        Demo.fill(
                        core.database,
                        core.time,
                        new Demo.Parts(core.ids, core.sealing, core.audit, core.conversations, enrolment, core.holds),
                        configuration.programs())
                .forEach(LOG::info);
        LOG.info(
                "Sign in at {} as ana@example.org (coach), sam@example.org (supervisor), mara@example.org (manager) or"
                        + " ada@example.org (administrator), password {}; the simulated phones are at {}/phones",
                configuration.publicUrl(),
                Demo.PASSWORD,
                configuration.publicUrl());
    }

    /** Every 5 s the keeper chains what was committed, and writes the chain's head outside the database. */
    private void sealAudit(ScheduledExecutorService background, AuditKeeper keeper) {
        repeat("seal", keeper::seal).start(background, A_SECOND, Duration.ofSeconds(5));
    }

    /** A while after the start, and once a day, on a thread of its own: it reads every row. */
    private void verifyAudit(AuditKeeper keeper) {
        AuditLook look = new AuditLook(keeper, () -> alarm(Alerts.AUDIT_CHANGED));
        environment.healthChecks().register("audit", Health.check(look::complaint));
        repeat("verify", look::look).start(background("audit", 1), Duration.ofMinutes(10), Duration.ofDays(1));
    }

    /** Once an hour the keeper makes the months to come and lets go what nobody keeps any more; of the audit only what verifies. */
    private void keepHouse(ScheduledExecutorService background, AuditKeeper keeper) {
        Housekeeping housekeeping = new Housekeeping(store.jdbcUrl(), store.keeper());
        Runnable work = () -> housekeeping.run().forEach((what, much) -> {
            if (much > 0) {
                LOG.info("Housekeeping: {} {}", what, much);
            }
        });
        Runnable months = () -> {
            long seal = keeper.letGo();
            if (seal > 0) {
                LOG.info("Audit rows up to seal {} were let go", seal);
            }
        };
        repeat("house", work).start(background, Duration.ofMinutes(1), Duration.ofHours(1));
        repeat("months", months).start(background, Duration.ofMinutes(2), Duration.ofHours(1));
    }

    /** Each night, where a folder is named. On a thread of its own: it may take a while. */
    private void backUp() {
        Path folder = configuration.backup().folder();
        if (folder == null) {
            return;
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        BackupSettings settings = configuration.backup();
        Backups backups =
                new Backups(configuration.data(), folder, settings.kept(), clock, settings.logEvery() != null);
        NightlyBackup nightly = new NightlyBackup(
                backups,
                settings.time(),
                settings.logEvery(),
                clock,
                environment.metrics(),
                () -> alarm(Alerts.BACKUP_LATE));
        nightly.begin();
        environment.healthChecks().register("backup", Health.check(nightly::complaint));
        repeat("backup", nightly::look).start(background("backup", 1), A_SECOND, Duration.ofMinutes(1));
    }

    /** Tells the administrators of every program. */
    private void alarm(String kind) {
        List<ProgramId> programs =
                core.database.open(handle -> handle.attach(Programs.class).ids());
        programs.forEach(
                program -> core.database.useProgram(program, handle -> core.alerts.raise(handle, program, kind, "")));
    }

    /** A node's own clock may be wrong, or set; the database's is everybody's. */
    private void followTime() {
        repeat("time", () -> core.time.follow(core.database)).start(background("time", 1), A_SECOND, A_SECOND);
    }

    private ScheduledExecutorService background(String name, int threads) {
        return environment
                .lifecycle()
                .scheduledExecutorService("handrail-" + name + "-%d")
                .threads(threads)
                .build();
    }

    /** Threads that work beside others. */
    private ExecutorService helpers(String name, int threads) {
        return environment
                .lifecycle()
                .executorService("handrail-" + name + "-%d")
                .minThreads(threads)
                .maxThreads(threads)
                .build();
    }

    /** Threads that wait for the carrier: as many as there are texts on their way, for as long as they are. */
    private ExecutorService hands() {
        return environment
                .lifecycle()
                .executorService("handrail-handover-%d")
                .minThreads(0)
                .maxThreads(OnceOnlyHttp.CONNECTIONS)
                .workQueue(new SynchronousQueue<>())
                .build();
    }

    private Repetition repeat(String name, Runnable work) {
        return new Repetition(name, core.ids, nodeWork, work);
    }

    private void webhooks(DispatchSoon dispatchSoon, OutgoingCalls outgoing) {
        IncomingCalls calls = new IncomingCalls(
                core.ids, core.sealing, core.conversations, core.outbox, core.tasks, core.audit, core.time);
        CallScript script = new CallScript(
                configuration.publicUrl(),
                configuration.carrier().takesMessages() ? CallScript.Messages.TAKEN : CallScript.Messages.NOT_TAKEN);
        environment
                .jersey()
                .register(new TwilioWebhooks(
                        core.database,
                        new TwilioSignature(carrier.authToken()),
                        core.conversations,
                        new StaffTexts(
                                core.ids,
                                core.sealing,
                                core.pages,
                                core.outbox,
                                core.optOuts,
                                core.alerts,
                                core.conversations,
                                core.time,
                                configuration.publicUrl()),
                        core.deliveries,
                        dispatchSoon,
                        configuration.publicUrl()));
        environment
                .jersey()
                .register(new VoiceWebhooks(
                        core.database,
                        new TwilioSignature(carrier.authToken()),
                        core.pages,
                        calls,
                        script,
                        configuration.publicUrl()));
        environment
                .jersey()
                .register(new CallWebhooks(
                        core.database,
                        new TwilioSignature(carrier.authToken()),
                        calls,
                        script,
                        configuration.publicUrl()));
        environment
                .jersey()
                .register(new TalkWebhooks(
                        core.database, new TwilioSignature(carrier.authToken()), outgoing, configuration.publicUrl()));
        environment
                .jersey()
                .register(new PicturesForCarrier(
                        core.database, core.sealing, core.audit, core.time, configuration.publicUrl()));
        if (carrier.simulated()) {
            Phones phones = new Phones(core.database, core.sealing, core.time);
            environment.jersey().register(phones);
            environment
                    .jersey()
                    .register(new PhonesPages(
                            phones,
                            new SimulatedCarrier(
                                    core.database, new TwilioSignature(carrier.authToken()), configuration.publicUrl()),
                            PHONES,
                            configuration.publicUrl()));
        }
    }

    private void jobs(Enrolment enrolment) {
        Runs runs = runs(enrolment);
        Ticker ticker = new Ticker(store.pool(), runs);
        environment.lifecycle().manage(ticker);
        core.time.whenMoved(ticker::timeMoved);
        Healing healing = new Healing(core.database, runs, ticker, environment.metrics());
        repeat("quartz", healing::look).start(background("healing", 1), Healing.EVERY, Healing.EVERY);
        Heartbeat heartbeat = new Heartbeat(core.database, runs);
        heartbeat.measure(environment.metrics());
        watch.measure(environment.metrics());
        Health.register(environment.healthChecks(), core.database, ticker, heartbeat, watch);
        environment.jersey().register(new HeartbeatPage(heartbeat));
        environment
                .jersey()
                .register(new JobPages(
                        core.database,
                        runs,
                        ticker,
                        new Pauses(core.ids, core.sealing, core.audit),
                        core.audit,
                        nodeWork,
                        core.time));
    }

    private Runs runs(Enrolment enrolment) {
        List<Job> jobs = List.of(
                dispatcher,
                watch,
                new SettleJob(core.database, carrier.sms(), core.sealing, core.deliveries, core.time),
                new MediaJob(core.database, carrier.media(), core.sealing),
                new CopyJob(
                        core.database,
                        carrier.copies(),
                        core.alerts,
                        core.time,
                        configuration.carrier().deletesCopies() ? CopyJob.Settings.DELETE : CopyJob.Settings.KEEP),
                new PageJob(core.database, core.pages),
                new CallJob(
                        core.database, carrier.voice(), core.sealing, core.pages, core.time, configuration.publicUrl()),
                new LaterJob(core.database, core.time, core.sealing, core.laterTexts, core.conversations, core.tasks),
                new CoachQuietJob(core.database, core.time, core.conversations),
                new HandoffAgainJob(core.database, core.time, core.conversations),
                new ForgetJob(core.database),
                new NoticeJob(core.database, core.time, core.pages),
                new CheckInJob(
                        core.database,
                        core.time,
                        core.checkIns,
                        core.tasks,
                        core.conversations::ask,
                        helpers("check-in", CheckInJob.HELPERS)),
                new SilenceJob(core.database, core.time, core.silence),
                new ReplanJob(core.database, core.time, core.checkIns),
                new PlanJob(core.database, core.time, core.ids),
                new FollowUpJob(core.database, core.time, core.ids, core.tasks, core.conversations::advance),
                new DuplicateJob(core.database, core.duplicates),
                new IntakeFileJob(core.database, enrolment, core.sealing),
                new OfferJob(
                        core.database,
                        core.time,
                        core.assignments,
                        core.assigning,
                        core.offers,
                        new Queue(core.alerts, core.pages)));
        return new Runs(
                core.database,
                core.ids,
                jobs,
                environment.metrics(),
                core.ids.next().toString());
    }

    private void metrics() {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new DropwizardExports(environment.metrics()));
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(registry))
                .addMapping("/prometheus");
    }
}
