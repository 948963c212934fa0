package handrail.app;

import handrail.database.StartRefused;
import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.views.common.ViewBundle;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts Handrail: {@code server FILE} serves, {@code check FILE} says whether the settings are right. */
public final class HandrailApplication extends Application<HandrailConfiguration> {

    private @Nullable Store store;

    /** Runs a command; a refusal is one line on standard error and exit code 1 (B4). */
    public static void main(String[] arguments) throws Exception {
        try {
            new HandrailApplication().run(arguments);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    @Override
    public String getName() {
        return "handrail";
    }

    @Override
    public void initialize(Bootstrap<HandrailConfiguration> bootstrap) {
        EnvironmentVariableSubstitutor variables = new EnvironmentVariableSubstitutor(true);
        variables.setEnableSubstitutionInVariables(true);
        bootstrap.setConfigurationSourceProvider(
                new SubstitutingSourceProvider(bootstrap.getConfigurationSourceProvider(), variables));
        bootstrap.addBundle(new Views());
        bootstrap.addBundle(new AssetsBundle("/assets", "/assets", null, "assets"));
        bootstrap.addBundle(new AssetsBundle("/META-INF/resources/webjars", "/webjars", null, "webjars"));
    }

    @Override
    protected void onFatalError(Throwable fault) {
        if (!(fault instanceof StartRefused)) {
            super.onFatalError(fault);
            return;
        }
        System.err.println(fault.getMessage());
        System.exit(1);
    }

    @Override
    public void run(HandrailConfiguration configuration, Environment environment) {
        store = Store.open(configuration, environment.metrics());
        environment.lifecycle().manage(store);
        new Parts(configuration, environment, Objects.requireNonNull(store)).register();
    }

    /** The pool of a running service, for tests. */
    DataSource pool() {
        return Objects.requireNonNull(store).pool();
    }

    /** Reads program time again at once, for tests that have moved it. */
    void followTime() {
        Store running = Objects.requireNonNull(store);
        running.time().follow(running.database());
    }

    /** Templates that fail show nothing of what they were about (C6). */
    private static final class Views extends ViewBundle<HandrailConfiguration> {

        @Override
        public Map<String, Map<String, String>> getViewConfiguration(HandrailConfiguration configuration) {
            return Map.of(
                    "freemarker", Map.of("template_exception_handler", "rethrow", "log_template_exceptions", "false"));
        }
    }
}
