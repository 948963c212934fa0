package handrail.merge;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.merge.Ledger.What;
import handrail.task.TaskStates;
import handrail.task.TaskStep;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Moves what decides about tomorrow to the entry that goes on, and back: phones, the overdoses that clocks count from, handoffs, supplies,
 * holds, who never meets them, and what is owed. What was said and done stays where it was written.
 */
final class Moves {

    /** Each returns the ids it touched; of what is owed no more, the ids of what a {@link TaskStep#JOIN} ends. */
    private static final Map<What, String> THERE = Map.of(
            What.PHONE_ENDED, """
                    update phone_holder h set held_until = handrail.now()
                    where (h.client_id = :gone or h.contact_id = :contact) and h.held_until is null and exists (
                        select from phone_holder k where k.client_id = :kept and k.held_until is null and k.phone_key = h.phone_key)
                    returning h.id
                    """,
            What.PHONE, """
                    update phone_holder set client_id = :kept, contact_id = null
                    where (client_id = :gone or contact_id = :contact) and held_until is null returning id
                    """,
            What.OVERDOSE, "update overdose_event set client_id = :kept where client_id = :gone returning id",
            What.HANDOFF, """
                    update warm_handoff set client_id = :kept, conversation_id = coalesce(:keptThread, conversation_id)
                    where (client_id = :gone or conversation_id = :goneThread) and settled_at is null returning id
                    """,
            What.SUPPLIES, """
                    update supply_request set client_id = :kept, conversation_id = coalesce(:keptThread, conversation_id)
                    where (client_id = :gone or conversation_id = :goneThread) and settled_at is null returning id
                    """,
            What.HOLD, """
                    update hold set client_id = :kept where client_id = :gone and ended_at is null
                        and not exists (select from hold k where k.client_id = :kept and k.ended_at is null) returning id
                    """,
            What.APART, """
                    update kept_apart a set client_id = :kept where a.client_id = :gone and a.ended_at is null and not exists (
                        select from kept_apart k where k.client_id = :kept and k.coach_id = a.coach_id and k.ended_at is null)
                    returning a.id
                    """,
            What.TASK_ENDED, """
                    select t.id from task t
                    where (t.client_id = :gone or t.conversation_id = :goneThread) and t.done_at is null and (
                        t.kind in ('ACCEPT', 'UNASSIGNED', 'FIRST_CONTACT', 'SILENT', 'OUTREACH') or t.about = :ended
                        or t.about is null and exists (
                            select from task k where k.kind = t.kind and k.done_at is null and k.about is null
                                and coalesce(k.conversation_id, k.client_id) = case when t.conversation_id is null then :kept else :keptThread end))
                        and t.kind <> 'SAME_PERSON'
                    """,
            What.TASK, """
                    update task set client_id = :kept,
                        conversation_id = case when conversation_id is null then null else :keptThread end,
                        owner_id = (select coach_id from assignment where client_id = :kept and ended_at is null)
                    where (client_id = :gone or conversation_id = :goneThread) and done_at is null and kind <> 'SAME_PERSON' returning id
                    """);

    /** In the order in which they can be done. */
    private static final List<What> ORDER = List.of(
            What.PHONE_ENDED,
            What.PHONE,
            What.OVERDOSE,
            What.HANDOFF,
            What.SUPPLIES,
            What.HOLD,
            What.APART,
            What.TASK_ENDED,
            What.TASK);

