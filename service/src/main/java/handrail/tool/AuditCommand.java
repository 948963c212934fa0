package handrail.tool;

import handrail.access.AuditKeeper;
import handrail.access.AuditVerdict;
import handrail.database.Login;
import handrail.database.RunningServer;
import handrail.database.StartRefused;
import java.nio.file.Path;

/** {@code ops/audit verify}: says whether the audit is as it was written. Exit code 0 if so, 2 if it was changed, 1 if unknown. */
public final class AuditCommand {

    private AuditCommand() {}

    /** Takes {@code verify} and the data folder; an external database is named by the environment of the service. */
    public static void main(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("verify")) {
            System.err.println("Say: ops/audit verify [DATA_FOLDER]");
            System.exit(1);
        }
        System.exit(verify(Path.of(arguments[1])));
    }

    private static int verify(Path data) {
        try {
            AuditVerdict verdict = keeper(data).verify();
            System.out.println(verdict.sentence());
            return verdict.intact() ? 0 : 2;
        } catch (StartRefused | IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static AuditKeeper keeper(Path data) {
        String url = System.getenv("HANDRAIL_DATABASE_URL");
        String password = System.getenv("HANDRAIL_KEEPER_PASSWORD");
        Path heads = data.resolve("audit-heads");
        if (url != null && password != null) {
            return new AuditKeeper(url, new Login("handrail_keeper", password), heads);
        }
        RunningServer server = RunningServer.in(data);
        return new AuditKeeper(server.jdbcUrl(), server.keeper(), heads);
    }
}
