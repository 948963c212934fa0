package handrail.intake;

import handrail.program.Program;
import handrail.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Says of every line of a list what would become of it, and changes nothing. */
final class Lines {

    /** A spreadsheet has cut the end of the number off. */
    static final Problem.Fault SHORTENED = new Problem.Fault("phone", "file.fault.shortened");

    /** The same referral, by phone, is one within this time (as at taking in). */
    private static final Duration SAME = Duration.ofHours(24);

    private final Enrolment enrolment;
    private final Clock clock;

    Lines(Enrolment enrolment, Clock clock) {
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** Each line with what would become of it, those that would be refused first. */
    List<IntakeFiles.Reported> tried(Handle handle, Program program, Sheet sheet, Columns columns, Arrival arrival) {
        Cells cells = new Cells(columns, program.zoneId());
        Map<String, Instant> seen = new HashMap<>();
        List<IntakeFiles.Reported> refused = new ArrayList<>();
        List<IntakeFiles.Reported> others = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            NewReferral given = cells.read(line);
            List<Problem.Fault> faults = Cells.shortened(columns.cell(line, "phone"))
                    ? List.of(SHORTENED)
                    : faults(enrolment, given, arrival, clock.instant());
            if (!faults.isEmpty()) {
                refused.add(new IntakeFiles.Reported(line.number(), "refused", faults));
            } else {
                boolean known = repeats(seen, given)
                        || enrolment.known(handle, given, arrival).isPresent();
                others.add(new IntakeFiles.Reported(line.number(), known ? "known" : "taken", List.of()));
            }
        }
        refused.addAll(others);
        return refused;
    }

    /** What is wrong with a line, in words that fit a list. */
    static List<Problem.Fault> faults(Enrolment enrolment, NewReferral given, Arrival arrival, Instant now) {
        return enrolment.faults(given, arrival, now).stream().map(Lines::ofList).toList();
    }

    static Problem.Fault ofList(Problem.Fault fault) {
        return fault.message().equals("referral.fault.time")
                ? new Problem.Fault(fault.field(), "file.fault.time")
                : fault;
    }

    /** Whether an earlier line of this list is the same referral. */
    private static boolean repeats(Map<String, Instant> seen, NewReferral given) {
        boolean reference = seen.putIfAbsent("reference " + given.reference(), given.occurred()) != null;
        String phone = Enrolment.phone(given)
                .map(number -> "phone " + number.e164() + " "
                        + Columns.plain(Objects.requireNonNullElse(given.firstName(), "")))
                .orElse("");
        Instant before = phone.isEmpty() ? null : seen.putIfAbsent(phone, given.occurred());
        return reference
                || (before != null
                        && Duration.between(before, given.occurred()).abs().compareTo(SAME) <= 0);
    }
}
