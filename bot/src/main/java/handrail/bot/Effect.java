package handrail.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something the host has to store or send; the engine does neither. */
public sealed interface Effect {

    /** A text from the message catalogue, in the language of the turn's next state. */
    record Reply(String key, Map<String, String> variables, Purpose purpose) implements Effect {
        public Reply {
            variables = Map.copyOf(variables);
        }

        @Override
        public <T> T match(Handler<T> handler) {
            return handler.reply(this);
        }
    }

    /** Texts to this phone end now (T1, T5). */
    record OptOut() implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.optOut(this);
        }
    }

    /** Texts to this phone are wanted again (T6). */
    record OptIn() implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.optIn(this);
        }
    }

    /** The client said whether proactive texts are welcome (S10). */
    record RecordConsent(Facts.Consent consent) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.recordConsent(this);
        }
    }

    /** An urgent page to a human (S1). */
    record Page(Signal danger) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.page(this);
        }
    }

    /** A task for the coach or, without one, the owned queue (S8, T15). One open task of a kind is enough. */
    record MakeTask(TaskKind kind) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.makeTask(this);
        }
    }

    /** A new request for supplies. */
    record RequestSupplies(
            List<ItemQuantity> items,
            @Nullable Way way,
            @Nullable String zip) implements Effect {
        public RequestSupplies {
            items = List.copyOf(items);
        }

        @Override
        public <T> T match(Handler<T> handler) {
            return handler.requestSupplies(this);
        }
    }

    /** The open request changes: empty items, null way and null zip mean unchanged. */
    record ChangeSupplies(
            String requestId,
            List<ItemQuantity> items,
            @Nullable Way way,
            @Nullable String zip,
            boolean cancelled) implements Effect {
        public ChangeSupplies {
            items = List.copyOf(items);
        }

        @Override
        public <T> T match(Handler<T> handler) {
            return handler.changeSupplies(this);
        }
    }

    /** The client wants a warm handoff to care. */
    record RequestHandoff() implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.requestHandoff(this);
        }
    }

    /** How a handoff is to go on; a booking can fail, and comes back as {@link Event.EffectResult} either way. */
    record ArrangeHandoff(Tier tier, @Nullable String slotId) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.arrangeHandoff(this);
        }
    }

    /**
     * "Not today": the handoff stays open and can be taken up at any time.
     *
     * @param askAgain whether it is asked about again when the policy says (S10)
     */
    record PutOffHandoff(boolean askAgain) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.putOffHandoff(this);
        }
    }

    /** The client will be there. */
    record ConfirmAppointment(String appointmentId) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.confirmAppointment(this);
        }
    }

    /** The client can't come: the time is somebody else's to take, the handoff stays open. */
    record FreeAppointment(String appointmentId) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.freeAppointment(this);
        }
    }

    /** The client says whether they were there. */
    record RecordAttendance(String appointmentId, boolean came) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.recordAttendance(this);
        }
    }

    /** Looks in the program's directory; what is near comes back as {@link Event.EffectResult}. */
    record FindResources(Need need, String zip) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.findResources(this);
        }
    }

    /** The answers of this turn wait so long: the text broke off, and another may carry it on. */
    record HoldAnswers(Duration by) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.holdAnswers(this);
        }
    }

    /** The text before is answered by this turn too: answers to it that still wait, and a task it made, are not needed. */
    record TakeBack(Instant since) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.takeBack(this);
        }
    }

    /** A check-in was answered; the score runs from 0 (worst) to 10 (best), null when answered in words. */
    record RecordCheckIn(String checkInId, @Nullable Integer score) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.recordCheckIn(this);
        }
    }

    /** Something we came back to was answered; the score runs from 0 (worst) to 10 (best), null when none was asked for or given. */
    record RecordFollowUp(String followUpId, @Nullable Integer score) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.recordFollowUp(this);
        }
    }

    /** They want to be asked how they are beyond the end of the check-ins; the id is that of the question. */
    record KeepAsking(String followUpId) implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.keepAsking(this);
        }
    }

    /** Every item of an instrument was answered; the numbers in the order of its items. */
    record RecordAnswers(String instrument, List<Integer> answers) implements Effect {
        public RecordAnswers {
            answers = List.copyOf(answers);
        }

        @Override
        public <T> T match(Handler<T> handler) {
            return handler.recordAnswers(this);
        }
    }

    /** The client named one small step: they are asked the next day how it went. */
    record NoteStep() implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.noteStep(this);
        }
    }

    /** Naloxone brought somebody back. */
    record RecordReversal() implements Effect {
        @Override
        public <T> T match(Handler<T> handler) {
            return handler.recordReversal(this);
        }
    }

    /** The three ways to hand over, best first. */
    enum Tier {
        /** Client, coach and provider talk now. */
        INTRODUCTION,
        /** A time of the provider's own is booked. */
        BOOKING,
        /** The coach calls the client to find a way. */
        CALL_BACK
    }

    /** Why a text is sent; decides which rules hold at dispatch (T4, T5, T8, T14). */
    enum Purpose {
        COMPLIANCE,
        SAFETY,
        ANSWER,
        PROACTIVE
    }

    /** What a person has to do. */
    enum TaskKind {
        ANSWER_TEXT,
        CALL_CLIENT,
        /** Several clients hold the phone: somebody finds out who is texting. */
        WHO_IS_TEXTING,
        /** The same text came again and again (T13). */
        LOOK_AT_THREAD,
        WRONG_NUMBER,
        /** A warning that concerns everybody: whoever supervises decides whom to tell. */
        BAD_BATCH
    }

    /** Calls the one method for this case. */
    <T> T match(Handler<T> handler);

    /** One method a case, so that a new case fails to compile until it is handled. */
    interface Handler<T> {
        T reply(Reply reply);

        T optOut(OptOut optOut);

        T optIn(OptIn optIn);

        T recordConsent(RecordConsent consent);

        T page(Page page);

        T makeTask(MakeTask task);

        T requestSupplies(RequestSupplies request);

        T changeSupplies(ChangeSupplies change);

        T requestHandoff(RequestHandoff request);

        T arrangeHandoff(ArrangeHandoff arrangement);

        T putOffHandoff(PutOffHandoff putOff);

        T confirmAppointment(ConfirmAppointment confirmation);

        T freeAppointment(FreeAppointment freed);

        T recordAttendance(RecordAttendance attendance);

        T findResources(FindResources search);

        T holdAnswers(HoldAnswers hold);

        T takeBack(TakeBack back);

        T recordCheckIn(RecordCheckIn checkIn);

        T recordReversal(RecordReversal reversal);

        T recordFollowUp(RecordFollowUp followUp);

        T keepAsking(KeepAsking wanted);

        T noteStep(NoteStep step);

        T recordAnswers(RecordAnswers answers);
    }
}
