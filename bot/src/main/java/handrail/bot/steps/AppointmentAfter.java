package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "Did you make it?" A yes and a no are both welcome; after a no another time is offered. */
public final class AppointmentAfter implements Question {

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
        if (moment.is(Intent.YES)) {
            return about.came();
        }
        return moment.is(Intent.NO) ? about.missed() : null;
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        return moment.facts().appointment() == null ? null : moment.say(Message.APPOINTMENT_AFTER_ASK);
    }
}
