package handrail.checkin;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which failures say nothing of the row at hand (the connection is gone, somebody else was first, the server is stopping or full), and which that it is there already. */
final class Fleeting {

    /** Classes of SQLSTATE, as PostgreSQL's manual lists them in its appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private static final String UNIQUE_VIOLATION = "23505";

    private Fleeting() {}

    /** Whether the same may succeed a moment later. */
    static boolean is(Throwable failure) {
        return states(failure).anyMatch(state -> state.isEmpty() || CLASSES.contains(state.substring(0, 2)));
    }

    /** Whether there is such a row already, or somebody else has just written it. */
    static boolean isDoubled(Throwable failure) {
        return states(failure).anyMatch(UNIQUE_VIOLATION::equals);
    }

    private static Stream<String> states(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> Objects.requireNonNullElse(((SQLException) cause).getSQLState(), ""));
    }
}
