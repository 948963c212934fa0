package handrail.wording;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem.Fault;
import java.util.List;
import java.util.Map;

/** The saved wordings with the form for one more, or the form of one that is changed. */
public final class WordingsPage extends FormPage {

    private final List<Wordings.Wording> wordings;
    private final String path;
    private final boolean approves;
    private final boolean whole;

    /** Of those; {@code path} is where the form goes, {@code whole} whether what is changed is the program's. */
    WordingsPage(
            SignedIn me,
            List<Wordings.Wording> wordings,
            String path,
            boolean whole,
            Map<String, String> typed,
            List<Fault> faults) {
        super("wordings", me, typed, faults);
        this.wordings = List.copyOf(wordings);
        this.path = path;
        this.whole = whole;
        this.approves = me.role() == Role.SUPERVISOR;
    }

    /** The program's. */
    public List<Wordings.Wording> getPrograms() {
        return wordings.stream().filter(Wordings.Wording::whole).toList();
    }

    /** The reader's own. */
    public List<Wordings.Wording> getOwn() {
        return wordings.stream().filter(wording -> !wording.whole()).toList();
    }

    /** Where the form goes. */
    public String getPath() {
        return path;
    }

    /** Whether one is changed. */
    public boolean isChanging() {
        return !path.equals("/wordings");
    }

    /** Whether what is changed is the program's. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether this reader approves wordings for the program. */
    public boolean isApproves() {
        return approves;
    }
}
