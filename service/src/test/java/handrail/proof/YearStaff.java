package handrail.proof;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.bot.Language;
import handrail.caseload.HandsOn;
import handrail.database.ProgramId;
import handrail.handoff.Handoffs;
import handrail.handoff.OpenHandoffs;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.proof.Diary.Deed;
import handrail.suprt.Asked;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Coaches and whoever supervises: of what is on their lists they do a half each time they look, through the doors that their pages use. */
final class YearStaff {

    private static final List<String> NOT_REACHED = List.of("not_reached", "left_message");
    private static final Duration AFTER_A_TIME = Duration.ofHours(6);

    private final Core core;
    private final ProgramId program;
    private final AccountId supervisor;
    private final Random random;
    private final HandsOn hands;
    private final Asked asked;
    private final OpenHandoffs handoffs;
    private final UUID provider;

    /** Of a program that one provider works with. */
    YearStaff(Core core, ProgramId program, AccountId supervisor, Random random) {
        this.core = core;
        this.program = program;
        this.supervisor = supervisor;
        this.random = random;
        this.hands = new HandsOn(core);
        this.asked = new Asked(core);
        this.handoffs = new OpenHandoffs(new Handoffs(core.ids, core.tasks, core.audit), core.tasks, core.audit);
        this.provider = core.ids.next();
        core.database.useProgram(
                program,
                handle -> handle.execute(
                        "insert into provider (id, program_id, name, kind, phone, address, languages) values (?, ?, 'Lakeside Clinic', 'moud', '(202) 555-0187', '9 Lake Rd', '{en}')",
                        provider,
                        program.value()));
    }

    /** Somebody owed something, and who owes it; null is whoever supervises. */
    public record Owed(UUID id, String kind, UUID clientId, UUID threadId, UUID about, UUID ownerId, boolean isDue) {}

    /** Whoever is asked to take somebody says yes, mostly. */
    void accept() {
        core.database.useProgram(
                program,
                handle -> owed(handle, "t.kind = 'ACCEPT'").stream()
                        .filter(owed -> random.nextInt(5) > 0)
                        .forEach(owed -> core.offers.accept(handle, program(handle), owed.about(), owner(owed))));
    }

    /** They look at their lists. */
    void look(Map<UUID, Life> lives) {
        core.database.useProgram(
                program,
                handle -> owed(
                                handle,
                                "t.kind not in ('ACCEPT', 'UNASSIGNED', 'SAME_PERSON') and t.created_at < handrail.now() - interval '1 hour'")
                        .stream()
                        .filter(owed -> random.nextBoolean())
                        .forEach(owed -> does(handle, owed, lives.get(owed.clientId()))));
    }

    private List<Owed> owed(Handle handle, String which) {
        return handle.createQuery("""
                        select t.id, t.kind, t.client_id, c.id as thread_id, t.about, t.owner_id, t.due_at <= handrail.now() as is_due
                        from task t join conversation c on c.client_id = t.client_id
                        where t.done_at is null and %s order by t.id
                        """.formatted(which))
                .map((row, context) -> new Owed(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("client_id", UUID.class),
                        row.getObject("thread_id", UUID.class),
                        row.getObject("about", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        row.getBoolean("is_due")))
                .list();
    }

    private void does(Handle handle, Owed owed, Life life) {
        SignedIn me = me(owner(owed));
        switch (TaskKind.valueOf(owed.kind())) {
            case ANSWER_TEXT, LOOK_AT_THREAD -> {
                core.conversations.coachSays(
                        handle,
                        program,
                        me.account(),
                        owed.threadId(),
                        "Hey, it's your coach. Thinking of you " + owed.id());
                life.diary.note(now(), Deed.WRITTEN_TO);
            }
            case FIRST_CONTACT, OUTREACH, CALL_CLIENT, SILENT, MILESTONE -> tries(handle, me, owed, life);
            case DELIVER_SUPPLIES -> hands.brings(handle, me, owed.threadId(), owed.about());
            case WARM_HANDOFF -> handsOff(handle, me, owed);
            case REVIEW_HOLD -> looksAtHold(handle, me, owed, life);
            case SUPRT -> asks(handle, me, owed);
            case URGENT -> core.pages.acknowledge(handle, program, owed.about(), me.account());
            default -> core.tasks.complete(handle, program, owed.id(), me.account(), "done");
        }
    }

    /** Six of ten attempts reach somebody; what is ticked off after one is. */
    private void tries(Handle handle, SignedIn me, Owed owed, Life life) {
        boolean reached = random.nextInt(10) < 6;
        String outcome = reached ? "reached" : NOT_REACHED.get(random.nextInt(NOT_REACHED.size()));
        hands.tries(handle, me, owed.clientId(), random.nextInt(4) == 0 ? "in_person" : "call", outcome);
        if (reached) {
            life.diary.note(now(), Deed.REACHED);
            if (TaskKind.valueOf(owed.kind()).tickable()) {
                core.tasks.complete(handle, program, owed.id(), me.account(), "done");
            }
        }
    }

    /** A time in the next days, and some hours after it the end; or the end at once. */
    private void handsOff(Handle handle, SignedIn me, Owed owed) {
        for (OpenHandoffs.Handoff handoff : handoffs.of(handle, owed.threadId())) {
            if (handoff.at() == null && random.nextInt(4) > 0) {
                Instant starts = now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(20L + random.nextInt(100)));
                UUID slot = core.ids.next();
                handle.execute(
                        "insert into slot (id, program_id, provider_id, starts_at, status, entered_at) values (?, ?, ?, ?, 'open', handrail.now())",
                        slot,
                        program.value(),
                        provider,
                        starts.atOffset(ZoneOffset.UTC));
                handoffs.book(handle, me, owed.threadId(), handoff.id(), slot.toString());
            } else if (handoff.at() == null || handoff.at().isBefore(now().minus(AFTER_A_TIME))) {
                handoffs.move(handle, me, owed.threadId(), handoff.id(), "closed");
            }
        }
    }

    private void looksAtHold(Handle handle, SignedIn me, Owed owed, Life life) {
        if (owed.isDue()) {
            core.holds.end(handle, me, owed.clientId());
            life.away = false;
            life.diary.note(now(), Deed.BACK);
        }
    }

    private void asks(Handle handle, SignedIn me, Owed owed) {
        int day = handle.createQuery("select number from follow_up where id = :id")
                .bind("id", owed.about())
                .mapTo(Integer.class)
                .one();
        asked.today(
                handle, me, program(handle), owed.clientId(), day, random.nextInt(5) > 0 ? "done" : "declined", now());
    }

    private AccountId owner(Owed owed) {
        return owed.ownerId() == null ? supervisor : new AccountId(owed.ownerId());
    }

    private SignedIn me(AccountId account) {
        Role role = account.equals(supervisor) ? Role.SUPERVISOR : Role.COACH;
        return new SignedIn(new UUID(0, 1), account, program, role, Language.EN, "Staff", "");
    }

    private Program program(Handle handle) {
        return handle.attach(Programs.class).get(program);
    }

    private Instant now() {
        return core.time.instant();
    }
}
