package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import java.util.regex.Pattern;

/** The honest end of every list: the bot does not know what was asked, or is not sure what was said, and a person reads the text (S8). */
public final class NotSure {

    /** A phone number, with or without its area code: it is passed on, not doubted. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])([(]?[0-9]{3}[)]?[ .-]?)?[0-9]{3}[ .-]?[0-9]{4}(?![0-9])");

    private NotSure() {}

    /** The answer to a text that no step takes. */
    public static Answer answer(Moment moment) {
        if (NUMBER.matcher(moment.body()).find()) {
            return Answer.of(moment.say(Message.SUPPLIES_NOTE), Tasks.ANSWER);
        }
        return Asks.something(moment)
                ? Answer.of(moment.oneOf(Message.NOT_KNOWN, Message.NOT_KNOWN_2), Tasks.ANSWER)
                : unfinished(moment);
    }

    /** The answer to a text that broke off. */
    public static Answer unfinished(Moment moment) {
        return Answer.of(moment.oneOf(Message.NOT_SURE_1, Message.NOT_SURE_2), Tasks.ANSWER);
    }
}
