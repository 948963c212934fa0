package handrail.conversation;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.bot.Effect;
import handrail.bot.Event;
import handrail.bot.Instrument;
import handrail.bot.Language;
import handrail.checkin.CheckIns;
import handrail.checkin.Silence;
import handrail.directory.Directory;
import handrail.followup.FollowUps;
import handrail.handoff.Appointments;
import handrail.handoff.Handoffs;
import handrail.instrument.Rounds;
import handrail.messaging.Author;
import handrail.messaging.Cancelled;
import handrail.messaging.OptOuts;
import handrail.messaging.Outbox;
import handrail.messaging.Outgoing;
import handrail.messaging.Pages;
import handrail.messaging.Purpose;
import handrail.program.Policy;
import handrail.program.QuietHours;
import handrail.program.StaffedHours;
import handrail.supply.SupplyRequests;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applies what the engine decided, each effect by the feature that owns it, all in the transaction of the step. */
final class Applied implements Effect.Handler<Step> {

    private static final int MOST_PLACES = 3;

    private final List<Event.EffectResult> results = new ArrayList<>();
    private final Parts parts;
    private final Step step;
    private final Language language;
    private final @Nullable Instant expiresAt;
    private final Consumer<Outgoing> texts;
    private Duration held = Duration.ZERO;
    private boolean danger;

    /**
     * What is decided in this step.
     *
     * @param texts takes what is said
     */
    Applied(Parts parts, Step step, Language language, @Nullable Instant expiresAt, Consumer<Outgoing> texts) {
        this.parts = parts;
        this.step = step;
        this.language = language;
        this.expiresAt = expiresAt;
        this.texts = texts;
    }

    /** Applies them in their order. */
    void all(List<Effect> effects) {
        danger = effects.stream().anyMatch(Effect.Page.class::isInstance);
        effects.forEach(effect -> effect.match(this));
    }

    /** The features that effects end in. */
    record Parts(
            Catalogue catalogue,
            Sealing sealing,
            Audit audit,
            Outbox outbox,
            OptOuts optOuts,
            Pages pages,
            Tasks tasks,
            CheckIns checkIns,
            Silence silence,
            SupplyRequests supplies,
            Handoffs handoffs,
            Appointments appointments,
            Cancelled cancelled,
            Consents consents,
            FollowUps followUps,
            Rounds rounds) {}

    @Override
    public Step reply(Effect.Reply reply) {
        String body = parts.catalogue().render(reply.key(), language, reply.variables());
        boolean proactive = reply.purpose() == Effect.Purpose.PROACTIVE;
        QuietHours hours = QuietHours.of(step.program().policy(), step.thread().zone());
        texts.accept(new Outgoing(
                step.program().id(),
                step.thread().id(),
                Author.BOT,
                null,
                Purpose.valueOf(reply.purpose().name()),
                step.phone(),
                body,
                reply.key(),
                parts.catalogue().version(),
                proactive ? hours.next(step.now()) : notBefore(reply),
                proactive ? expires(hours) : null));
        return step;
    }

    /** What comes up on a holiday has its time when that is over. */
    private @Nullable Instant expires(QuietHours hours) {
        return expiresAt == null || !hours.holiday(step.now())
                ? expiresAt
                : expiresAt.plus(Duration.between(step.now(), hours.next(step.now())));
    }

    private Instant notBefore(Effect.Reply reply) {
        return reply.purpose() == Effect.Purpose.ANSWER ? step.now().plus(held) : step.now();
    }

    @Override
    public Step holdAnswers(Effect.HoldAnswers hold) {
        held = hold.by();
        return step;
    }

    @Override
    public Step takeBack(Effect.TakeBack back) {
        UUID thread = step.thread().id();
        parts.cancelled().answers(step.handle(), step.program().id(), thread, back.since(), "carried_on");
        parts.tasks().settleSince(step.handle(), step.program().id(), TaskKind.ANSWER_TEXT, thread, back.since());
        return step;
    }

    @Override
    public Step optOut(Effect.OptOut optOut) {
        parts.optOuts().record(step.handle(), step.program().id(), phoneKeys(), true, "own_text");
        audit("opt-out");
        return step;
    }

