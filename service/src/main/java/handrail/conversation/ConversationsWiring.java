package handrail.conversation;

import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.bot.Engine;
import handrail.bot.Facts;
import handrail.checkin.CheckIns;
import handrail.checkin.Silence;
import handrail.database.Ids;
import handrail.followup.FollowUps;
import handrail.handoff.Appointments;
import handrail.handoff.Handoffs;
import handrail.instrument.Rounds;
import handrail.messaging.Cancelled;
import handrail.messaging.OptOuts;
import handrail.messaging.Outbox;
import handrail.messaging.Pages;
import handrail.messaging.Statuses;
import handrail.supply.SupplyRequests;
import handrail.task.Tasks;
import java.time.Clock;

/**
 * What threads are made of, to be put together once at the start.
 *
 * @param clock program time
 * @param ids ids of new rows
 * @param sealing what keeps them secret
 * @param audit what remembers who did what
 * @param catalogue what the bot may say
 * @param outbox where its texts go
 * @param optOuts who wants none
 * @param statuses what became of texts
 * @param pages who is woken
 * @param tasks who owes what
 * @param checkIns what was asked
 * @param optOutMode who confirms STOP and HELP (T4)
 */
public record ConversationsWiring(
        Clock clock,
        Ids ids,
        Sealing sealing,
        Audit audit,
        Catalogue catalogue,
        Outbox outbox,
        OptOuts optOuts,
        Statuses statuses,
        Pages pages,
        Tasks tasks,
        CheckIns checkIns,
        Facts.OptOutMode optOutMode) {

    /** The threads. */
    public Conversations conversations() {
        Handoffs handoffs = new Handoffs(ids, tasks, audit);
        Cancelled cancelled = new Cancelled(statuses);
        Applied.Parts parts = new Applied.Parts(
                catalogue,
                sealing,
                audit,
                outbox,
                optOuts,
                pages,
                tasks,
                checkIns,
                new Silence(ids, tasks, audit),
                new SupplyRequests(ids, sealing, audit),
                handoffs,
                new Appointments(ids, handoffs, audit),
                cancelled,
                new Consents(ids, cancelled),
                new FollowUps(ids, audit),
                new Rounds(ids, tasks, audit));
        return new Conversations(
                new Engine(catalogue), clock, ids, sealing, new FactsOf(sealing, optOutMode, catalogue), parts);
    }
}
