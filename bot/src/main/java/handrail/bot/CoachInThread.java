package handrail.bot;

import handrail.bot.catalogue.Message;
import handrail.bot.read.Understood;
import java.time.Duration;
import java.time.Instant;

/** The coach in the thread: the bot is silent, and says so when it is back (S5). */
final class CoachInThread {

    private static final Duration QUIET = Duration.ofHours(4);

    private CoachInThread() {}

    static void joined(Draft draft, Event.CoachJoined joined) {
        Conversation conversation = draft.conversation();
        Instant since = conversation.coachSince() == null ? joined.at() : conversation.coachSince();
        Instant last = conversation.coachLastText();
        // Events can come late; the latest text counts.
        Instant latest = last != null && last.isAfter(joined.at()) ? last : joined.at();
        draft.become(conversation.interrupted().withCoach(since, latest));
    }

    static void left(Draft draft, Event.CoachLeft left, Understood nothingSaid) {
        if (left.handedBack() && draft.conversation().mode() == Mode.COACH) {
            unasked(draft, nothingSaid);
        }
    }

    static void quiet(Draft draft, Understood nothingSaid) {
        if (isQuiet(draft)) {
            unasked(draft, nothingSaid);
        }
    }

    /** Back, and not because they wrote: whoever said no to texts, or never said yes, is told nothing until they write (S10). */
    private static void unasked(Draft draft, Understood nothingSaid) {
        if (draft.facts().consent().allowsProactive()) {
            back(draft, nothingSaid);
        } else {
            draft.become(draft.conversation().withBot());
        }
    }

    /** Whether a coach is in the thread but has not written for four hours. */
    static boolean isQuiet(Draft draft) {
        Conversation conversation = draft.conversation();
        Instant last = conversation.coachLastText();
        return conversation.mode() == Mode.COACH
                && (last == null || !last.plus(QUIET).isAfter(draft.now()));
    }

    static void back(Draft draft, Understood understood) {
        draft.become(draft.conversation().withBot());
        if (!draft.facts().optedOut() && !draft.facts().personOnly()) {
            draft.add(draft.moment(understood).say(Message.COACH_BACK));
        }
    }
}
