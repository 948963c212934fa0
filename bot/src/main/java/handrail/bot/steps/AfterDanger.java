package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.Signal;
import handrail.bot.Slots;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said in the hours after a danger, when a person has been paged (S1): "I'm not gonna do anything, just tired". Somebody stays with
 * them; nothing that was asked before is taken up again meanwhile, unless they answer it or ask for something themselves.
 */
public final class AfterDanger implements Question {

    private static final String DANGER = "danger";

    /** By then a person has answered, or it is another day's talk. */
    private static final Duration CLOSE = Duration.ofHours(4);

    private static final Phrases RELIEF = Phrases.of(
            "thank god|goodness|jesus",
            "gracias a dios",
            "false alarm",
            "he|hes|she|shes|they|theyre|im|we|were|everyone ~2 ok|okay|fine|good|alright|better|back|home|safe|awake|up|breathing|talking",
            "walked|came|got ~1 in|home|back",
            "woke|wakes|waking up",
            "esta|estoy|ya|anda ~2 bien|mejor|despierto|despierta|respira|respirando",
            "ya ~1 llego|desperto|regreso|aparecio");

    private static final Phrases NO_RELIEF = Phrases.of(
            "not|isnt|aint|if ~2 ok|okay|fine|good|better|safe|back", "no|ni esta|estoy|anda|esta ~1 bien|mejor");

    private static final Phrases HUSH = Phrases.of(
            "delete|erase this|that|these|it|message|text|texts|everything",
            "dont|not|please|no ~1 answer|reply|respond|write|text|call ~1 back|.|me|now|rn|yet|him",
            "borra|borren|borre ~1 esto|eso|mensaje|todo",
            "no ~1 contestes|contesten|respondan|respondas|escriban|escribas|llames|llamen ~1 .|ahora|ahorita|me");

    /** Listens after this danger. */
    public OpenQuestion after(Signal danger, Instant now) {
        return asked(now, Map.of(DANGER, danger.name()));
    }

    @Override
    public String name() {
        return "after_danger";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (open.askedAt().plus(CLOSE).isBefore(moment.now()) || saysMore(moment)) {
            return null;
        }
        if (isHushed(moment, open)) {
            return Answer.of(Tasks.ANSWER).waiting(open);
        }
        Signal danger = Signal.valueOf(open.slots().getOrDefault(DANGER, Signal.SUICIDE.name()));
        boolean ofTheBody = danger == Signal.OVERDOSE || danger == Signal.MEDICAL;
        if (ofTheBody && isOver(moment)) {
            return Answer.of(moment.say(Message.AFTER_RELIEF), Tasks.ANSWER);
        }
        return Answer.of(
                        switch (danger) {
                            case SUICIDE -> moment.oneOf(Message.AFTER_SUICIDE, Message.AFTER_SUICIDE_2);
                            case VIOLENCE -> moment.say(Message.AFTER_VIOLENCE);
                            default -> moment.oneOf(Message.AFTER_DANGER, Message.AFTER_DANGER_2);
                        },
                        Tasks.ANSWER)
                .waiting(open);
    }

    /** "Delete this", "dont answer": whoever is watched wants no text now, and has not left (S5). */
    public static boolean isHushed(Moment moment, OpenQuestion open) {
        return open.step().equals(new AfterDanger().name())
                && Signal.VIOLENCE.name().equals(open.slots().get(DANGER))
                && open.askedAt().plus(CLOSE).isAfter(moment.now())
                && moment.saysOneThing()
                && HUSH.in(moment.understood().words());
    }

    /** They are all right: said of a body, it is believed; whoever wanted to die is stayed with. */
    private static boolean isOver(Moment moment) {
        var words = moment.understood().words();
        return RELIEF.in(words) && !NO_RELIEF.in(words) && !words.tokens().contains("?");
    }

    /** Something of their own, or an answer to what was asked before. */
    private static boolean saysMore(Moment moment) {
        Slots slots = moment.slots();
        boolean plain = moment.is(Intent.OTHER)
                || moment.is(Intent.YES)
                || moment.is(Intent.NO)
                || moment.is(Intent.THANKS)
                || moment.is(Intent.GREETING);
        return !plain
                || slots.number() != null
                || slots.zip() != null
                || !slots.items().isEmpty()
                || AboutUs.isAsked(moment)
                || SpecialCare.isNeeded(moment);
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