    /** Of the rows of a merge; a row that somebody has changed since stays as they left it. */
    private static final Map<What, String> BACK = Map.of(
            What.PHONE_ENDED, "update phone_holder set held_until = null where id = any(:rows)",
            What.PHONE, """
                    update phone_holder set client_id = :gone, contact_id = :contact where id = any(:rows) and client_id = :kept
                    """,
            What.OVERDOSE, "update overdose_event set client_id = :gone where id = any(:rows) and client_id = :kept",
            What.HANDOFF, """
                    update warm_handoff set client_id = :gone, conversation_id = coalesce(:goneThread, conversation_id) where id = any(:rows)
                    """,
            What.SUPPLIES, """
                    update supply_request set client_id = :gone, conversation_id = coalesce(:goneThread, conversation_id) where id = any(:rows)
                    """,
            What.HOLD, "update hold set client_id = :gone where id = any(:rows)",
            What.APART, "update kept_apart set client_id = :gone where id = any(:rows)",
            What.TASK, """
                    update task set client_id = :gone,
                        conversation_id = case when conversation_id is null then null else :goneThread end,
                        owner_id = (select coach_id from assignment where client_id = :gone and ended_at is null)
                    where id = any(:rows) and done_at is null
                    """);

    /** Of what was owed no more, what is owed again. */
    private static final String OWED_AGAIN = """
            select t.id from task t
            where t.id = any(:rows) and t.outcome = 'merged' and t.kind <> 'ACCEPT' and not exists (
                select from task again where again.kind = t.kind and again.done_at is null
                    and coalesce(again.about, again.conversation_id, again.client_id)
                        = coalesce(t.about, t.conversation_id, t.client_id))
            """;

    private Moves() {}

    /**
     * Between whom.
     *
     * @param merge the row that says it
     * @param kept who goes on
     * @param gone the entry that is joined; null for an unknown number
     * @param contact whoever texted from an unknown number; null for an entry
     * @param keptThread the thread that goes on; null for none
     * @param goneThread the one that is joined to it; null for none
     * @param ended the episode that ends by it; null for none
     * @param by who does it
     */
    record Between(
            UUID merge,
            UUID kept,
            @Nullable UUID gone,
            @Nullable UUID contact,
            @Nullable UUID keptThread,
            @Nullable UUID goneThread,
            @Nullable UUID ended,
            UUID by) {

        private Query bound(Query query) {
            return query.bind("kept", kept)
                    .bindByType("gone", gone, UUID.class)
                    .bindByType("contact", contact, UUID.class)
                    .bindByType("keptThread", keptThread, UUID.class)
                    .bindByType("goneThread", goneThread, UUID.class)
                    .bindByType("ended", ended, UUID.class);
        }
    }

    static void there(Handle handle, ProgramId program, Between between) {
        for (What what : ORDER) {
            List<UUID> rows = between.bound(handle.createQuery(THERE.get(what)))
                    .mapTo(UUID.class)
                    .list();
            if (what == What.TASK_ENDED) {
                rows = TaskStates.step(handle, TaskStep.JOIN, rows, new AccountId(between.by()), "merged");
            }
            Ledger.note(handle, program, between.merge(), what, rows);
        }
    }

    static void back(Handle handle, Between between) {
        for (What what : ORDER) {
            List<UUID> rows = handle.createQuery(
                            "select row_id from client_merge_row where merge_id = :merge and what = :what")
                    .bind("merge", between.merge())
                    .bind("what", what.word())
                    .mapTo(UUID.class)
                    .list();
            if (what == What.TASK_ENDED) {
                owedAgain(handle, rows);
            } else if (!rows.isEmpty()) {
                handle.createUpdate(BACK.get(what))
                        .bind("kept", between.kept())
                        .bindByType("gone", between.gone(), UUID.class)
                        .bindByType("contact", between.contact(), UUID.class)
                        .bindByType("goneThread", between.goneThread(), UUID.class)
                        .bindArray("rows", UUID.class, rows)
                        .execute();
            }
        }
    }

    private static void owedAgain(Handle handle, List<UUID> rows) {
        List<UUID> again = handle.createQuery(OWED_AGAIN)
                .bindArray("rows", UUID.class, rows)
                .mapTo(UUID.class)
                .list();
        var unused = TaskStates.step(handle, TaskStep.SPLIT, again, null, null);
    }
}
