package handrail.bot.steps;

import handrail.bot.Effect.FindResources;
import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.Need;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import org.jspecify.annotations.Nullable;

/** "What ZIP are you in?" Whoever does not know, or tells a town, is helped by the coach. */
public final class ResourcesZip implements Question {

    static final String NEED = "need";

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
        if (moment.has(Aside.MEDICATION) || moment.has(Aside.IS_PRIVATE)) {
            return null;
        }
        boolean noZip = moment.is(Intent.NO)
                || moment.is(Intent.OTHER)
                || Undecided.PHRASES.in(moment.understood().words());
        return noZip ? Answer.of(moment.say(Message.RESOURCES), Tasks.ANSWER) : null;
    }

    /** What was asked for, unless this text says it anew. */
    private static Need need(Moment moment, OpenQuestion open) {
        Need now = moment.is(Intent.RESOURCES) ? Needs.in(moment.understood().words()) : Need.ANY;
        return now == Need.ANY ? Need.valueOf(open.slots().getOrDefault(NEED, Need.ANY.name())) : now;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.RESOURCES_ZIP);
    }
}
