package handrail.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.sqlobject.SqlObjectFactory;

/**
 * Makes JDBI read the annotations of a SqlObject once and not in every transaction: each handle has a copy of the configuration, and what is
 * learned in the copy goes away with it. So the first time one is attached, the original learns it too. Attaches nothing itself.
 */
final class RememberedSqlObjects implements ExtensionFactory {

    private final Jdbi jdbi;
    private final Set<Class<?>> known = ConcurrentHashMap.newKeySet();

    RememberedSqlObjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean accepts(Class<?> type) {
        if (known.add(type)) {
            Extensions original = jdbi.getConfig(Extensions.class);
            original.findFactory(SqlObjectFactory.class)
                    .filter(factory -> factory.accepts(type))
                    .ifPresent(factory -> original.findMetadata(type, factory));
        }
        return false;
    }
}
