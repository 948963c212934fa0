package handrail.bot.steps;

import handrail.bot.Effect;
import handrail.bot.Effect.Reply;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Want your coach to reach out?" */
public final class CoachOffer implements Question {

    private static final String ABOUT = "about";

    private static final String USE = "use";

    private static final String CARE = "care";

    private static final String LOW = "low";

    /** The answer to "Alone?" is never a no to a person. */
    private static final Phrases ALONE = Phrases.of(
            "^ alone|solo|sola|solito|solita",
            "yes|yeah|yea|ya|im|i|am|all|home|here|just|its|si|estoy|toy|aqui|pues ~2 alone|solo|sola|solito|solita",
            "by myself",
            "just me",
            "a solas",
            "no one|body here|else|around",
            "nobody|noone here|else|around|home",
            "no hay nadie",
            "nadie aqui|mas|conmigo");

    private static final Phrases NOT_ALONE = Phrases.of("not|isnt|aint|never|no ~2 alone|solo|sola|solito|solita");

    /** The same, after a word about using: whoever is alone with it hears of the line once more. */
    OpenQuestion askedOfUse(Instant now) {
        return asked(now, Map.of(ABOUT, USE));
    }

    /** The same, after a word about care: what they ask then is about that, and times that were offered can still be chosen. */
    OpenQuestion askedOfCare(Instant now, Map<String, String> times) {
        Map<String, String> slots = new HashMap<>(times);
        slots.put(ABOUT, CARE);
        return asked(now, slots);
    }

    /** The same, on a low day, when somebody reaches out anyhow: a yes is "sooner", and nobody is asked again. */
    OpenQuestion askedOnALowDay(Instant now) {
        return asked(now, Map.of(ABOUT, LOW));
    }

    /** Whether this question waits, and was asked after a word about using. */
    static boolean isOfUse(@Nullable OpenQuestion open) {
        return open != null
                && open.step().equals(new CoachOffer().name())
                && USE.equals(open.slots().get(ABOUT));
    }

    @Override
    public String name() {
        return "coach.offer";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (AboutUs.isAsked(moment)) {
            return null;
        }
        String time = chosen(moment, open.slots());
        if (time != null) {
            return Answer.of(new Effect.ArrangeHandoff(Effect.Tier.BOOKING, time));
        }
        if (LOW.equals(open.slots().get(ABOUT)) && moment.slots().number() != null) {
            return Answer.of(moment.oneOf(Message.CHECK_IN_WORDS, Message.CHECK_IN_WORDS_2), Tasks.ANSWER)
                    .waiting(open);
        }
        boolean alone = isAlone(moment);
        if (alone && USE.equals(open.slots().get(ABOUT))) {
            return UsingAlone.said(moment);
        }
        if (!alone && Refusal.isSaid(moment) && !Talk.isTold(moment)) {
            return Answer.of(moment.say(Message.COACH_NOT_NOW));
        }
        if (!alone && isUnsure(moment)) {
            return Answer.of(moment.say(Message.COACH_NOT_NOW), Tasks.ANSWER);
        }
        if (!alone && !moment.is(Intent.YES)) {
            return CARE.equals(open.slots().get(ABOUT)) ? Tiers.question(moment, open) : null;
        }
        Message message = moment.facts().coachOnShift() ? Message.COACH_SOON : Message.COACH_LATER;
        return Answer.of(moment.say(message), Tasks.ANSWER);
    }

    /** "OK tomorrow 10 works", after all. */
    private static @Nullable String chosen(Moment moment, Map<String, String> times) {
        Integer number = moment.slots().number();
        boolean named = moment.isBare() && number != null && times.containsKey(number + "");
        if (Times.count(times) == 0 || moment.has(Aside.BY_CALL) || ChosenTime.isDenied(moment)) {
            return null;
        }
        return named ? times.get(String.valueOf(number)) : ChosenTime.named(moment, times);
    }

    /** Whether they say that nobody is with them. */
    static boolean isAlone(Moment moment) {
        var words = moment.understood().words();
        return ALONE.in(words) && !NOT_ALONE.in(words);
    }

    /** "Idk", "maybe later": nobody is pressed, and the coach reads it. */
    private static boolean isUnsure(Moment moment) {
        return moment.is(Intent.OTHER)
                && (moment.has(Aside.NOT_YET)
                        || Undecided.PHRASES.areAll(moment.understood().words()));
    }

    /** Nobody is asked whether they want a person when one has just been asked to come. */
    @Override
    public boolean isSettledBy(List<Effect> effects) {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Effect.MakeTask
                        || effect instanceof Effect.ArrangeHandoff
                        || effect instanceof Effect.RequestHandoff);
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        return LOW.equals(open.slots().get(ABOUT)) ? null : moment.say(Message.COACH_OFFER);
    }
}
