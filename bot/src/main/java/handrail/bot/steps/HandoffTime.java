package handrail.bot.steps;

import handrail.bot.Effect.ArrangeHandoff;
import handrail.bot.Effect.Reply;
import handrail.bot.Effect.Tier;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Which of these times?" A number, "the first one", a day or an hour that only one of them has. */
public final class HandoffTime implements Question {

    private static final Phrases NONE = Phrases.of(
            "none|neither|ninguna|ninguno",
            "dont|cant|doesnt|wont|nothing ~2 work|works|make",
            "not|aint|isnt ~1 gonna|going ~1 to? work|make",
            "got|have ~1 court|work|class|school then|that|those|$day",
            "no puedo|me sirve|funciona",
            "busy|ocupada|ocupado");

    @Override
    public String name() {
        return "handoff.time";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean order = !moment.slots().items().isEmpty() || moment.slots().zip() != null;
        String slot = order || ChosenTime.isDenied(moment) ? null : chosen(moment, open.slots());
        if (slot != null && !NONE.in(moment.understood().words())) {
            return Answer.of(new ArrangeHandoff(Tier.BOOKING, slot));
        }
        if (order || moment.is(Intent.SUPPLIES) || moment.is(Intent.RESOURCES) || WrongNumber.isSaid(moment)) {
            return null;
        }
        return NONE.in(moment.understood().words()) || ChosenTime.isAnotherDay(moment, open.slots())
                ? Tiers.call(moment, Answer.of(), Message.HANDOFF_NO_TIME)
                : undecided(moment, open);
    }

    private @Nullable Answer undecided(Moment moment, OpenQuestion open) {
        Answer unsure = Tiers.hesitation(moment, open.slots());
        if (unsure != null) {
            return unsure;
        }
        Answer lack = Tiers.lack(moment, open);
        if (lack != null) {
            return lack;
        }
        if (moment.is(Intent.NO)) {
            return Tiers.call(moment, Answer.of(), Message.HANDOFF_NO_TIME);
        }
        if (ChosenTime.isDenied(moment)) {
            return Answer.of(again(moment, open)).waiting(asked(moment.now(), open.slots()));
        }
        if (moment.has(Aside.BY_CALL) || moment.has(Aside.BY_TEXT)) {
            return new HandoffHow().answered(moment, open);
        }
        boolean meantOne = moment.is(Intent.YES)
                || moment.slots().number() != null
                || moment.slots().when() != null;
        return meantOne
                ? Answer.of(again(moment, open)).waiting(asked(moment.now(), open.slots()))
                : Tiers.question(moment, open);
    }

    private static @Nullable String chosen(Moment moment, Map<String, String> times) {
        int many = Times.count(times);
        Integer number = ChosenTime.isAnHour(moment) ? null : moment.slots().number();
        if (number != null && number >= 1 && number <= many) {
            return times.get(number.toString());
        }
        String named = ChosenTime.named(moment, times);
        return named == null && many == 1 && moment.is(Intent.YES) ? times.get("1") : named;
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        return moment.say(Message.HANDOFF_WHICH, Map.of(Variable.TIMES, Times.numbered(moment, open.slots())));
    }

    @Override
    public boolean claims(Moment moment) {
        return moment.has(Aside.BY_CALL) || moment.has(Aside.BY_TEXT);
    }
}
