package handrail.proof;

import handrail.messaging.FakeTwilio.Mood;
import java.util.Random;
import java.util.function.Function;

/** How the carrier behaves from one text to the next: well mostly, and at its worst often enough. */
final class Weather implements Function<String, Mood> {

    private final Random random;

    Weather(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public synchronized Mood apply(String to) {
        int drawn = random.nextInt(100);
        if (drawn < 76) {
            return Mood.TAKES;
        }
        if (drawn < 80) {
            return Mood.TAKES_SLOWLY;
        }
        if (drawn < 84) {
            return Mood.FAILS_AFTER_TAKING;
        }
        if (drawn < 88) {
            return Mood.HANGS_UP_AFTER_TAKING;
        }
        if (drawn < 91) {
            return Mood.HANGS_UP_BEFORE_TAKING;
        }
        return drawn < 93 ? Mood.FAILS_BEFORE_TAKING : Mood.BUSY;
    }
}
