package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import org.jspecify.annotations.Nullable;

/** "Did you make it?" A yes and a no are both welcome; after a no another time is offered. */
public final class AppointmentAfter implements Question {

    /** In whatever way it is said; a plain yes or no is read as ever. */
    private static final Phrases MISSED = Phrases.of(
            "didnt|couldnt|cant|not|never ~2 make|made|go|get|went",
            "i missed it|that|my",
            "no fui|pude|llegue|alcance",
            "no alcance a? llegar");

    private static final Phrases CAME =
            Phrases.of("made it", "i went|did|was", "did go|make", "si|ya fui|llegue|pude", "fui|llegue a?");

    @Override
    public String name() {
        return "appointment.after";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Facts.Appointment booked = moment.facts().appointment();
        if (booked == null || !moment.slots().items().isEmpty() || moment.is(Intent.WRONG_NUMBER)) {
            return null;
        }
        AboutATime about = new AboutATime(moment, booked);
        Answer said = about.told();
        if (said != null) {
            return said;
        }
        var words = moment.understood().words();
        if (moment.is(Intent.NO) || MISSED.in(words)) {
            return about.missed();
        }
        return moment.is(Intent.YES) || CAME.in(words) ? about.came() : null;
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        return moment.facts().appointment() == null ? null : moment.say(Message.APPOINTMENT_AFTER_ASK);
    }
}
