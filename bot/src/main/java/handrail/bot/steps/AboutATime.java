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

    private static final Phrases CANT = Phrases.of(
            "cant|cannot|couldnt|wont|unable ~1 make|come|attend|get|be|go !on|back|home|by|over|out|through|alone|like",
            "not able to? make|come|go",
            "wont be there|able",
            "not|aint|isnt going|coming|gonna ~2 make|come|there",
            "no puedo|podre|voy ~1 ir|llegar|asistir");
    private static final Phrases SOFTLY = Phrases.of(
            "reschedule|rescheduling|reprogramar|reagendar",
            "cancel|cancela|cancelar|move|change|cambiar|mover|push ~2 appointment|appt|visit|intake|cita|time|hora|fecha|it",
            "another|different|some|otra|otro time|day|hora|fecha|dia",
            "something came up",
            "doesnt|dont work",
            "no ~1 puedo|sirve|funciona");
    private static final Phrases MISSED = Phrases.of(
            "missed|miss ~2 it|appointment|appt|visit|intake|bus",
            "didnt|couldnt|never ~1 make|made|go|went|come|came|get|show",
            "did|could not ~1 make|go|come|show",
            "overslept|slept in",
            "no fui|llegue|pude|alcance|asisti",
            "perdi la|mi cita",
            "falte|me dormi");
    private static final Phrases WENT = Phrases.of(
            "i went|made",
            "made it",
            "just|already left|finished|got ~2 out|there|done|back|it",
            "it went",
            "si? fui|llegue|asisti",
            "ya sali|fui|termine");
    private static final Phrases WHERE = Phrases.of(
            "where|wheres|address|location|directions|room|building ~4",
            "donde|direccion|ubicacion|lugar",
            "how do i get there");
    private static final Phrases RIDE = Phrases.of(
            "ride|rides|uber|lyft|transport|transportation|bus|carpool",
            "pick me up",
            "no car|way|gas|money",
            "dont have ~2 car|ride|way|gas",
            "how do|can i get there",
            "transporte|pasaje|aventon|raite|camion|autobus",
            "quien me lleve|lleva",
            "como llego|voy",
            "no tengo ~1 en|como|con que|quien? ~1 ir|irme|llegar");
    private static final Phrases LATE = Phrases.of(
            "running|be|gonna|going ~3 late",
            "im ~1 late",
            "stuck in|on|at traffic|bus|work",
            "voy|llego|llegar|retrasado|retrasada|atrasado|atrasada ~2 tarde|retrasado|retrasada");
    private static final Phrases COMING = Phrases.of(
            "ill|will|gonna ~1 be|come there|here|by",
            "ill be|come|go",
            "see you|u|ya ~2 then|there|tomorrow|today|soon",
            "on my way|omw",
            "confirm|confirmed|confirming|confirmo|confirmado|confirmada",
            "i can make it",
            "still coming",
            "ahi|alla estare|voy|estoy",
            "voy en camino",
            "nos vemos",
            "si voy|puedo");
    private static final Phrases UNSURE = Phrases.of(
            "not|dont|idk|dunno ~1 sure|know ~1 if|i|about",
            "idk|dunno if|about",
            "might|may not|be",
            "no se|estoy ~1 seguro|segura|si !fui|llegue ~3",
            "depends|depende",
            "boss|jefe|job|work|trabajo ~3 wont|doesnt|no ~2 let|da|deja|permiso");
    private static final Phrases WHEN = Phrases.of("when|whens|time|day|date|cuando|hora|dia|fecha");
    private static final Phrases NAMED = Phrases.of("appointment|appt|visit|intake|cita");
    private static final Phrases MISSED_IT = Phrases.of(
            "i? just? didnt|couldnt make|get to? it",
            "i? missed it",
            "no pude ir|llegar",
            "no fui|llegue|alcance",
            "no alcance a? llegar");
    private static final Phrases BARE = Phrases.of(
            "where is|are? it|that|we?",
            "wheres it|that",
            "when is it|that",
            "what time is? it|that?",
            "where do|should i go",
            "whats the address",
            "donde es|queda|esta",
            "how do i get there",
            "como llego|voy",
            "no tengo ~1 en|como|con que|quien? ~1 ir|irme|llegar",
            "a que hora es?",
            "cuando es");

    /** The answer to a text that is surely about the time: it was just asked, or named; null when it says nothing of it. */
    @Nullable
    Answer told() {
        if (!isOver() && says(UNSURE)) {
            return Answer.of(say(Message.APPOINTMENT_UNSURE), Tasks.ANSWER);
        }
        if (says(CANT) || says(SOFTLY) || says(MISSED)) {
            return isOver() ? missed() : cantCome();
        }
        if (isOver()) {
            return says(WENT) ? came() : null;
        }
        return says(RIDE) ? ride() : particulars();
    }

    private @Nullable Answer particulars() {
        if (says(LATE)) {
            return Answer.of(moment.say(Message.APPOINTMENT_LATE), Tasks.ANSWER);
        }
        if (says(WHERE)) {
            return where();
        }
        if (says(COMING) && !moment.is(Intent.NO)) {
            return comes();
        }
        return says(WHEN) ? when() : null;
    }

    /** Whether the text names the time, or can mean nothing else. */
    boolean isNamed() {
        Words words = moment.understood().words();
        boolean bare = moment.facts().openSupplies() == null && BARE.areAll(words);
        return moment.is(Intent.APPOINTMENT) || says(NAMED) || bare || (isOver() && MISSED_IT.areAll(words));
    }

    /** "I can't make it" may mean something else: asked before anything is given back. "I'll be there" does no harm. Else null. */
    @Nullable
    Answer checked() {
        if (isOver()) {
            return says(MISSED)
                    ? Answer.of(moment.say(Message.APPOINTMENT_AFTER_ASK))
                            .waiting(new AppointmentAfter().asked(moment.now(), Map.of()))
                    : null;
        }
        if (says(UNSURE)) {
            return null;
        }
        if (says(COMING) && (moment.is(Intent.OTHER) || moment.is(Intent.YES))) {
            return comes();
        }
        return says(CANT)
                ? Answer.of(say(Message.APPOINTMENT_ASK))
                        .waiting(new AppointmentConfirm().asked(moment.now(), Map.of()))
                : null;
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
                && BARE.areAll(moment.understood().words());
    }

    private boolean isOver() {
        return !booked.at().isAfter(moment.now());
    }

    private boolean says(Phrases phrases) {
        return phrases.in(moment.understood().words());
    }
}
