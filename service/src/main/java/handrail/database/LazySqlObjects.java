package handrail.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.ExtensionMetadata;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.sqlobject.SqlObjectFactory;

/**
 * SqlObjects that cost what is used of them. JDBI makes every method of one ready each time it is attached, and reads its annotations again in
 * every handle, as each has a copy of the configuration; most transactions call one or two methods. Here annotations are read once, and a
 * method is made ready when it is called.
 */
final class LazySqlObjects implements ExtensionFactory {

    private final Extensions original;
    private final ExtensionFactory sqlObjects;

    /** Beside the factory of SqlObjects that is installed already. */
    LazySqlObjects(Jdbi jdbi) {
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
        ExtensionMetadata known = original.findMetadata(type, sqlObjects);
        ConfigRegistry settings = known.createInstanceConfiguration(handles.getConfig());
        Map<Method, ExtensionMetadata.ExtensionHandlerInvoker> ready = new HashMap<>();
        InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> type.getSimpleName();
            default ->
                ready.computeIfAbsent(
                                method, called -> known.createExtensionHandlerInvoker(proxy, called, handles, settings))
                        .invoke(arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
