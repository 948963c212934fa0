package handrail.caseload;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found among somebody's people and in their threads. */
public final class FindPage extends FormPage {

    private final SignedIn reader;
    private final @Nullable Contents contents;

    /**
     * What was found.
     *
     * @param people whose name or number has the words
     * @param texts texts that have them, the newest first
     * @param names whose thread is whose
     * @param cut whether there are people who were not looked at
     */
    record Contents(List<PeopleSearch.Person> people, ThreadSearch.Found texts, Map<UUID, String> names, boolean cut) {}

    FindPage(
            SignedIn me,
            Times times,
            @Nullable Contents contents,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        super("find", me, times, typed, faults);
        this.reader = me;
        this.contents = contents;
    }

    /** Whether something was looked for. */
    public boolean isAsked() {
        return contents != null;
    }

    /** Whether other coaches' people are looked at too. */
    public boolean isEverybodys() {
        return reader.role() == Role.SUPERVISOR;
    }

    /** The people. */
    public List<PeopleSearch.Person> getPeople() {
        return contents == null ? List.of() : contents.people();
    }

    /** The texts, the newest first. */
    public List<ThreadSearch.Hit> getHits() {
        return contents == null ? List.of() : contents.texts().hits();
    }

    /** How many there are, in words, and what was not looked at. */
    public String getSaid() {
        if (contents == null) {
            return "";
        }
        ThreadSearch.Found texts = contents.texts();
        String said = t("find.people", List.of(contents.people().size())) + " "
                + t(
                        texts.more() ? "search.many" : "search.hits",
                        List.of(texts.hits().size()));
        String older = texts.older() && !texts.more() ? " " + t("search.older", List.of(texts.opened())) : "";
        return said + older + (contents.cut() ? " " + t("find.cut", List.of(LookedAfter.MOST)) : "");
    }

    /** Whose thread it is in. */
    public String whose(ThreadSearch.Hit hit) {
        return contents == null ? "" : contents.names().getOrDefault(hit.thread(), "");
    }

    /** Who wrote it. */
    public String who(ThreadSearch.Hit hit) {
        boolean mine = reader.account().value().equals(hit.by());
        return switch (hit.author()) {
            case "client" -> t("thread.client");
            case "coach" -> mine || hit.byName().isEmpty() ? t("thread.coach") : hit.byName();
            default -> t("thread." + hit.author());
        };
    }
}
