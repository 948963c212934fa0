package handrail.bot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot remembers between two events; plain data that a host stores as JSON and hands back unchanged.
 *
 * @param introduced whether the bot has said that it is automated (S4)
 * @param open the question that waits for an answer
 * @param paused a question that something more urgent interrupted (S1)
 * @param earlier what was paused before that, the newest first
 * @param coachSince when a coach entered the thread, while one is in it (S5)
 * @param coachLastText the coach's last text, from which the four quiet hours count (S5)
 * @param sameTexts texts answered lately (T13)
 * @param turn how many events were handled
 * @param seed chooses among wordings, so that two people rarely read the same in the same order
 * @param heard the last text, which the next one may carry on
 * @param saidClosedAt when the client last heard that nobody is there at this hour
 */
public record Conversation(
        Language language,
        Mode mode,
        boolean introduced,
        @Nullable OpenQuestion open,
        @Nullable OpenQuestion paused,
        List<OpenQuestion> earlier,
        @Nullable Instant coachSince,
        @Nullable Instant coachLastText,
        @Nullable Instant lastBotReply,
        List<SameText> sameTexts,
        int turn,
        int seed,
        @Nullable Heard heard,
        @Nullable Instant saidClosedAt) {

    // A conversation that was stored before it had this remembers nothing earlier.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Conversation {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        sameTexts = List.copyOf(sameTexts);
    }

    /** A conversation in which nothing was said yet. */
    public static Conversation fresh(Language language) {
        return fresh(language, 0);
    }

    /** A conversation in which nothing was said yet, with what chooses among its wordings. */
    public static Conversation fresh(Language language, int seed) {
        return begun(language, false, 0, seed);
    }

    /** A conversation that goes on after so many turns, with nothing open; the bot has introduced itself. */
    public static Conversation goingOn(Language language, int turn) {
        return begun(language, true, turn, 0);
    }

    private static Conversation begun(Language language, boolean introduced, int turn, int seed) {
        return new Conversation(
                language,
                Mode.BOT,
                introduced,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                turn,
                seed,
                null,
                null);
    }

    Conversation speaking(Language other) {
        Parts parts = new Parts(this);
        parts.language = other;
        return parts.joined();
    }

    /** From now on this is open, and that waits behind it; what waited before waits on, and comes up when nothing newer does. */
    Conversation asking(@Nullable OpenQuestion nextOpen, @Nullable OpenQuestion nextPaused) {
        Parts parts = new Parts(this);
        Waiting waiting = Waiting.behind(this, nextOpen, nextPaused);
        parts.open = nextOpen;
        parts.paused = waiting.paused();
        parts.earlier = waiting.earlier();
        return parts.joined();
    }

    /** Nothing is open and nothing waits. */
    Conversation settled() {
        Parts parts = new Parts(this);
        parts.open = null;
        parts.paused = null;
        parts.earlier = List.of();
        return parts.joined();
    }

    /** The open question is set aside, not lost. */
    Conversation interrupted() {
        return asking(null, open == null ? paused : open);
    }

    Conversation introducedNow() {
        Parts parts = new Parts(this);
        parts.introduced = true;
        return parts.joined();
    }

    Conversation withCoach(Instant since, Instant lastText) {
        return with(Mode.COACH, since, lastText);
    }

    Conversation withBot() {
        return with(Mode.BOT, null, null);
    }

    private Conversation with(Mode next, @Nullable Instant since, @Nullable Instant lastText) {
        Parts parts = new Parts(this);
        parts.mode = next;
        parts.coachSince = since;
        parts.coachLastText = lastText;
        return parts.joined();
    }

    Conversation remembering(List<SameText> nextSameTexts) {
        Parts parts = new Parts(this);
        parts.sameTexts = nextSameTexts;
        return parts.joined();
    }

    Conversation having(@Nullable Heard text) {
        Parts parts = new Parts(this);
        parts.heard = text;
        return parts.joined();
    }

    Conversation saidClosed(Instant at) {
        Parts parts = new Parts(this);
        parts.saidClosedAt = at;
        return parts.joined();
    }

    Conversation ended(@Nullable Instant replied) {
        Parts parts = new Parts(this);
        parts.lastBotReply = replied == null ? lastBotReply : replied;
        parts.turn = turn + 1;
        return parts.joined();
    }

    /** A copy to change one or the other part of; lives within one method. */
    private static final class Parts {
        private final int seed;
        private Language language;
        private Mode mode;
        private boolean introduced;
        private @Nullable OpenQuestion open;
        private @Nullable OpenQuestion paused;
        private List<OpenQuestion> earlier;
        private @Nullable Instant coachSince;
        private @Nullable Instant coachLastText;
        private @Nullable Instant lastBotReply;
        private List<SameText> sameTexts;
        private int turn;
        private @Nullable Heard heard;
        private @Nullable Instant saidClosedAt;

        private Parts(Conversation from) {
            this.seed = from.seed;
            this.language = from.language;
            this.mode = from.mode;
            this.introduced = from.introduced;
            this.open = from.open;
            this.paused = from.paused;
            this.earlier = from.earlier;
            this.coachSince = from.coachSince;
            this.coachLastText = from.coachLastText;
            this.lastBotReply = from.lastBotReply;
            this.sameTexts = from.sameTexts;
            this.turn = from.turn;
            this.heard = from.heard;
            this.saidClosedAt = from.saidClosedAt;
        }

        private Conversation joined() {
            return new Conversation(
                    language,
                    mode,
                    introduced,
                    open,
                    paused,
                    earlier,
                    coachSince,
                    coachLastText,
                    lastBotReply,
                    sameTexts,
                    turn,
                    seed,
                    heard,
                    saidClosedAt);
        }
    }
}
