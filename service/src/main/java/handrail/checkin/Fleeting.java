package handrail.checkin;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Which failures say nothing of the row at hand: the connection is gone, somebody else was first, the server is stopping or full. */
final class Fleeting {

    /** Classes of SQLSTATE, as PostgreSQL's manual lists them in its appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private Fleeting() {}

    /** Whether the same may succeed a moment later. */
    static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state == null || CLASSES.contains(state.substring(0, 2)));
    }
}
