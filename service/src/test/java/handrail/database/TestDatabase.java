package handrail.database;

import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own, on the server all tests share. Closing it drops it, open connections included. */
public record TestDatabase(String name, String jdbcUrl, Login keeper, Login application) implements AutoCloseable {

    /** New connections of the application's role each time. */
    public PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setCurrentSchema("handrail");
        source.setUser(application.user());
        source.setPassword(application.password());
        return source;
    }

    @Override
    public void close() {
        TestServer.drop(name);
    }
}
