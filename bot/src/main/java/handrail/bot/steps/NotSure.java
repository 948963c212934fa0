package handrail.bot.steps;

import handrail.bot.catalogue.Message;

/** The honest end of every list: the bot says that it is not sure, and a person reads the text (S8). */
public final class NotSure {

    private NotSure() {}

    /** The answer to a text that no step takes. */
    public static Answer answer(Moment moment) {
        return Answer.of(moment.oneOf(Message.NOT_SURE_1, Message.NOT_SURE_2), Tasks.ANSWER);
    }
}
