package handrail.app;

import handrail.checkin.CheckInJob;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.jobs.Runs;
import handrail.jobs.Ticker;
import handrail.messaging.Dispatcher;
import handrail.messaging.PageJob;
import handrail.messaging.Phones;
import handrail.messaging.StaffTexts;
import handrail.messaging.TwilioSignature;
import handrail.messaging.TwilioWebhooks;
import handrail.program.Programs;
import handrail.web.ProblemMapper;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Puts the service together by hand: jobs, webhooks, pages, health and metrics. */
final class Parts {

    private final HandrailConfiguration configuration;
    private final Environment environment;
    private final Store store;
    private final Core core;
    private final Carrier carrier;
    private final Dispatcher dispatcher;

    Parts(HandrailConfiguration configuration, Environment environment, Store store) {
        this.configuration = configuration;
        this.environment = environment;
        this.store = store;
        this.core = new Core(configuration, store.database(), store.time());
        this.carrier = Carrier.of(configuration);
        this.dispatcher = new Dispatcher(
                core.database,
                carrier.sms(),
                core.sealing,
                core.statuses,
                core.optOuts,
                core.time,
                environment.metrics(),
                configuration.publicUrl());
    }

    void register() {
        ScheduledExecutorService background = environment
                .lifecycle()
                .scheduledExecutorService("handrail-background-%d")
                .threads(2)
                .build();
        followTime(background);
        webhooks(() -> background.execute(this::dispatch));
        environment.jersey().register(new ProblemMapper());
        Ticker ticker = ticker();
        environment.lifecycle().manage(ticker);
        Health.register(environment.healthChecks(), core.database, ticker);
        metrics();
    }

    private void followTime(ScheduledExecutorService background) {
        if (configuration.timeMoves()) {
            var unused =
                    background.scheduleWithFixedDelay(() -> core.time.follow(core.database), 1, 1, TimeUnit.SECONDS);
        }
    }

    private void webhooks(Runnable dispatchSoon) {
        environment
                .jersey()
                .register(new TwilioWebhooks(
                        core.database,
                        new TwilioSignature(carrier.authToken()),
                        core.conversations,
                        new StaffTexts(core.database, core.sealing, core.pages),
                        core.statuses,
                        dispatchSoon,
                        configuration.publicUrl()));
        if (carrier.simulated()) {
            environment.jersey().register(new Phones(core.database, core.sealing, core.time));
        }
    }

    private void dispatch() {
        for (ProgramId program :
                core.database.open(handle -> handle.attach(Programs.class).ids())) {
            dispatcher.run(program);
        }
    }

    private Ticker ticker() {
        List<Job> jobs = List.of(
                dispatcher,
                new PageJob(core.database, core.pages),
                new CheckInJob(core.database, core.time, core.checkIns, core.conversations::advance));
        Runs runs = new Runs(
                core.database,
                jobs,
                environment.metrics(),
                ProcessHandle.current().pid() + "");
        return new Ticker(store.pool(), runs);
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
