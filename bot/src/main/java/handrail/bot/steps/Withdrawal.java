package handrail.bot.steps;

import handrail.bot.Effect.RequestHandoff;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sick from going without: care that eases it is offered at once, with no advice on what to take (S6). */
public final class Withdrawal implements Topic, Question {

    private static final Phrases SICK = Phrases.of(
            "dopesick|erizo|eriza",
            "dope sick",
            "withdrawal|withdrawals|withdrawing|detoxing",
            "cold turkey",
            "days|hours|day|since no|without|w ~1 dope|fent|fentanyl|heroin|h|pills|blues|using",
            "dont|scared|afraid|hate ~3 be|get|being|getting sick",
            "legs ~3 kick|kicking|jumping|restless|crawling",
            "malilla|malillas|malillo",
            "abstinencia");

    private static final Phrases SICK_NOW = Phrases.of(
            "^ im|am|so|really|still|getting ~2 sick .|rn|now|again|as",
            "^ ando|estoy|me ~2 erizo|eriza|enfermo|enferma .");

    private static final Phrases NOT_SICK = Phrases.of(
            "no|not|isnt|without|about|havent|any ~2 withdrawal|withdrawals|dopesick",
            "no tengo|traigo ~1 malilla|abstinencia");

    private static final Phrases HELP = Phrases.of("want|need|quiero|necesito ~1 help|ayuda|it|that");

    @Override
    public String name() {
        return "withdrawal";
    }

    @Override
    public @Nullable Answer begin(Moment moment) {
        var words = moment.understood().words();
        boolean told = (moment.is(Intent.USED) || moment.is(Intent.OTHER) || moment.is(Intent.NO))
                && (SICK.in(words) || (SICK_NOW.in(words) && isOfCare(moment)))
                && !NOT_SICK.in(words);
        if (!told) {
            return null;
        }
        OpenQuestion open = moment.conversation().open();
        if (open != null && open.step().equals(name())) {
            return Answer.of(moment.say(Message.WITHDRAWAL_UNDER_WAY), Tasks.ANSWER)
                    .waiting(open);
        }
        return moment.facts().handoff() == Facts.Handoff.UNDER_WAY
                ? Answer.of(moment.say(Message.WITHDRAWAL_UNDER_WAY), Tasks.ANSWER)
                : Answer.of(moment.say(Message.WITHDRAWAL), Tasks.ANSWER).waiting(asked(moment.now(), Map.of()));
    }

    /** "Im sick", right after a missed dose, or taken for use: sick from going without. */
    private static boolean isOfCare(Moment moment) {
        OpenQuestion open = moment.conversation().open();
        boolean dose = open != null && open.step().equals(new AboutMedication().name());
        return dose || (moment.is(Intent.USED) && !Used.isSaid(moment));
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        if (moment.is(Intent.YES)
                || moment.is(Intent.HANDOFF)
                || HELP.in(moment.understood().words())) {
            Answer offered = Tiers.offered(moment, new RequestHandoff());
            return moment.has(Aside.MEDICATION) ? offered.and(Tasks.ANSWER) : offered;
        }
        Answer lack = Tiers.lack(moment, open);
        if (lack != null) {
            return lack;
        }
        Answer unsure = moment.has(Aside.MEDICATION) ? null : Tiers.hesitation(moment);
        return unsure == null && moment.is(Intent.NO)
                ? Answer.of(moment.say(Message.HANDOFF_WARM), Tasks.ANSWER)
                : unsure;
    }
}
