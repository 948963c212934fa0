package handrail.caseload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of Today as it is read: who, why now, by when.
 *
 * @param owed what is open
 * @param name the first name; empty for somebody unknown
 * @param threadId the thread to open
 * @param owner the first name of whose task it is; empty for nobody's
 * @param matter what it is about beside them
 */
public record TodayLine(Owed owed, String name, @Nullable UUID threadId, String owner, Matter matter) {

    /** Names nobody (C6). */
    @Override
    public String toString() {
        return "TodayLine[" + owed.id() + "]";
    }
}
