package handrail.bot.steps;

import handrail.bot.Effect.RecordFollowUp;
import handrail.bot.Event;
import handrail.bot.Instrument;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How something is come back to: the words, and the step that waits for an answer. No word of it may say what it is about on a lock
 * screen (T14).
 */
public record ComesBack(
        Message message, Question step, @Nullable Instrument instrument) {

    /** The slot that holds the host's id of it. */
    public static final String ID = "followUpId";

    /** For this kind. */
    public static ComesBack to(Event.FollowUp kind) {
        return switch (kind) {
            case SUPPLIES -> new ComesBack(Message.ARRIVED_ASK, new SuppliesArrived(), null);
            case REFILL -> new ComesBack(Message.REFILL_ASK, new Refill(), null);
            case STEP -> new ComesBack(Message.STEP_HOW, new StepWent(), null);
            case MILESTONE -> new ComesBack(Message.MILESTONE_ASK, new Milestone(), null);
            case STILL_HERE -> new ComesBack(Message.STILL_HERE_ASK, new StillHere(), null);
            case GO_ON -> new ComesBack(Message.GO_ON_ASK, new GoOn(), null);
            case BARC10 -> questions(Instrument.BARC10);
            case BAM -> questions(Instrument.BAM);
            case NEEDS -> questions(Instrument.NEEDS);
        };
    }

    private static ComesBack questions(Instrument instrument) {
        Message offer = instrument.asksOfHarm() ? Message.QUESTIONS_ALONE : Message.QUESTIONS_OFFER;
        return new ComesBack(offer, new QuestionsOffer(), instrument);
    }

    /** What the step has to remember until it is answered. */
    public Map<String, String> slots(String followUpId) {
        return instrument == null
                ? Map.of(ID, followUpId)
                : Map.of(ID, followUpId, Questions.INSTRUMENT, instrument.word());
    }

    /** That it was answered. */
    static RecordFollowUp answered(OpenQuestion open, @Nullable Integer score) {
        return new RecordFollowUp(open.slots().getOrDefault(ID, ""), score);
    }
}
