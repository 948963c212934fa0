package handrail.intake;

import handrail.access.AccountId;
import handrail.access.Audit;
import handrail.assignment.Assigning;
import handrail.assignment.Queue;
import handrail.checkin.CheckIns;
import handrail.conversation.Consents;
import handrail.conversation.Conversations;
import handrail.database.Changes;
import handrail.merge.Duplicates;
import handrail.merge.Stops;
import handrail.merge.UnknownWriters;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes a referral in, in one transaction: the person, their coach, the clock that runs from the overdose, the first text. The same
 * referral twice is one; somebody known with a new overdose keeps their coach, and the clocks start again.
 */
public final class Enrolment {

    private final Clock clock;
    private final Audit audit;
    private final Assigning assigning;
    private final Tasks tasks;
    private final CheckIns checkIns;
    private final Conversations conversations;
    private final Consents consents;
    private final Enrolled enrolled;
    private final Duplicates duplicates;
    private final UnknownWriters unknown;
    private final Stops stops;

    /** Over the features a new client touches. */
    public Enrolment(
            Clock clock,
            Audit audit,
            Assigning assigning,
            Tasks tasks,
            CheckIns checkIns,
            Conversations conversations,
            Consents consents,
            Enrolled enrolled,
            Duplicates duplicates,
            UnknownWriters unknown,
            Stops stops) {
        this.clock = clock;
        this.audit = audit;
        this.assigning = assigning;
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.conversations = conversations;
        this.consents = consents;
        this.enrolled = enrolled;
        this.duplicates = duplicates;
        this.unknown = unknown;
        this.stops = stops;
    }

    /**
     * What came of a referral.
     *
     * @param referral its row
     * @param isNew false when it was known already and nothing changed
     */
    public record Result(UUID referral, boolean isNew) {}

    /**
     * Takes it in.
     *
     * @throws Problem.Invalid with every fault at once; nothing is stored then
     */
    public Result enrol(Handle handle, Program program, NewReferral given, Arrival arrival) {
        Instant now = clock.instant();
        List<Problem.Fault> faults = faults(given, arrival, now);
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
        Optional<PhoneNumber> phone = phone(given);
        enrolled.oneAtATime(handle, program);
        Optional<UUID> same = enrolled.same(handle, given, arrival.partner(), phone);
        if (same.isPresent()) {
            return new Result(same.get(), false);
        }
        Optional<UUID> known = phone.flatMap(held -> enrolled.holder(handle, given, held));
        UUID client = known.orElseGet(() -> newcomer(handle, program, given, arrival, phone));
        UUID referral = enrolled.referral(handle, program, given, client, arrival, phone);
        audit.record(handle, program.id(), arrival.by(), "referral.receive", "referral", referral);
        begin(handle, program, given, client, phone.isPresent(), arrival.receivedBy(), now);
        int unused = duplicates.look(handle, program.id(), client);
        Changes.note(handle, program.id(), "today", client);
        return new Result(referral, true);
    }

    /** What became of a referral that is known already; empty for one that would be taken in. Changes nothing. */
    Optional<UUID> known(Handle handle, NewReferral given, Arrival arrival) {
        return enrolled.same(handle, given, arrival.partner(), phone(given));
    }

    static Optional<PhoneNumber> phone(NewReferral given) {
        return Optional.ofNullable(given.phone())
                .filter(text -> !text.isBlank())
                .map(PhoneNumber::parse);
    }

    /** Everything that is wrong with it. That somebody agreed by their own text is true of texts alone. */
    List<Problem.Fault> faults(NewReferral given, Arrival arrival, Instant now) {
        List<Problem.Fault> faults = new ArrayList<>(given.faults(now));
        if (NewReferral.OWN_TEXT.equals(given.consent()) && arrival.thread() == null) {
            faults.add(new Problem.Fault("consent", "fault.consent"));
        }
        return faults;
    }

    /** Somebody new; whoever texted before staff knew them keeps their thread and the number they wrote from. */
    private UUID newcomer(
            Handle handle, Program program, NewReferral given, Arrival arrival, Optional<PhoneNumber> phone) {
        UUID thread = arrival.thread();
        if (thread == null) {
            return enrolled.client(handle, program, given, phone);
        }
        UnknownWriters.Unknown writer = unknown.of(handle, thread)
                .filter(who -> who.client() == null)
                .orElseThrow(() -> new Problem.Conflict("problem.text-taken"));
        UUID client = enrolled.client(handle, program, given, phone.filter(number -> !number.equals(writer.phone())));
        if (!conversations.becomes(handle, program.id(), thread, client)) {
            throw new Problem.Conflict("problem.text-taken");
        }
        // A stop from the number they wrote from holds for the one that was typed, too (T5).
        stops.spread(handle, program.id(), client);
        return client;
    }

    private void begin(
            Handle handle,
            Program program,
            NewReferral given,
            UUID client,
            boolean hasPhone,
            @Nullable AccountId receivedBy,
            Instant now) {
        String consent = Objects.requireNonNull(given.consent());
        boolean agreed = enrolled.agreed(handle, client);
        // A partner who did not ask takes nothing back.
        if (!agreed || !consent.equals("none")) {
            consents.record(handle, program.id(), client, consent, script(given), receivedBy);
        }
        Optional<UUID> before = enrolled.end(handle, program.id(), client);
        before.ifPresent(
                ended -> List.of(TaskKind.FIRST_CONTACT, TaskKind.UNASSIGNED, TaskKind.SILENT, TaskKind.OUTREACH)
                        .forEach(kind -> tasks.settle(handle, program.id(), kind, ended, null, "new_overdose")));
        Enrolled.Episode episode = enrolled.episode(handle, program, given, client, before);
        Optional<AccountId> coach = episode.coach()
                .or(() -> assigning.assign(
                        handle,
                        program,
                        episode.id(),
                        client,
                        Objects.requireNonNull(given.language()),
                        given.area(),
                        now));
        Optional<UUID> thread = hasPhone ? Optional.of(thread(handle, program, given, client)) : Optional.empty();
        owe(handle, program, client, episode, thread, coach, TaskKind.FIRST_CONTACT);
        if (coach.isEmpty()) {
            tasks.open(handle, Queue.owed(program, client, thread.orElse(null), episode.id(), now));
        }
        boolean mayText =
                List.of("verbal", "written", "web", NewReferral.OWN_TEXT).contains(consent);
        if (mayText && thread.isPresent() && !agreed) {
            conversations.firstContact(handle, program.id(), thread.get());
        } else if (!mayText || thread.isEmpty()) {
            owe(handle, program, client, episode, thread, coach, TaskKind.CALL_CLIENT);
        }
        checkIns.scheduleNext(handle, program, episode.id(), now);
    }

    private static String script(NewReferral given) {
        String how = given.consentHow();
        return how == null || how.isBlank() ? "referral" : how.strip();
    }

    private UUID thread(Handle handle, Program program, NewReferral given, UUID client) {
        return enrolled.thread(handle, client)
                .orElseGet(() ->
                        conversations.begin(handle, program.id(), client, Objects.requireNonNull(given.language())));
    }

    private void owe(
            Handle handle,
            Program program,
            UUID client,
            Enrolled.Episode episode,
            Optional<UUID> thread,
            Optional<AccountId> coach,
            TaskKind kind) {
        tasks.open(
                handle,
                new NewTask(
                        program.id(),
                        kind,
                        client,
                        thread.orElse(null),
                        episode.id(),
                        episode.id(),
                        coach.orElse(null),
                        episode.targetAt(),
                        episode.breachAt()));
    }
}