    @Override
    public Step optIn(Effect.OptIn optIn) {
        parts.optOuts().record(step.handle(), step.program().id(), phoneKeys(), false, "own_text");
        audit("opt-in");
        return step;
    }

    @Override
    public Step recordConsent(Effect.RecordConsent consent) {
        if (step.thread().clientId() != null) {
            parts.consents()
                    .record(
                            step.handle(),
                            step.program().id(),
                            step.thread().clientId(),
                            consent.consent().name().toLowerCase(Locale.ROOT),
                            "own text",
                            null);
            audit("consent.record");
        }
        return step;
    }

    @Override
    public Step page(Effect.Page page) {
        parts.pages()
                .raise(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        page.danger().name());
        return step;
    }

    @Override
    public Step makeTask(Effect.MakeTask task) {
        TaskKind kind = TaskKind.valueOf(task.kind().name());
        open(kind, null, answeredBy(kind));
        return step;
    }

    /** A waiting text is answered in staffed hours; what may be a matter of somebody's life waits for no opening (K1). */
    private Instant answeredBy(TaskKind kind) {
        int minutes = policy().answerMinutes();
        return danger || kind == TaskKind.BAD_BATCH
                ? step.now().plus(Duration.ofMinutes(minutes))
                : StaffedHours.of(step.program()).due(step.now(), minutes);
    }

    @Override
    public Step requestSupplies(Effect.RequestSupplies request) {
        UUID id = parts.supplies()
                .request(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        request);
        open(TaskKind.DELIVER_SUPPLIES, id, step.now().plus(Duration.ofHours(policy().suppliesHours())));
        return step;
    }

    @Override
    public Step changeSupplies(Effect.ChangeSupplies change) {
        UUID id = UUID.fromString(change.requestId());
        parts.supplies().change(step.handle(), step.program().id(), id, change);
        if (change.cancelled()) {
            parts.tasks().settle(step.handle(), step.program().id(), TaskKind.DELIVER_SUPPLIES, id, null, "cancelled");
        }
        return step;
    }

    @Override
    public Step requestHandoff(Effect.RequestHandoff request) {
        Instant dueAt = step.now().plus(Duration.ofHours(policy().handoffHours()));
        parts.handoffs()
                .request(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        dueAt)
                .ifPresent(id -> open(TaskKind.WARM_HANDOFF, id, dueAt));
        return step;
    }

    @Override
    public Step arrangeHandoff(Effect.ArrangeHandoff arrangement) {
        UUID client = step.thread().clientId();
        if (arrangement.tier() == Effect.Tier.INTRODUCTION && step.thread().coachId() != null) {
            parts.pages()
                    .tellCoach(
                            step.handle(),
                            step.program(),
                            new AccountId(step.thread().coachId()));
        }
        if (arrangement.slotId() == null) {
            parts.handoffs()
                    .arrange(
                            step.handle(),
                            step.program().id(),
                            step.thread().id(),
                            client,
                            arrangement.tier(),
                            step.now(),
                            step.now().plus(Duration.ofHours(policy().handoffHours())));
            return step;
        }
        Optional<Instant> time = parts.handoffs()
                .book(
                        step.handle(),
                        step.program().id(),
                        Actor.client(client),
                        step.thread().id(),
                        UUID.fromString(arrangement.slotId()));
        String detail = time.map(Instant::toString).orElse("");
        results.add(new Event.EffectResult(Effect.ArrangeHandoff.class.getSimpleName(), time.isPresent(), detail));
        return step;
    }

    @Override
    public Step putOffHandoff(Effect.PutOffHandoff putOff) {
        Instant again = putOff.askAgain()
                ? step.now()
                        .atZone(step.facts().zone())
                        .plusDays(policy().handoffAgainDays())
                        .toInstant()
                : null;
        parts.handoffs()
                .putOff(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        again);
        return step;
    }

    @Override
    public Step confirmAppointment(Effect.ConfirmAppointment confirmation) {
        parts.appointments()
                .confirm(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        UUID.fromString(confirmation.appointmentId()));
        return step;
    }

