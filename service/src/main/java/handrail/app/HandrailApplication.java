package handrail.app;

import handrail.database.StartRefused;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.forms.MultiPartBundle;
import io.dropwizard.views.common.ViewBundle;

/** Starts Handrail: {@code server FILE} serves, {@code check FILE} says whether the settings are right. */
public final class HandrailApplication extends Application<HandrailConfiguration> {

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
        bootstrap.addBundle(new ViewBundle<>());
        bootstrap.addBundle(new MultiPartBundle());
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
        Store store = Store.open(configuration, environment.metrics());
        environment.lifecycle().manage(store);
        new Parts(configuration, environment, store).register();
    }
}
