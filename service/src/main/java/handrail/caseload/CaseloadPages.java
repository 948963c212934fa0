package handrail.caseload;

import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.careplan.CarePlans;
import handrail.careplan.SafetyPlans;
import handrail.checkin.CheckIns;
import handrail.checkin.Silence;
import handrail.comment.Comments;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.handoff.OpenHandoffs;
import handrail.messaging.OutgoingCalls;
import handrail.standing.Deaths;
import handrail.standing.Elsewhere;
import handrail.standing.Holds;
import handrail.standing.Mutes;
import handrail.task.Tasks;
import handrail.wording.Wordings;
import java.time.Clock;
import java.util.List;

/**
 * The pages about clients, put together.
 *
 * @param database where everything is kept
 * @param sealing what opens names and words
 * @param catalogue the bot's words
 * @param conversations the threads
 * @param comments what staff say to one another about threads
 * @param care what is done beside texts
 * @param plans what is agreed with clients
 * @param safety how they are reached safely
 * @param handoffs the open handoffs
 * @param wishes what clients said about texts
 * @param sharedPhone whose a phone is that several held
 * @param later texts written for later
 * @param wordings what texts can begin with
 * @param calls calls through the program's number
 * @param tasks what is owed
 * @param numbers how clients are reached
 * @param silence what follows when check-ins are not answered
 * @param holds who is in a hospital or in custody
 * @param mutes who wants to hear nothing that we start for a while
 * @param deaths who has died
 * @param elsewhere who is in another program's care
 * @param audit who looked and who changed what
 * @param clock program time
 * @param dispatchSoon sends what was just put in the outbox
 */
public record CaseloadPages(
        Database database,
        Sealing sealing,
        Catalogue catalogue,
        Conversations conversations,
        Comments comments,
        Care care,
        CarePlans plans,
        SafetyPlans safety,
        OpenHandoffs handoffs,
        Wishes wishes,
        SharedPhone sharedPhone,
        LaterTexts later,
        Wordings wordings,
        OutgoingCalls calls,
        Tasks tasks,
        Numbers numbers,
        CheckIns checkIns,
        Silence silence,
        Holds holds,
        Mutes mutes,
        Deaths deaths,
        Elsewhere elsewhere,
        Audit audit,
        Clock clock,
        Runnable dispatchSoon) {

    /** Each of them. */
    public List<Object> all() {
        ThreadView view = new ThreadView(
                sealing,
                new Threads(sealing),
                new OtherWording(catalogue),
                comments,
                care,
                handoffs,
                sharedPhone,
                later,
                wordings,
                safety,
                audit,
                clock);
        ClientView clients = new ClientView(sealing, plans, safety, audit, clock);
        return List.of(
                new WaitingPages(),
                new ThreadPages(database, view, conversations, dispatchSoon),
                new ReplyPages(database, view, conversations, audit, clock, dispatchSoon),
                new CommentPages(database, view, comments),
                new LaterPages(database, view, later, tasks, clock),
                new LaterPicturePages(database, view, later, audit),
                new CallPages(database, view, calls, care, tasks, clock),
                new SearchPages(database, view, sealing, audit, clock),
                new FindPages(database, sealing, audit, clock),
                new MediaPages(database, view, sealing, audit),
                new InterpreterPages(database, view, tasks, clock),
                new CarePages(database, view, care, handoffs, wishes, sharedPhone, dispatchSoon),
                new StandingPages(database, silence, holds, mutes, deaths, clients, clock),
                new ElsewherePages(database, elsewhere, clients, clock),
                new PlanPages(database, plans, care, clients),
                new SafetyPages(database, safety, sealing, audit, clock),
                new NumberPages(database, numbers, clients),
                new AskedWhenPages(database, new AskedWhen(checkIns, tasks, audit), clients, clock),
                new ClientPages(database, new Clients(sealing), clients, audit, clock));
    }
}
