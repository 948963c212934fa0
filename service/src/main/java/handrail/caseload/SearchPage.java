package handrail.caseload;

import handrail.access.SignedIn;
import handrail.program.Program;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found in a thread. */
public final class SearchPage extends FormPage {

    private final SignedIn reader;
    private final UUID id;
    private final Threads.Facts facts;
    private final ThreadSearch.@Nullable Found found;

    SearchPage(
            SignedIn me,
            UUID id,
            Threads.Facts facts,
            ThreadSearch.@Nullable Found found,
            Instant now,
            Program program,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        super("thread-search", me, new Times(now, program.zoneId()), typed, faults);
        this.reader = me;
        this.id = id;
        this.facts = facts;
        this.found = found;
    }

    /** The thread. */
    public UUID getId() {
        return id;
    }

    /** Whose it is. */
    public String getName() {
        return facts.name().isEmpty() ? t("today.unknown") : facts.name();
    }

    /** Whether something was looked for. */
    public boolean isAsked() {
        return found != null;
    }

    /** The texts, newest first. */
    public List<ThreadSearch.Hit> getHits() {
        return found == null ? List.of() : found.hits();
    }

    /** How many there are, in words; how many were looked at where that is not all. */
    public String getSaid() {
        if (found == null) {
            return "";
        }
        String hits = found.more()
                ? t("search.many", List.of(found.hits().size()))
                : t("search.hits", List.of(found.hits().size()));
        return found.older() && !found.more() ? hits + " " + t("search.older", List.of(found.opened())) : hits;
    }

    /** Who wrote it. */
    public String who(ThreadSearch.Hit hit) {
        boolean mine = reader.account().value().equals(hit.by());
        return switch (hit.author()) {
            case "client" -> getName();
            case "coach" -> mine || hit.byName().isEmpty() ? t("thread.coach") : hit.byName();
            default -> t("thread." + hit.author());
        };
    }
}
