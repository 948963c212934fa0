package handrail.bot.steps;

import handrail.bot.Effect.RecordCheckIn;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a check-in: a number from 0 (worst) to 10 (best), or words, or a topic of its own. */
public final class CheckIn implements Question {

    /** The slot that holds the check-in's id. */
    public static final String ID = "checkInId";

    /** Up to this score a person reaches out. */
    private static final int LOW = 3;

    private static final int MIDDLE = 6;

    /** A number with so many words around it says more than the number. */
    private static final int SAYS_MORE = 6;

    /** So long a number says how they were then; later it is words like any other, which a person reads. */
    private static final Duration COUNTS = Duration.ofDays(2);

    /** "30 days today", to how they are. */
    private static final Phrases DAYS = Phrases.of(
            "^ # day|days|week|weeks|month|months ~1 today|tomorrow|clean|sober|.",
            "^ hoy ~1 # dias|semanas|meses",
            "^ # dias|semanas|meses ~1 hoy|limpio|limpia|.");

    @Override
    public String name() {
        return "check_in";
    }

    @Override
    public boolean asksHowTheyAre() {
        return true;
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Integer score = score(moment, open);
        if (FirstContact.isFromSomebodyElse(moment) || (score == null && AboutUs.isAsked(moment))) {
            return null;
        }
        Answer answer = said(moment, Answer.of(new RecordCheckIn(open.slots().getOrDefault(ID, ""), score)), score);
        boolean words = score == null && !answer.carriesOn();
        return words ? answer.waiting(new CheckInNumber().after(moment, open)) : answer;
    }

    @Override
    public boolean lapses() {
        return true;
    }

    /** The number they gave, while it counts. */
    static @Nullable Integer score(Moment moment, OpenQuestion open) {
        boolean late = Duration.between(open.askedAt(), moment.now()).compareTo(COUNTS) > 0;
        return late ? null : moment.slots().number();
    }

    /** What is said to how somebody is; whoever is low, or used words, hears from a person. */
    static Answer said(Moment moment, Answer recorded, @Nullable Integer score) {
        if (FirstContact.hasATopic(moment)) {
            return (score == null || score > LOW ? recorded : recorded.and(Tasks.ANSWER)).carryingOn();
        }
        if (score == null
                && (WentWell.isSaid(moment) || DAYS.in(moment.understood().words()))) {
            return recorded.and(moment.oneOf(Message.WENT_WELL, Message.WENT_WELL_2))
                    .and(Tasks.ANSWER);
        }
        if (score == null && Feelings.isAngry(moment)) {
            return recorded.and(moment.say(Message.FEELS_ANGRY)).and(Tasks.ANSWER);
        }
        return score == null
                ? recorded.and(moment.oneOf(Message.CHECK_IN_WORDS, Message.CHECK_IN_WORDS_2))
                        .and(Tasks.ANSWER)
                : scored(moment, recorded, score);
    }

    /** What else they say beside a number that is not low is still read by somebody. */
    static Answer scored(Moment moment, Answer recorded, int score) {
        Answer answer = byScore(moment, recorded, score);
        boolean more = score > LOW && moment.understood().words().spoken().size() >= SAYS_MORE;
        return more ? answer.and(Tasks.ANSWER) : answer;
    }

    private static Answer byScore(Moment moment, Answer recorded, int score) {
        if (score <= LOW) {
            return recorded.and(moment.say(Message.CHECK_IN_LOW))
                    .and(Tasks.ANSWER)
                    .waiting(new CoachOffer().askedOnALowDay(moment.now()));
        }
        return recorded.waiting(new Anything().asked(moment.now(), Map.of()))
                .and(
                        score <= MIDDLE
                                ? moment.oneOf(Message.CHECK_IN_MIDDLE, Message.CHECK_IN_MIDDLE_2)
                                : moment.oneOf(
                                        Message.CHECK_IN_GOOD, Message.CHECK_IN_GOOD_2, Message.CHECK_IN_GOOD_3));
    }
}
