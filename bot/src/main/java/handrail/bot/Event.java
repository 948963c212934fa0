package handrail.bot;

import java.time.Instant;

/** Something that happened in a conversation, in the order in which the host saw it. */
public sealed interface Event {

    /** The client's text, as it came. */
    record Text(String body) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.text(this);
        }
    }

    /** Pictures or other attachments; {@code body} may be empty. */
    record Media(int count, String body) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.media(this);
        }
    }

    /**
     * A check-in is due.
     *
     * @param day counts from the overdose's local date
     * @param nth how many that ask the same came before it in their rhythm: two in a row are worded differently
     * @param gentle asks less of somebody who has been silent
     * @param asks what it asks; a turn that was recorded before there was a choice has none, and asked how they are
     */
    record CheckInDue(String checkInId, int day, int nth, boolean gentle, Asks asks) implements Event {
        public CheckInDue {
            asks = asks == null ? Asks.HOW : asks;
        }

        /** One that asks how they are. */
        public CheckInDue(String checkInId, int day, int nth, boolean gentle) {
            this(checkInId, day, nth, gentle, Asks.HOW);
        }

        @Override
        public <T> T match(Handler<T> handler) {
            return handler.checkInDue(this);
        }
    }

    /** A timer of the conversation has run out. */
    record TimerDue(Timer timer) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.timerDue(this);
        }
    }

    /** It is time to ask about a booked time; nothing is asked when it is another by now, or none. */
    record AppointmentDue(String appointmentId, Reminder reminder) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.appointmentDue(this);
        }
    }

    /** It is time to come back to something; {@code followUpId} is the host's, and comes back with the answer. */
    record FollowUpDue(String followUpId, FollowUp kind) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.followUpDue(this);
        }
    }

    /** A coach wrote in the thread at this instant; every coach's text is one such event (S5). */
    record CoachJoined(Instant at) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.coachJoined(this);
        }
    }

    /** The coach left; unless handed back, the bot stays silent until four hours have passed (S5). */
    record CoachLeft(boolean handedBack) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.coachLeft(this);
        }
    }

    /**
     * How an effect went; {@code effect} is its simple class name, such as {@code RequestSupplies}.
     *
     * @param detail of a booking: its time as ISO-8601, when it succeeded; of a search in the directory: a place a line
     */
    record EffectResult(String effect, boolean succeeded, String detail) implements Event {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.effectResult(this);
        }
    }

    /** What a check-in asks; a program chooses which of them its check-ins use. */
    enum Asks {
        /** How they are, from 0 to 10 or in words. */
        HOW,
        /** Whether they need anything. */
        NEED,
        /** Whether there is one small step for today. */
        STEP
    }

    /** The timers of a conversation. */
    enum Timer {
        /** Send the first text (S10). */
        FIRST_CONTACT,
        /** Four hours without a coach's text (S5). */
        COACH_QUIET,
        /** Somebody who said "not today" to a handoff is asked once more. */
        HANDOFF_AGAIN,
        /** Another coach is with them from now on: they are told. */
        NEW_COACH
    }

    /** When a booked time is asked about. */
    enum Reminder {
        DAY_BEFORE,
        HOURS_BEFORE,
        /** Whether they made it. */
        AFTER
    }

    /** What is come back to. */
    enum FollowUp {
        /** Whether what they asked for got to them. */
        SUPPLIES,
        /** Whether they need more after they brought somebody back. */
        REFILL,
        /** How the small step of the day before went. */
        STEP,
        /** How they have been, on a day that counts from the overdose. */
        MILESTONE,
        /** Nobody has heard of them for long: we are still there. */
        STILL_HERE,
        /** Whether they want to be asked on, now that the check-ins have come to their end. */
        GO_ON,
        /** Ten short questions about what holds them. */
        BARC10,
        /** Seventeen short questions about the last 30 days. */
        BAM,
        /** Five short questions about what they need and whether they are safe. */
        NEEDS
    }

    /** Calls the one method for this case. */
    <T> T match(Handler<T> handler);

    /** One method a case, so that a new case fails to compile until it is handled. */
    interface Handler<T> {
        T text(Text text);

        T media(Media media);

        T checkInDue(CheckInDue due);

        T timerDue(TimerDue due);

        T appointmentDue(AppointmentDue due);

        T followUpDue(FollowUpDue due);

        T coachJoined(CoachJoined joined);

        T coachLeft(CoachLeft left);

        T effectResult(EffectResult result);
    }
}
