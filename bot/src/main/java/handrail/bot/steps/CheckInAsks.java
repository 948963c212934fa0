package handrail.bot.steps;

import handrail.bot.Event;
import handrail.bot.catalogue.Message;
import java.util.List;

/**
 * What a check-in asks: the step that waits for an answer, and its approved wordings (S6). No word of it may say what it is about on a lock
 * screen (T14).
 *
 * @param usual several wordings
 * @param gentle for somebody who has not answered: they ask for less, and say that no answer is fine too
 */
public record CheckInAsks(Question step, List<Message> usual, List<Message> gentle) {

    private static final CheckInAsks HOW = new CheckInAsks(
            new CheckIn(),
            List.of(Message.CHECK_IN_ASK_1, Message.CHECK_IN_ASK_2, Message.CHECK_IN_ASK_3, Message.CHECK_IN_ASK_4),
            List.of(Message.CHECK_IN_GENTLE_1, Message.CHECK_IN_GENTLE_2));

    private static final CheckInAsks NEED = new CheckInAsks(
            new CheckInNeed(),
            List.of(Message.CHECK_IN_NEED_1, Message.CHECK_IN_NEED_2, Message.CHECK_IN_NEED_3),
            List.of(Message.CHECK_IN_NEED_GENTLE_1, Message.CHECK_IN_NEED_GENTLE_2));

    private static final CheckInAsks STEP = new CheckInAsks(
            new CheckInStep(),
            List.of(Message.CHECK_IN_STEP_1, Message.CHECK_IN_STEP_2, Message.CHECK_IN_STEP_3),
            List.of(Message.CHECK_IN_STEP_GENTLE_1, Message.CHECK_IN_STEP_GENTLE_2));

    public CheckInAsks {
        usual = List.copyOf(usual);
        gentle = List.copyOf(gentle);
    }

    /** For this kind. */
    public static CheckInAsks of(Event.Asks asks) {
        return switch (asks) {
            case HOW -> HOW;
            case NEED -> NEED;
            case STEP -> STEP;
        };
    }

    /** One of its wordings, which differs from that of the one before that asked the same, whether that was answered or not. */
    public Message wording(int seed, int nth, boolean gently) {
        List<Message> wordings = gently ? gentle : usual;
        return wordings.get(Math.floorMod(seed + nth, wordings.size()));
    }
}
