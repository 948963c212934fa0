package handrail.bot.steps;

import handrail.bot.Effect.RecordConsent;
import handrail.bot.Effect.Reply;
import handrail.bot.Facts.Consent;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "Is it OK if we text you now and then?", asked before anything proactive of whoever texts first (S10). */
public final class AskConsent implements Question {

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (moment.is(Intent.YES)) {
            return Answer.of(new RecordConsent(Consent.OWN_TEXT), moment.say(Message.CONSENT_YES));
        }
        return moment.is(Intent.NO)
                ? Answer.of(new RecordConsent(Consent.REFUSED), moment.say(Message.CONSENT_NO))
                : null;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.CONSENT_ASK);
    }
}
