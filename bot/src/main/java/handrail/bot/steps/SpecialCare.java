package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** Who is pregnant or a minor is flagged to the coach whatever else they ask for, and worded with care when they ask for nothing. */
public final class SpecialCare implements Topic {

    private static final Phrases PREGNANT = Phrases.of(
            "im|i|am ~2 pregnant|preggo|expecting",
            "weeks|months pregnant|along",
            "pregnant and",
            "my baby ~2 due",
            "estoy|toy ~2 embarazada|encinta",
            "embarazada y|de",
            "semanas|meses de? embarazo|embarazada");
    private static final Phrases NOT_PREGNANT = Phrases.of(
            "not|isnt|never|no ~2 pregnant|embarazada", "no estoy embarazada", "she|hes|gf|wife ~2 pregnant");
    private static final String AGES = "12|13|14|15|16|17|thirteen|fourteen|fifteen|sixteen|seventeen";
    private static final Phrases MINOR = Phrases.of(
            "im|i am|only|just? " + AGES + " .|yrs|years|yo|and|can|but|so|do|is|am|will|are|if|u|you|too|still ~1",
            "i am " + AGES,
            "im|i a? minor|underage",
            "tengo 12|13|14|15|16|17|doce|trece|catorce|quince|dieciseis|diecisiete anos|.|y|pero",
            "soy menor");
    private static final Phrases CLEAN_TIME =
            Phrases.of(AGES + " ~1 days|day|weeks|months|hours|min|minutes|miles|dias|horas|meses");

    @Override
    public @Nullable Answer begin(Moment moment) {
        boolean plain = moment.is(Intent.OTHER) || moment.is(Intent.USED) || moment.is(Intent.YES);
        return plain ? worded(moment) : null;
    }

    /** Where nothing else is said it is no answer to what was asked. */
    public @Nullable Answer alone(Moment moment) {
        return moment.isBare() ? worded(moment) : null;
    }

    private static @Nullable Answer worded(Moment moment) {
        if (isPregnant(moment)) {
            return Answer.of(moment.say(Message.PREGNANT), Tasks.ANSWER);
        }
        return isMinor(moment) ? Answer.of(moment.say(Message.MINOR), Tasks.ANSWER) : null;
    }

    /** Whether the coach has to know before anything else is arranged. */
    public static boolean isNeeded(Moment moment) {
        return isPregnant(moment) || isMinor(moment);
    }

    private static boolean isPregnant(Moment moment) {
        var words = moment.understood().words();
        return PREGNANT.in(words) && !NOT_PREGNANT.in(words);
    }

    private static boolean isMinor(Moment moment) {
        var words = moment.understood().words();
        return MINOR.in(words) && !CLEAN_TIME.in(words);
    }
}
