package handrail.bot.steps;

import handrail.bot.Effect.Reply;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** "Can you make it tomorrow?" A no gives the time back at once; the address or a ride can be asked for first. */
public final class AppointmentConfirm implements Question {

    @Override
    public String name() {
        return "appointment.confirm";
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
            return about.isSettledBy(said) ? said : said.waiting(asked(moment.now(), open.slots()));
        }
        if (moment.is(Intent.YES)) {
            return about.comes();
        }
        return moment.is(Intent.NO) ? about.refused() : null;
    }

    @Override
    public @Nullable Reply again(Moment moment, OpenQuestion open) {
        Facts.Appointment booked = moment.facts().appointment();
        return booked == null || !booked.at().isAfter(moment.now())
                ? null
                : new AboutATime(moment, booked).say(Message.APPOINTMENT_ASK);
    }
}
