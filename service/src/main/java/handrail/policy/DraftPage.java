package handrail.policy;

import handrail.access.SignedIn;
import handrail.web.Page;
import handrail.web.Times;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draft of the policy: what changes, whom it touches, and what it means for somebody, before it counts. */
public final class DraftPage extends Page {

    private final Contents contents;

    /**
     * What stands on it.
     *
     * @param overdoseOn day 0 of the sample
     * @param zoneKnown whether it is known where the sample client is
     */
    record Contents(
            Policies.Version draft,
            List<PolicyForm.Change> changes,
            Touched touched,
            SampleCalendar calendar,
            LocalDate overdoseOn,
            boolean zoneKnown) {}

    DraftPage(SignedIn me, Times times, Contents contents) {
        super("policy-draft", me, times);
        this.contents = contents;
    }

    /** The draft. */
    public Policies.Version getDraft() {
        return contents.draft();
    }

    /** What differs from what counts now. */
    public List<PolicyForm.Change> getChanges() {
        return contents.changes();
    }

    /** What a setting says, in words where it was chosen from words. */
    public String said(String field, String value) {
        return field.equals(Setting.CHECK_IN_ASKS.field())
                ? Arrays.stream(value.split(", ", -1))
                        .map(choice -> t("policy.choice." + choice))
                        .collect(Collectors.joining("; "))
                : value;
    }

    /** Whom it touches. */
    public Touched getTouched() {
        return contents.touched();
    }

    /** What it touches, a sentence each; people first. */
    public List<String> getSays() {
        Touched touched = contents.touched();
        Stream<String> first = touched.beginning() > 0
                ? Stream.of(t("policy.touched.beginning", List.of(touched.beginning())))
                : Stream.of();
        return Stream.concat(first, counts(touched)).toList();
    }

    private Stream<String> counts(Touched touched) {
        return Stream.of(
                t("policy.touched.people", List.of(touched.moved(), touched.people())),
                t("policy.touched.sooner", List.of(touched.sooner())),
                t("policy.touched.later", List.of(touched.later())),
                t("policy.touched.ended", List.of(touched.ended())),
                t("policy.touched.begun", List.of(touched.begun())),
                t("policy.touched.otherwise", List.of(touched.otherwise())),
                t("policy.touched.follow-ups", List.of(touched.followUps())),
                t("policy.touched.silent", List.of(touched.silent())),
                t("policy.touched.gone", List.of(touched.gone())),
                t("policy.touched.waiting", List.of(touched.waiting())));
    }

    /** The sample's weeks. */
    public List<List<SampleCalendar.Day>> getWeeks() {
        return contents.calendar().weeks();
    }

    /** What comes after these weeks. */
    public List<SampleCalendar.Day> getBeyond() {
        return contents.calendar().beyond();
    }

    /** Day 0 of the sample. */
    public String getOverdoseOn() {
        return contents.overdoseOn().toString();
    }

    /** Whether it is known where the sample client is. */
    public boolean isZoneKnown() {
        return contents.zoneKnown();
    }
}
