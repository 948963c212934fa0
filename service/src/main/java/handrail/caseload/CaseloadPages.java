package handrail.caseload;

import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.checkin.Silence;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.handoff.OpenHandoffs;
import handrail.standing.Deaths;
import handrail.standing.Holds;
import java.time.Clock;
import java.util.List;

/**
 * The pages about clients, put together.
 *
 * @param database where everything is kept
 * @param sealing what opens names and words
 * @param conversations the threads
 * @param care what is done beside texts
 * @param handoffs the open handoffs
 * @param wishes what clients said about texts
 * @param sharedPhone whose a phone is that several held
 * @param numbers how clients are reached
 * @param silence what follows when check-ins are not answered
 * @param holds who is in a hospital or in custody
 * @param deaths who has died
 * @param audit who looked and who changed what
 * @param clock program time
 * @param dispatchSoon sends what was just put in the outbox
 */
public record CaseloadPages(
        Database database,
        Sealing sealing,
        Conversations conversations,
        Care care,
        OpenHandoffs handoffs,
        Wishes wishes,
        SharedPhone sharedPhone,
        Numbers numbers,
        Silence silence,
        Holds holds,
        Deaths deaths,
        Audit audit,
        Clock clock,
        Runnable dispatchSoon) {

    /** Each of them. */
    public List<Object> all() {
        ThreadView view = new ThreadView(sealing, new Threads(sealing), care, handoffs, sharedPhone, audit, clock);
        ClientView clients = new ClientView(sealing, audit, clock);
        return List.of(
                new WaitingPages(),
                new ThreadPages(database, view, conversations, dispatchSoon),
                new ReplyPages(database, view, conversations, audit, clock, dispatchSoon),
                new MediaPages(database, view, sealing, audit),
                new CarePages(database, view, care, handoffs, wishes, sharedPhone, dispatchSoon),
                new StandingPages(database, silence, holds, deaths, clients, clock),
                new NumberPages(database, numbers, clients),
                new ClientPages(database, new Clients(sealing), clients, audit, clock));
    }
}
