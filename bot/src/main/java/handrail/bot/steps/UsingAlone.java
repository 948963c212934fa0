package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * After somebody has said that they use alone (S7): "just stay w me". Nobody watches over them here, and it says so each time, with the line
 * where a person does; a person reads what they write.
 */
public final class UsingAlone implements Question {

    /** What is used has been used by then. */
    private static final Duration CLOSE = Duration.ofHours(2);

    private static final Phrases WELL = Phrases.of(
            "im|am|all|feeling|doing ~1 ok|okay|good|fine|alright|straight|well !with|thanks|no",
            "^ ok|okay|good|fine|alright .",
            "still here|alive|breathing|up|awake",
            "not alone",
            "no estoy solo|sola",
            "estoy|ando|ya|sigo|toy ~1 bien|bn|aqui|vivo|viva|despierto|despierta");

    private static final Phrases NOT_WELL =
            Phrases.of("not|dont|isnt|aint|no ~2 ok|okay|good|fine|alright|well|bien|bn");

    @Override
    public String name() {
        return "using_alone";
    }

    /** The line, a call by a person, and from here on this. */
    static Answer said(Moment moment) {
        return Answer.of(moment.say(Message.USED_ALONE), Tasks.CALL)
                .waiting(new UsingAlone().asked(moment.now(), Map.of()));
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (open.askedAt().plus(CLOSE).isBefore(moment.now())) {
            return null;
        }
        var words = moment.understood().words();
        if (moment.saysOneThing() && WELL.in(words) && !NOT_WELL.in(words)) {
            return Answer.of(moment.say(Message.AFTER_RELIEF), Tasks.ANSWER);
        }
        if (saysMore(moment)) {
            return null;
        }
        Reply line = moment.say(Message.USED_ALONE_MORE);
        return Answer.of(line, Tasks.ANSWER).waiting(open);
    }

    private static boolean saysMore(Moment moment) {
        boolean plain =
                moment.is(Intent.OTHER) || moment.is(Intent.YES) || moment.is(Intent.NO) || moment.is(Intent.GREETING);
        return !plain
                || !moment.slots().items().isEmpty()
                || moment.slots().zip() != null
                || Refusal.isSaid(moment)
                || Wishes.noCall(moment)
                || AboutUs.isAsked(moment);
    }

    @Override
    public boolean listensOnly() {
        return true;
    }

    @Override
    public boolean resumes() {
        return false;
    }
}
