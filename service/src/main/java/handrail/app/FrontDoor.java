package handrail.app;

import handrail.database.Ids;
import handrail.database.StartRefused;
import handrail.web.BodyLimit;
import handrail.web.FaultMapper;
import handrail.web.NearestPage;
import handrail.web.ProblemMapper;
import handrail.web.Proxies;
import handrail.web.RequestIds;
import handrail.web.ServerFaults;
import handrail.web.ServletFaults;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;

/** What every request passes before anything else, and what answers when nothing else does. */
record FrontDoor(HandrailConfiguration configuration, Environment environment, Ids ids) {

    void open() {
        environment
                .servlets()
                .addFilter("proxies", proxies())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment
                .servlets()
                .addFilter("request-ids", new RequestIds(ids))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment
                .servlets()
                .addFilter("servlet-faults", new ServletFaults())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        environment.jersey().register(new BodyLimit());
        answerFaults();
    }

    private Proxies proxies() {
        try {
            return new Proxies(configuration.trustedProxies());
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "trustedProxies " + configuration.trustedProxies()
                            + " are not addresses or networks, such as 10.0.0.1 or 10.0.0.0/24",
                    e);
        }
    }

    /** One family of answers (B1): none of the frameworks' own is left. */
    private void answerFaults() {
        if (configuration.getServerFactory() instanceof AbstractServerFactory server) {
            server.setRegisterDefaultExceptionMappers(false);
        }
        environment.jersey().register(new ProblemMapper());
        NearestPage pages = new NearestPage();
        environment.jersey().register(pages);
        environment.jersey().register(new FaultMapper(pages));
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(new ServerFaults()));
    }
}
