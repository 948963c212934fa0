package handrail.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A process of its own that starts the server, writes a row, says so, and waits to be killed. */
final class LeavesServerBehind {

    private LeavesServerBehind() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Path.of(arguments[1]), true);
        try (Connection connection = Bootstrap.connect(server.port(), "handrail", server.keeper());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('still here')");
            System.out.println("written");
            System.in.read();
        }
    }
}
