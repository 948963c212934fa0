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

    /** What only an answer means. */
    private static final Phrases CAME = Phrases.of(
            "^ i was|did .|there|go", "did go", "si|ya pude", "^ yes|yea|yeah|yep|ya|si ~1 it|i|they|but|fue|me");

    @Override
    public String name() {
        return "appointment.after";
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Facts.Appointment booked = moment.facts().appointment();
        if (booked == null || !moment.slots().items().isEmpty() || WrongNumber.isSaid(moment)) {
            return null;
        }
        AboutATime about = new AboutATime(moment, booked);
        Answer said = about.told();
        if (said != null) {
            return said;
        }
        if (moment.is(Intent.NO)) {
            return about.missed();
        }
        return moment.is(Intent.YES) || CAME.in(moment.understood().words()) ? about.came() : null;
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        return moment.facts().appointment() == null ? null : moment.say(Message.APPOINTMENT_AFTER_ASK);
    }
}
