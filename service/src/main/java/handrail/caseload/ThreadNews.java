package handrail.caseload;

import handrail.access.SignedIn;
import handrail.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an open thread is told: new texts and comments for its end, the newest word about those before, and how things stand if that has changed. */
public final class ThreadNews extends Page {

    static final int LOOKED_AT = 30;

    private final ThreadPage page;
    private final @Nullable UUID after;
    private final @Nullable UUID comment;
    private final String state;

    ThreadNews(SignedIn me, ThreadPage page, @Nullable UUID after, @Nullable UUID comment, String state) {
        super("thread-news", me);
        this.page = page;
        this.after = after;
        this.comment = comment;
        this.state = state;
    }

    /** What says who wrote, when, and what became of it. */
    public ThreadPage getPage() {
        return page;
    }

    /** The texts and comments that came since. */
    public List<ThreadEntry> getArrived() {
        return page.getLog().getEntries().stream().filter(this::isNew).toList();
    }

    /** The texts before, whose delivery may have moved on. */
    public List<ThreadLines.Line> getBefore() {
        return page.getLog().getLines().stream()
                .filter(line -> !isAfter(after, line.id()) && !line.status().isEmpty())
                .toList();
    }

    private boolean isNew(ThreadEntry entry) {
        return isAfter(entry.text() == null ? comment : after, entry.id());
    }

    private static boolean isAfter(@Nullable UUID seen, UUID id) {
        return seen == null || id.toString().compareTo(seen.toString()) > 0;
    }

    /** Whether who is in the thread, or whether they can be texted, has changed. */
    public boolean isChanged() {
        return !page.getState().equals(state);
    }
}
