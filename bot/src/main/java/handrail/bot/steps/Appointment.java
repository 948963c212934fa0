package handrail.bot.steps;

import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Aside;
import org.jspecify.annotations.Nullable;

/** Anything about a booked time: can't come, where, when, a ride, late. Without one that we know of, the coach is asked. */
public final class Appointment implements Topic {

    @Override
    public @Nullable Answer begin(Moment moment) {
        Facts.Appointment booked = moment.facts().appointment();
        boolean order = booked == null && moment.facts().openSupplies() != null && moment.has(Aside.CANCEL_ORDER);
        if (order || Handoff.seeks(moment) || Feelings.asksForTheEmergencyRoom(moment)) {
            return null;
        }
        if (booked == null) {
            if (moment.is(Intent.APPOINTMENT) && Tiers.isUnsure(moment)) {
                return Tiers.hesitation(moment);
            }
            return moment.is(Intent.APPOINTMENT) ? Answer.of(moment.say(Message.APPOINTMENT), Tasks.ANSWER) : null;
        }
        if (isAnotherTopic(moment)) {
            return null;
        }
        AboutATime about = new AboutATime(moment, booked);
        if (Cancels.isAsked(moment)) {
            return about.asked();
        }
        if (!about.isNamed()) {
            return about.checked();
        }
        Answer told = about.told();
        return told == null && moment.is(Intent.APPOINTMENT) ? about.when() : told;
    }

    private static boolean isAnotherTopic(Moment moment) {
        return !moment.slots().items().isEmpty()
                || moment.is(Intent.SUPPLIES)
                || moment.is(Intent.USED)
                || moment.is(Intent.REVERSAL)
                || WrongNumber.isSaid(moment);
    }
}
