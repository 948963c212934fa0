package handrail.caseload;

import handrail.access.SignedIn;
import handrail.task.TaskKind;
import handrail.web.Page;
import java.util.List;
import java.util.Set;

/** What has changed since Today was opened, as numbers: nothing moves on the page before its reader asks for it. */
public final class TodayNews extends Page {

    private final Set<String> shown;
    private final List<Owed> open;

    TodayNews(SignedIn me, Set<String> shown, List<Owed> open) {
        super("today-news", me);
        this.shown = shown;
        this.open = open;
    }

    /** How many lines came. */
    public long getNew() {
        return open.stream().filter(line -> !shown.contains(line.mark())).count();
    }

    /** How many of them are urgent. */
    public long getUrgent() {
        return open.stream()
                .filter(line -> line.kind() == TaskKind.URGENT && !shown.contains(line.mark()))
                .count();
    }

    /** How many that are shown are no longer open. */
    public long getSettled() {
        List<String> still = open.stream().map(Owed::mark).toList();
        return shown.stream().filter(mark -> !still.contains(mark)).count();
    }
}
