package handrail.merge;

import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.conversation.Conversations;
import handrail.database.Database;
import java.time.Clock;
import java.util.List;

/**
 * The pages about entries of one person, put together.
 *
 * @param database where everything is kept
 * @param sealing what opens names
 * @param duplicates who may be the same
 * @param merges who is the same
 * @param unknown whoever texts from a number nobody knows
 * @param conversations the threads
 * @param audit who looked and who decided what
 * @param clock program time
 */
public record MergeScreens(
        Database database,
        Sealing sealing,
        Duplicates duplicates,
        Merges merges,
        UnknownTexts unknown,
        Conversations conversations,
        Audit audit,
        Clock clock) {

    /** Each of them. */
    public List<Object> all() {
        People people = new People(sealing);
        return List.of(
                new DuplicatePages(database, duplicates, merges, people, audit, clock),
                new MergePages(database, merges),
                new WhoPages(database, unknown, new UnknownWriters(sealing), people, conversations, audit, clock));
    }
}
