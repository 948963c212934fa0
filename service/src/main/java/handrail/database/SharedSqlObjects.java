package handrail.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.ExtensionMetadata;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.sqlobject.SqlObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * SqlObjects whose methods are made ready once. JDBI does it in every handle again, as each has a copy of the configuration that may be
 * another: annotations are read, arguments and rows looked up, and a third of what a text costs was that. Nobody changes a handle's
 * configuration here, so a method is made ready when it is called for the first time, and serves every handle.
 */
final class SharedSqlObjects implements ExtensionFactory {

    private final Jdbi jdbi;
    private final Extensions original;
    private final ExtensionFactory sqlObjects;
    private final Map<Class<?>, Methods> known = new ConcurrentHashMap<>();

    /** Beside the factory of SqlObjects that is installed already. */
    SharedSqlObjects(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.original = jdbi.getConfig(Extensions.class);
        this.sqlObjects = original.findFactory(SqlObjectFactory.class).orElseThrow();
    }

    @Override
    public boolean accepts(Class<?> type) {
        return type.isInterface() && sqlObjects.accepts(type);
    }

    @Override
    public Set<FactoryFlag> getFactoryFlags() {
        return EnumSet.of(FactoryFlag.DONT_USE_PROXY);
    }

    @Override
    public <E> E attach(Class<E> type, HandleSupplier handles) {
        Methods methods = known.computeIfAbsent(
                type, made -> new Methods(original.findMetadata(made, sqlObjects), jdbi.getConfig()));
        return type.cast(proxy(type, (proxy, method, arguments) -> methods.call(handles, method, arguments)));
    }

    private static Object proxy(Class<?> type, InvocationHandler calls) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> type.getSimpleName();
                    default -> calls.invoke(proxy, method, arguments);
                });
    }

    /** The methods of one type, ready for whichever handle a thread is with. */
    private static final class Methods {

        private static final HandleSupplier CURRENT = new Current();

        private final ExtensionMetadata metadata;
        private final ConfigRegistry settings;
        private final Map<Method, ExtensionMetadata.ExtensionHandlerInvoker> ready = new ConcurrentHashMap<>();
        private final Object self;

        Methods(ExtensionMetadata metadata, ConfigRegistry settings) {
            this.metadata = metadata;
            this.settings = metadata.createInstanceConfiguration(settings);
            // What a method calls of its own type goes to the handle it was called with.
            this.self = proxy(
                    metadata.extensionType(),
                    (proxy, method, arguments) -> ready(method).invoke(arguments));
        }

        @Nullable
        Object call(HandleSupplier handles, Method method, Object @Nullable [] arguments) {
            HandleSupplier before = Current.NOW.get();
            Current.NOW.set(handles);
            try {
                return ready(method).invoke(arguments);
            } finally {
                Current.NOW.set(before);
            }
        }

        private ExtensionMetadata.ExtensionHandlerInvoker ready(Method method) {
            ExtensionMetadata.ExtensionHandlerInvoker invoker = ready.get(method);
            return invoker != null
                    ? invoker
                    : ready.computeIfAbsent(
                            method, called -> metadata.createExtensionHandlerInvoker(self, called, CURRENT, settings));
        }
    }

    /** The handle that this thread is with. */
    private static final class Current implements HandleSupplier {

        private static final ThreadLocal<@Nullable HandleSupplier> NOW = new ThreadLocal<>();

        private static HandleSupplier here() {
            return Objects.requireNonNull(NOW.get());
        }

        @Override
        public Handle getHandle() {
            return here().getHandle();
        }

        @Override
        public Jdbi getJdbi() {
            return here().getJdbi();
        }

        @Override
        public ConfigRegistry getConfig() {
            return here().getConfig();
        }

        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> task) throws Exception {
            return here().invokeInContext(context, task);
        }
    }
}
