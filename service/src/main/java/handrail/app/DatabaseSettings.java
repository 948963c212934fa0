package handrail.app;

import handrail.database.Login;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

/**
 * Which database: an external one, or, with nothing set, the PostgreSQL that comes along.
 *
 * @param url the JDBC address of an external PostgreSQL 15 or later
 * @param keeper who owns the schema there and migrates it
 * @param application who works with the rows there and owns nothing
 */
public record DatabaseSettings(
        @Nullable String url,
        @Nullable Credentials keeper,
        @Nullable Credentials application) {

    /**
     * A role and its password.
     *
     * @param user the role
     * @param password its password; never printed
     */
    public record Credentials(String user, String password) {

        Login login() {
            return new Login(user, password);
        }

        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /** Whether the database is the one that comes along. */
    public boolean embedded() {
        return url == null;
    }

    /** All or nothing. */
    @AssertTrue(message = "needs url, keeper and application together, or none of them for the embedded database")
    public boolean isComplete() {
        return embedded() ? keeper == null && application == null : keeper != null && application != null;
    }
}
