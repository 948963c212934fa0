package handrail.bot.measure;

import handrail.bot.Intent;
import handrail.bot.Reading;

/** A labelled text and how it was read. */
public record Outcome(LabelledText labelled, Reading reading) {

    private static final double SURE = 0.5;

    /** Whether the intent is the one a person gave. */
    public boolean rightIntent() {
        return reading.intent() == labelled.intent();
    }

    /** Whether the signals are exactly those a person gave. */
    public boolean rightSignals() {
        return reading.signals().equals(labelled.signals());
    }

    /** Whether the bot would say that it is not sure, and so ask or hand to a person. */
    public boolean unsure() {
        return reading.intent() == Intent.OTHER && reading.confidence() < SURE;
    }

    /** Whether a yes was taken for a no, or a no for a yes. */
    public boolean turnedAround() {
        return (labelled.intent() == Intent.YES && reading.intent() == Intent.NO)
                || (labelled.intent() == Intent.NO && reading.intent() == Intent.YES);
    }
}
