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
 * @param coachSince when a coach entered the thread, while one is in it (S5)
 * @param coachLastText the coach's last text, from which the four quiet hours count (S5)
 * @param sameTexts texts answered lately (T13)
 * @param turn how many events were handled
 */
public record Conversation(
        Language language,
        Mode mode,
        boolean introduced,
        @Nullable OpenQuestion open,
        @Nullable OpenQuestion paused,
        @Nullable Instant coachSince,
        @Nullable Instant coachLastText,
        @Nullable Instant lastBotReply,
        List<SameText> sameTexts,
        int turn) {

    public Conversation {
        sameTexts = List.copyOf(sameTexts);
    }

    /** A conversation in which nothing was said yet. */
    public static Conversation fresh(Language language) {
        return new Conversation(language, Mode.BOT, false, null, null, null, null, null, List.of(), 0);
    }

    Conversation speaking(Language other) {
        return new Conversation(
                other, mode, introduced, open, paused, coachSince, coachLastText, lastBotReply, sameTexts, turn);
    }

    Conversation asking(@Nullable OpenQuestion nextOpen, @Nullable OpenQuestion nextPaused) {
        return new Conversation(
                language,
                mode,
                introduced,
                nextOpen,
                nextPaused,
                coachSince,
                coachLastText,
                lastBotReply,
                sameTexts,
                turn);
    }

    /** The open question is set aside, not lost. */
    Conversation interrupted() {
        return asking(null, open == null ? paused : open);
    }

    Conversation introducedNow() {
        return new Conversation(
                language, mode, true, open, paused, coachSince, coachLastText, lastBotReply, sameTexts, turn);
    }

    Conversation withCoach(Instant since, Instant lastText) {
        return new Conversation(
                language, Mode.COACH, introduced, open, paused, since, lastText, lastBotReply, sameTexts, turn);
    }

    Conversation withBot() {
        return new Conversation(
                language, Mode.BOT, introduced, open, paused, null, null, lastBotReply, sameTexts, turn);
    }

    Conversation remembering(List<SameText> nextSameTexts) {
        return new Conversation(
                language, mode, introduced, open, paused, coachSince, coachLastText, lastBotReply, nextSameTexts, turn);
    }

    Conversation ended(@Nullable Instant replied) {
        return new Conversation(
                language,
                mode,
                introduced,
                open,
                paused,
                coachSince,
                coachLastText,
                replied == null ? lastBotReply : replied,
                sameTexts,
                turn + 1);
    }
}