    @Override
    public Step freeAppointment(Effect.FreeAppointment freed) {
        parts.appointments()
                .free(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        UUID.fromString(freed.appointmentId()),
                        step.now().plus(Duration.ofHours(policy().handoffHours())));
        return step;
    }

    @Override
    public Step recordAttendance(Effect.RecordAttendance attendance) {
        parts.appointments()
                .told(
                        step.handle(),
                        step.program().id(),
                        step.thread().id(),
                        step.thread().clientId(),
                        UUID.fromString(attendance.appointmentId()),
                        attendance.came(),
                        step.now().plus(Duration.ofHours(policy().handoffHours())));
        return step;
    }

    @Override
    public Step findResources(Effect.FindResources search) {
        List<String> near = Directory.near(step.handle(), search.need(), search.zip(), MOST_PLACES);
        results.add(new Event.EffectResult(
                Effect.FindResources.class.getSimpleName(), !near.isEmpty(), String.join("\n", near)));
        return step;
    }

    /** How effects that can fail went, in their order. */
    List<Event.EffectResult> results() {
        return List.copyOf(results);
    }

    @Override
    public Step recordCheckIn(Effect.RecordCheckIn checkIn) {
        parts.checkIns()
                .answered(step.handle(), step.program().id(), UUID.fromString(checkIn.checkInId()), checkIn.score())
                .ifPresent(this::worse);
        return step;
    }

    @Override
    public Step recordReversal(Effect.RecordReversal reversal) {
        audit("reversal.reported");
        UUID client = step.thread().clientId();
        if (client != null) {
            parts.followUps()
                    .reversal(
                            step.handle(), step.program(), client, step.facts().zone(), step.now());
        }
        return step;
    }

    @Override
    public Step recordAnswers(Effect.RecordAnswers answers) {
        UUID client = step.thread().clientId();
        if (client != null) {
            parts.rounds()
                    .record(
                            step.handle(),
                            step.program().id(),
                            client,
                            Instrument.of(answers.instrument()),
                            answers.answers(),
                            null,
                            step.now());
        }
        return step;
    }

    @Override
    public Step noteStep(Effect.NoteStep noted) {
        UUID client = step.thread().clientId();
        if (client != null) {
            parts.followUps()
                    .step(step.handle(), step.program(), client, step.facts().zone(), step.now());
        }
        return step;
    }

    @Override
    public Step recordFollowUp(Effect.RecordFollowUp followUp) {
        UUID id = UUID.fromString(followUp.followUpId());
        parts.followUps()
                .answered(step.handle(), step.program().id(), id, followUp.score())
                .ifPresent(this::worse);
        List.of(TaskKind.MILESTONE, TaskKind.GO_ON)
                .forEach(kind ->
                        parts.tasks().settle(step.handle(), step.program().id(), kind, id, null, "answered"));
        return step;
    }

    @Override
    public Step keepAsking(Effect.KeepAsking wanted) {
        parts.followUps()
                .episodeOf(step.handle(), UUID.fromString(wanted.followUpId()))
                .ifPresent(episode -> parts.checkIns().goOn(step.handle(), step.program(), episode, step.now()));
        return step;
    }

    private void worse(UUID episode) {
        int hours = policy().silence().coachHours();
        open(TaskKind.WORSE, episode, step.now().plus(Duration.ofHours(hours)));
    }

    private void open(TaskKind kind, @Nullable UUID about, Instant dueAt) {
        // A warning that concerns everybody is whoever supervises' to act on.
        UUID coach = kind == TaskKind.BAD_BATCH ? null : step.thread().coachId();
        parts.tasks()
                .open(
                        step.handle(),
                        new NewTask(
                                step.program().id(),
                                kind,
                                step.thread().clientId(),
                                step.thread().id(),
                                step.thread().episodeId(),
                                about,
                                coach == null ? null : new AccountId(coach),
                                dueAt,
                                null));
    }

    private void audit(String action) {
        parts.audit()
                .record(
                        step.handle(),
                        step.program().id(),
                        Actor.client(step.thread().clientId()),
                        action,
                        "conversation",
                        step.thread().id());
    }

    private List<byte[]> phoneKeys() {
        return parts.sealing().keys("phone", step.phone().e164());
    }

    private Policy policy() {
        return step.program().policy();
    }
}
