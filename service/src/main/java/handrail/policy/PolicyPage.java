package handrail.policy;

import handrail.access.SignedIn;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy as a form, with its versions. */
public final class PolicyPage extends FormPage {

    private final Policies.@Nullable Version draft;
    private final List<Policies.Version> history;
    private final SampleCalendar calendar;
    private final LocalDate today;
    private final boolean begun;
    private final String said;

    PolicyPage(
            SignedIn me,
            Times times,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            Policies.@Nullable Version draft,
            List<Policies.Version> history,
            SampleCalendar calendar,
            LocalDate today,
            boolean begun,
            String said) {
        super("policy", me, times, typed, faults);
        this.draft = draft;
        this.history = history;
        this.calendar = calendar;
        this.today = today;
        this.begun = begun;
        this.said = said;
    }

    /**
     * A field of the form.
     *
     * @param type as HTML has it: number, time or text; days for several of them, choices for some of a few
     * @param hint what may be written; empty where that is plain
     * @param choices what can be chosen, of choices
     */
    public record Field(String name, String type, String hint, int least, int most, List<String> choices) {}

    /** The groups in their order. */
    public List<String> getGroups() {
        return Setting.GROUPS;
    }

    /** The fields of a group. */
    public List<Field> fields(String group) {
        return Setting.of(group).stream().map(this::field).toList();
    }

    private Field field(Setting setting) {
        String type = switch (setting.shape()) {
            case NUMBER -> "number";
            case TIME -> "time";
            case TEXT, NUMBERS, PHASES -> "text";
            case DATES -> "days";
            case CHOICES -> "choices";
        };
        String hint = switch (setting.shape()) {
            case NUMBER -> t("policy.hint.number", List.of(setting.least(), setting.most()));
            case NUMBERS -> t("policy.hint.numbers", List.of(setting.least(), setting.most()));
            case PHASES -> t("policy.hint.phases");
            case DATES -> t("policy.hint.dates", List.of(setting.most()));
            case CHOICES -> t("policy.hint.choices");
            case TIME, TEXT -> "";
        };
        return new Field(setting.field(), type, hint, setting.least(), setting.most(), setting.choices());
    }

    /** Whether a choice is made, or was when it was refused. */
    public boolean chosen(String field, String choice) {
        return Arrays.stream(typed(field).split(",", -1)).map(String::strip).anyMatch(choice::equals);
    }

    /** Holidays that a program may want, of the year to come. */
    public List<FederalHolidays.Holiday> getProposed() {
        return FederalHolidays.from(today);
    }

    /** A draft that somebody made; null for none. */
    public Policies.@Nullable Version getDraft() {
        return draft;
    }

    /** What counted, the newest first; empty while the program keeps to what it began with. */
    public List<Policies.Version> getHistory() {
        return history;
    }

    /** What the policy means for somebody, week by week. */
    public List<List<SampleCalendar.Day>> getWeeks() {
        return calendar.weeks();
    }

    /** What comes after these weeks. */
    public List<SampleCalendar.Day> getBeyond() {
        return calendar.beyond();
    }

    /** Whether the program comes back to things; one that is older than follow-ups does once a version was published. */
    public boolean isBegun() {
        return begun;
    }

    /** What was just done; empty for nothing. */
    public String getSaid() {
        return said;
    }
}
