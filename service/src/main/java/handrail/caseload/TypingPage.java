package handrail.caseload;

import handrail.access.SignedIn;
import handrail.web.Page;
import java.util.List;
import java.util.UUID;

/** Who else is writing in a thread, for a page of it that is open. */
public final class TypingPage extends Page {

    private final UUID id;
    private final List<String> names;

    TypingPage(SignedIn me, UUID id, List<String> names) {
        super("typing", me);
        this.id = id;
        this.names = List.copyOf(names);
    }

    /** The thread. */
    public UUID getId() {
        return id;
    }

    /** Their first names, as a sentence says them. */
    public String getNames() {
        return String.join(", ", names);
    }

    /** In how many seconds to look again; 0 for when something changes. */
    public long getAgainIn() {
        return names.isEmpty() ? 0 : Drafts.WRITING.toSeconds();
    }
}
