package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "What ZIP are you in?" Whoever does not know, or tells a town, is helped by the coach. */
public final class ResourcesZip implements Question {

    /** "Nvm my cousin fixed it". */
    private static final Phrases SOLVED = Phrases.of(
            "^ nvm|nevermind|olvidalo|olvidelo",
            "^ never mind",
            "forget it|that",
            "dont need|want ~1 it|that|anymore|.",
            "got|found|have ~1 one|it|a ~1 already|now|.",
            "fixed it",
            "figured ~1 out",
            "ya ~1 no ~2 necesito|ocupo|hace");

    static final String NEED = "need";

    private static final String TOLD = "told";

    @Override
    public String name() {
        return "resources.zip";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        String zip = moment.slots().zip();
        if (zip != null && moment.slots().items().isEmpty()) {
            return Answer.of(new FindResources(need(moment, open), zip)).waiting(new ResourcesNear().near(moment, zip));
        }
        if (open.slots().containsKey(TOLD) || AboutUs.isAsked(moment) || Used.resists(moment) || Talk.isTold(moment)) {
            return null;
        }
        if (SOLVED.in(moment.understood().words())) {
            return Answer.of(moment.say(Message.COACH_NOT_NOW));
        }
        boolean noZip = moment.is(Intent.NO)
                || (moment.is(Intent.OTHER) && moment.slots().number() == null)
                || Undecided.PHRASES.in(moment.understood().words());
        return noZip ? Answer.of(moment.say(Message.RESOURCES), Tasks.ANSWER).waiting(afterAll(open)) : null;
    }

    /** The coach looks; a ZIP that comes after all still finds what is near. */
    private static OpenQuestion afterAll(OpenQuestion open) {
        Map<String, String> slots = new HashMap<>(open.slots());
        slots.put(TOLD, "yes");
        return new OpenQuestion(open.step(), slots, open.askedAt());
    }

    /** What was asked for, unless this text says it anew. */
    private static Need need(Moment moment, OpenQuestion open) {
        Need now = moment.is(Intent.RESOURCES) ? Needs.in(moment.understood().words()) : Need.ANY;
        return now == Need.ANY ? Need.valueOf(open.slots().getOrDefault(NEED, Need.ANY.name())) : now;
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        return open.slots().containsKey(TOLD) ? null : moment.say(Message.RESOURCES_ZIP);
    }
}
