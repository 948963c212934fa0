package handrail.bot.steps;

import handrail.bot.Effect.ConfirmAppointment;
import handrail.bot.Effect.FreeAppointment;
import handrail.bot.Effect.RecordAttendance;
import handrail.bot.Facts;
import handrail.bot.Intent;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.bot.read.Phrases;
import handrail.bot.read.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said about a booked time, and what it is answered with. A time that can't be kept is given back at once. */
record AboutATime(Moment moment, Facts.Appointment booked) {

    /** The answer to a text that is surely about the time: it was just asked, or named; null when it says nothing of it. */
    @Nullable
    Answer told() {
        if (!isOver() && says(TimeTalk.KEEP)) {
            return comes();
        }
        if (isOver() && says(TimeTalk.NOT_SEEN)) {
            return Answer.of(moment.say(Message.APPOINTMENT), Tasks.ANSWER);
        }
        if (!isOver() && (says(TimeTalk.UNSURE) || (moment.is(Intent.NO) && says(TimeTalk.NOT_ALONE)))) {
            return unsure();
        }
        if (says(TimeTalk.CANT) || says(TimeTalk.SOFTLY) || says(TimeTalk.MISSED)) {
            return isOver() ? missed() : cantCome();
        }
        if (isOver()) {
            return says(TimeTalk.WENT) || says(TimeTalk.HERE) ? came() : null;
        }
        return says(TimeTalk.RIDE) ? ride() : particulars();
    }

    private @Nullable Answer particulars() {
        if (says(TimeTalk.LATE)) {
            return Answer.of(moment.say(Message.APPOINTMENT_LATE), Tasks.ANSWER);
        }
        if (says(TimeTalk.WHERE)) {
            return where();
        }
        if (says(TimeTalk.COMING) && !moment.is(Intent.NO)) {
            return comes();
        }
        if (says(TimeTalk.WHEN)) {
            return when();
        }
        return says(TimeTalk.ASKED) && moment.is(Intent.APPOINTMENT)
                ? Answer.of(moment.oneOf(Message.NOT_KNOWN, Message.NOT_KNOWN_2), Tasks.ANSWER)
                : null;
    }

    /** Nothing is lost, and a person helps to make it work. */
    private Answer unsure() {
        return Answer.of(say(Message.APPOINTMENT_UNSURE), Tasks.ANSWER);
    }

    /** A no to "can you make it?": only a plain one gives the time back, any other keeps it until a person has asked. */
    Answer refused() {
        return moment.saysOneThing() && says(TimeTalk.BARE_NO) ? cantCome() : unsure();
    }

    /** Whether the text names the time, or can mean nothing else. */
    boolean isNamed() {
        Words words = moment.understood().words();
        boolean bare = moment.facts().openSupplies() == null && TimeTalk.BARE.areAll(words);
        boolean ride = !isOver() && says(TimeTalk.RIDE) && (moment.is(Intent.RESOURCES) || moment.is(Intent.OTHER));
        return moment.is(Intent.APPOINTMENT)
                || says(TimeTalk.NAMED)
                || bare
                || ride
                || (isOver() && TimeTalk.MISSED_IT.areAll(words));
    }

    /** "I can't make it" may mean something else: asked before anything is given back. "I'll be there" does no harm. Else null. */
    @Nullable
    Answer checked() {
        if (isOver()) {
            return says(TimeTalk.MISSED)
                    ? Answer.of(moment.say(Message.APPOINTMENT_AFTER_ASK))
                            .waiting(new AppointmentAfter().asked(moment.now(), Map.of()))
                    : null;
        }
        if (says(TimeTalk.UNSURE)) {
            return null;
        }
        if (says(TimeTalk.COMING) && (moment.is(Intent.OTHER) || moment.is(Intent.YES))) {
            return comes();
        }
        return says(TimeTalk.CANT) ? asked() : null;
    }

    /** Whether they can make it, asked. */
    Answer asked() {
        return isOver()
                ? when()
                : Answer.of(say(Message.APPOINTMENT_ASK))
                        .waiting(new AppointmentConfirm().asked(moment.now(), Map.of()));
    }

    /** Whether nothing is left to ask after this answer: they come, or the time is given back. */
    boolean isSettledBy(Answer answer) {
        return answer.open() != null
                || answer.effects().stream()
                        .anyMatch(effect -> effect instanceof ConfirmAppointment
                                || effect instanceof FreeAppointment
                                || effect instanceof RecordAttendance);
    }

    /** They will be there. */
    Answer comes() {
        return Answer.of(new ConfirmAppointment(booked.id()), say(Message.APPOINTMENT_CONFIRMED));
    }

    /** The time is given back; the open ones are offered, or a person finds another. */
    Answer cantCome() {
        return another(new FreeAppointment(booked.id()), Message.APPOINTMENT_TIMES, Message.APPOINTMENT_NO_TIME);
    }

    /** They were there. */
    Answer came() {
        return Answer.of(new RecordAttendance(booked.id(), true), moment.say(Message.APPOINTMENT_CAME), Tasks.ANSWER);
    }

    /** They were not: no blame, another time. */
    Answer missed() {
        return another(
                new RecordAttendance(booked.id(), false),
                Message.APPOINTMENT_MISSED_TIMES,
                Message.APPOINTMENT_MISSED_NO_TIME);
    }

    /** When it is. */
    Answer when() {
        return isOver()
                ? Answer.of(moment.say(Message.APPOINTMENT), Tasks.ANSWER)
                : Answer.of(say(Message.APPOINTMENT_WHEN));
    }

    private Answer another(handrail.bot.Effect change, Message times, Message none) {
        Answer answer = Answer.of(change, Tasks.ANSWER);
        return Times.areOpen(moment) ? Tiers.times(moment, answer, times) : answer.and(moment.say(none));
    }

    private Answer where() {
        return booked.address().isBlank()
                ? Answer.of(say(Message.APPOINTMENT_NO_ADDRESS), Tasks.ANSWER)
                : Answer.of(say(Message.APPOINTMENT_WHERE));
    }

    private Answer ride() {
        return Answer.of(say(Message.APPOINTMENT_RIDE), Tasks.ANSWER);
    }

    /** A message with the time and the place. */
    handrail.bot.Effect.Reply say(Message message) {
        String address = booked.address().isBlank() ? "" : ", " + booked.address();
        return moment.say(
                message,
                Map.of(
                        Variable.TIME,
                        Times.said(moment, booked.at()),
                        Variable.PLACE,
                        Places.shortened(booked.provider() + address, Variable.LONGEST_PLACE)));
    }

    /** "Donde queda", with a time that is booked: that place, not ours. */
    static boolean isBare(Moment moment) {
        return moment.facts().appointment() != null
                && TimeTalk.BARE.areAll(moment.understood().words());
    }

    private boolean isOver() {
        return !booked.at().isAfter(moment.now());
    }

    private boolean says(Phrases phrases) {
        return phrases.in(moment.understood().words());
    }
}
