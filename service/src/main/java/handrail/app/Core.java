package handrail.app;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SealingKeys;
import handrail.assignment.Assigning;
import handrail.assignment.Assignments;
import handrail.assignment.Offers;
import handrail.bot.Catalogue;
import handrail.bot.Facts;
import handrail.caseload.LaterTexts;
import handrail.checkin.CheckIns;
import handrail.checkin.Silence;
import handrail.conversation.CatalogueFiles;
import handrail.conversation.Consents;
import handrail.conversation.Conversations;
import handrail.conversation.ConversationsWiring;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramTime;
import handrail.merge.Duplicates;
import handrail.merge.Merges;
import handrail.merge.Resumed;
import handrail.merge.Stops;
import handrail.merge.UnknownTexts;
import handrail.messaging.Alerts;
import handrail.messaging.Cancelled;
import handrail.messaging.Deliveries;
import handrail.messaging.OptOuts;
import handrail.messaging.Outbox;
import handrail.messaging.Pages;
import handrail.messaging.Statuses;
import handrail.standing.Deaths;
import handrail.standing.Elsewhere;
import handrail.standing.Ended;
import handrail.standing.Holds;
import handrail.standing.Mutes;
import handrail.task.Tasks;

/** The features without their pages and webhooks, put together by hand: what the service, the demo and the tests share. */
public final class Core {

    /** Where everything is kept. */
    public final Database database;

    /** Program time. */
    public final ProgramTime time;

    /** Ids of new rows. */
    public final Ids ids;

    /** What keeps personal values secret. */
    public final Sealing sealing;

    /** Who did what. */
    public final Audit audit;

    /** Who wants no texts. */
    public final OptOuts optOuts;

    /** Texts to send. */
    public final Outbox outbox;

    /** What became of them. */
    public final Statuses statuses;

    /** What an administrator has to mend. */
    public final Alerts alerts;

    /** What becomes of texts once the carrier has them. */
    public final Deliveries deliveries;

    /** What is owed. */
    public final Tasks tasks;

    /** Urgent pages. */
    public final Pages pages;

    /** Who has whom. */
    public final Assignments assignments;

    /** Who is asked to take whom. */
    public final Assigning assigning;

    /** What becomes of that. */
    public final Offers offers;

    /** The rhythm. */
    public final CheckIns checkIns;

    /** What is done when somebody does not answer. */
    public final Silence silence;

    /** Who is in a hospital or in custody. */
    public final Holds holds;

    /** Who wants to hear nothing that we start for a while. */
    public final Mutes mutes;

    /** Who has died. */
    public final Deaths deaths;

    /** Who is in another program's care. */
    public final Elsewhere elsewhere;

    /** What the bot may say. */
    public final Catalogue catalogue;

    /** Who may be texted. */
    public final Consents consents;

    /** The threads. */
    public final Conversations conversations;

    /** Texts that coaches wrote for later. */
    public final LaterTexts laterTexts;

    /** Who may have been entered twice. */
    public final Duplicates duplicates;

    /** Who was. */
    public final Merges merges;

    /** Whoever texts from a number nobody knows. */
    public final UnknownTexts unknownTexts;

    /** Puts them together; throws {@link handrail.database.StartRefused} when keys or messages can't be used. */
    public Core(HandrailConfiguration configuration, Database database, ProgramTime time, MetricRegistry metrics) {
        this.database = database;
        this.time = time;
        this.ids = new Ids(time);
        this.sealing = SealingKeys.at(configuration.sealingKeys(), configuration.sealingKms());
        this.audit = new Audit(ids);
        this.statuses = new Statuses(ids, metrics);
        this.optOuts = new OptOuts(ids, statuses);
        this.outbox = new Outbox(ids, sealing);
        this.tasks = new Tasks(ids, audit);
        this.alerts = new Alerts(ids, audit);
        this.pages = new Pages(time, ids, sealing, outbox, tasks, audit, alerts, configuration.publicUrl());
        this.assignments = new Assignments(ids, audit);
        this.assigning = new Assigning(assignments, tasks, pages);
        this.offers = new Offers(assignments, assigning, tasks);
        this.deliveries = new Deliveries(sealing, statuses, optOuts, tasks, alerts, pages, time);
        this.checkIns = new CheckIns(ids, audit);
        this.silence = new Silence(ids, tasks, audit);
        Cancelled cancelled = new Cancelled(statuses);
        this.consents = new Consents(ids, cancelled);
        this.holds = new Holds(ids, tasks, silence, cancelled, audit);
        this.mutes = new Mutes(silence, cancelled, audit);
        Ended ended = new Ended(tasks, checkIns, assignments);
        this.deaths = new Deaths(ids, tasks, ended, silence, cancelled, assignments, audit);
        this.elsewhere = new Elsewhere(ids, sealing, tasks, ended, silence, cancelled, assignments, audit);
        this.catalogue = CatalogueFiles.read(configuration.programs());
        this.conversations = new ConversationsWiring(
                        time,
                        ids,
                        sealing,
                        audit,
                        catalogue,
                        outbox,
                        optOuts,
                        statuses,
                        pages,
                        tasks,
                        checkIns,
                        Facts.OptOutMode.OURS)
                .conversations();
        this.laterTexts = new LaterTexts(ids, sealing, audit);
        this.duplicates = new Duplicates(ids, sealing, tasks, audit, time);
        Stops stops = new Stops(sealing, optOuts);
        this.merges = new Merges(
                ids,
                sealing,
                conversations,
                duplicates,
                cancelled,
                new Resumed(assignments, checkIns, silence, consents, stops, tasks, time),
                audit);
        this.unknownTexts = new UnknownTexts(sealing, merges, conversations, silence, stops, audit);
    }
}
