package handrail.suprt;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Sealed;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What was written down of SAMHSA's interviews lately: a slip of the finger can be taken back, and is to be seen. */
public final class WrittenDown {

    /** Until then what a month's report says is still looked at. */
    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(30);

    private final Sealing sealing;
    private final Tasks tasks;
    private final Audit audit;

    /** With names to open, the task that is owed again, and the audit. */
    public WrittenDown(Sealing sealing, Tasks tasks, Audit audit) {
        this.sealing = sealing;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * What was written down of one.
     *
     * @param name first name
     * @param day days after enrolment: 0 is the baseline, 365 and more are yearly
     * @param held whether it was held; otherwise they said no
     * @param by first name of whoever wrote it down; empty for somebody who is no member of staff
     */
    public record One(
            UUID id, UUID client, String name, int day, boolean held, LocalDate heldOn, Instant at, String by) {}

    /** The newest first: of a coach's own people, or of everybody for a supervisor. */
    List<One> lately(Handle handle, SignedIn me, Instant now) {
        List<One> lately = handle
                .attach(WrittenRows.class)
                .written(now.minus(TAKEN_BACK_WITHIN), me.account(), me.role() == Role.SUPERVISOR)
                .stream()
                .map(this::named)
                .toList();
        if (!lately.isEmpty()) {
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "suprt.read",
                    "client",
                    null,
                    lately.stream().map(One::client).distinct().toList(),
                    null);
        }
        return lately;
    }

    private One named(WrittenRows.Written written) {
        Sealed by = written.byName();
        return new One(
                written.id(),
                written.clientId(),
                sealing.open("client", "first_name", written.clientId(), written.firstName()),
                written.day(),
                written.outcome().equals("done"),
                written.heldOn(),
                written.recordedAt(),
                by == null ? "" : sealing.open("staff", "first_name", new AccountId(written.by()), by));
    }

    /** It was a mistake: they are to be asked again, while there is time. The same again changes nothing. */
    void takeBack(Handle handle, SignedIn me, UUID interview, Instant now) {
        WrittenRows rows = handle.attach(WrittenRows.class);
        Optional<WrittenRows.Whose> found =
                rows.whose(interview).filter(written -> !written.recordedAt().isBefore(now.minus(TAKEN_BACK_WITHIN)));
        if (found.isEmpty()) {
            return;
        }
        UUID client = found.get().clientId();
        CoachAccess.require(handle, me, client);
        if (rows.takeBack(interview, me.account()) > 0) {
            audit.record(
                    handle,
                    me.program(),
                    Actor.account(me.account()),
                    "suprt.take-back",
                    "client",
                    client,
                    List.of(interview),
                    null);
            handle.attach(WindowRows.class)
                    .followUps(client, found.get().day())
                    .forEach(followUp -> tasks.owedAgain(handle, me.program(), TaskKind.SUPRT, followUp, me.account()));
        }
    }
}
