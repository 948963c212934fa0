package handrail.database;

/** A database of a test's own, on the server all tests share. Closing it drops it, open connections included. */
public record TestDatabase(String name, String jdbcUrl, Login keeper, Login application) implements AutoCloseable {

    @Override
    public void close() {
        TestServer.drop(name);
    }
}
