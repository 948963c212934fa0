package handrail.suprt;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.program.FollowUpPolicy;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Interviews with SAMHSA's questions: who is to be asked, and what came of it. */
public final class Interviews {

    /** What can come of one. */
    static final List<String> OUTCOMES = List.of("done", "declined");

    /** A window that closed stays on the list for so long: it can be told, but no longer made good. */
    private static final int SHOWN_AFTER_DAYS = 30;

    private final Ids ids;
    private final Sealing sealing;
    private final Tasks tasks;
    private final Audit audit;

    /** With ids for new rows, names to open, the task that ends, and the audit. */
    public Interviews(Ids ids, Sealing sealing, Tasks tasks, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * Somebody who is to be asked.
     *
     * @param name first name
     * @param day days after enrolment: 0 is the baseline, 365 and more are yearly
     * @param closes the last day
     * @param over whether that day is past
     * @param coach first name of their coach; empty for none
     */
    public record Owed(
            UUID client, String name, int day, LocalDate opens, LocalDate closes, boolean over, String coach) {}

    /** Whoever is to be asked now, what closes first before the rest; nobody while the program has not begun with it. */
    List<Owed> owed(Handle handle, SignedIn me, Program program, Instant now) {
        if (!handle.attach(Programs.class).followUpsOn()) {
            return List.of();
        }
        LocalDate today = today(program, now);
        FollowUpPolicy.Suprt policy = program.policy().followUps().suprt();
        List<WindowRows.Window> windows = handle.attach(WindowRows.class)
                .owed(
                        policy.baselineDays(),
                        policy.days(),
                        policy.aroundDays(),
                        today,
                        today.minusDays(SHOWN_AFTER_DAYS),
                        me.account(),
                        me.role() == Role.SUPERVISOR);
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "suprt.read",
                "client",
                null,
                windows.stream().map(WindowRows.Window::clientId).distinct().toList(),
                null);
        return windows.stream().map(window -> named(window, today)).toList();
    }

    private Owed named(WindowRows.Window window, LocalDate today) {
        UUID coach = window.coachId();
        Sealed coachName = window.coachName();
        return new Owed(
                window.clientId(),
                sealing.open("client", "first_name", window.clientId(), window.firstName()),
                window.day(),
                window.opens(),
                window.closes(),
                window.closes().isBefore(today),
                coach == null || coachName == null
                        ? ""
                        : sealing.open("staff", "first_name", new AccountId(coach), coachName));
    }

    /** How many of the program's were followed up in the last year. */
    WindowRows.Share share(Handle handle, Program program, Instant now) {
        LocalDate today = today(program, now);
        FollowUpPolicy.Suprt policy = program.policy().followUps().suprt();
        return handle.attach(WindowRows.class)
                .share(policy.baselineDays(), policy.days(), policy.aroundDays(), today, today.minusYears(1));
    }

    /**
     * Writes down what came of one; the same again changes nothing.
     *
     * @param entry the client, or an entry that was joined to theirs
     * @throws Problem.Invalid when the outcome is none of the list, or the day is not within the window or still to come
     */
    void record(
            Handle handle,
            SignedIn me,
            Program program,
            UUID entry,
            int day,
            String outcome,
            @Nullable String heldOn,
            Instant now) {
        WindowRows rows = handle.attach(WindowRows.class);
        UUID client = rows.kept(entry);
        CoachAccess.require(handle, me, client);
        FollowUpPolicy.Suprt policy = program.policy().followUps().suprt();
        WindowRows.Window window = rows.window(policy.baselineDays(), policy.days(), policy.aroundDays(), client, day)
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        List<Fault> faults = new ArrayList<>();
        if (!OUTCOMES.contains(outcome)) {
            faults.add(new Fault("outcome", "fault.choose"));
        }
        LocalDate held = within(window, heldOn, today(program, now)).orElse(null);
        if (held == null) {
            faults.add(new Fault("heldOn", "suprt.fault.day"));
        }
        if (held == null || !faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        UUID id = ids.next();
        if (rows.record(id, me.program(), client, day, outcome, held, me.account()) > 0) {
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "suprt.record",
                    "client",
                    client,
                    List.of(id),
                    outcome);
            rows.followUps(client, day)
                    .forEach(followUp ->
                            tasks.settle(handle, me.program(), TaskKind.SUPRT, followUp, me.account(), outcome));
        }
    }

    private static Optional<LocalDate> within(WindowRows.Window window, @Nullable String written, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(written == null ? "" : written))
                    .filter(day ->
                            !day.isBefore(window.opens()) && !day.isAfter(window.closes()) && !day.isAfter(today));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate today(Program program, Instant now) {
        return now.atZone(program.zoneId()).toLocalDate();
    }
}
