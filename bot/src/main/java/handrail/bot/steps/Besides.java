package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.catalogue.Message;
import java.util.List;

/** What a long text asks for besides its topic: a call is promised, a place is left to a person who reads it. Nothing of it is lost. */
public final class Besides {

    private static final int MANY_WORDS = 8;

    private Besides() {}

    /** What is done beyond the step that took the text. */
    public static List<Effect> effects(Moment moment) {
        boolean order = moment.is(Intent.SUPPLIES);
        if (!order && !moment.is(Intent.RESOURCES)) {
            return List.of();
        }
        if (Person.wantsACall(moment)) {
            return List.of(moment.say(Message.COACH_CALL), Tasks.CALL);
        }
        var words = moment.understood().words();
        boolean place = order && words.spoken().size() >= MANY_WORDS && Needs.in(words) != Need.ANY;
        return place ? List.of(Tasks.ANSWER) : List.of();
    }
}
