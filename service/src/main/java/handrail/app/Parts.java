package handrail.app;

import io.dropwizard.core.setup.Environment;

final class Parts {
    Parts(HandrailConfiguration configuration, Environment environment, Store store) {}

    void register() {}
}
