package handrail.bot.steps;

import handrail.bot.OpenQuestion;
import org.jspecify.annotations.Nullable;

/** The answer to how somebody has been, a week, a month or half a year on: as to a check-in. */
public final class Milestone implements Question {

    @Override
    public String name() {
        return "milestone";
    }

    @Override
    public boolean asksHowTheyAre() {
        return true;
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Integer score = CheckIn.score(moment, open);
        if (FirstContact.isFromSomebodyElse(moment) || (score == null && AboutUs.isAsked(moment))) {
            return null;
        }
        Answer answer = CheckIn.said(moment, Answer.of(ComesBack.answered(open, score)), score);
        return score == null && !answer.carriesOn() ? answer.waiting(new CheckInNumber().after(moment, open)) : answer;
    }

    @Override
    public boolean lapses() {
        return true;
    }
}
