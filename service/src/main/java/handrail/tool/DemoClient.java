package handrail.tool;

import handrail.bot.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of the demo whose history is written.
 *
 * @param number counts them, the newest is 0
 * @param id the client's row
 * @param episode their episode of care
 * @param phone where they are texted
 * @param language what they speak
 * @param overdose when it happened
 * @param referred when they were handed over
 * @param reachedAt when somebody first spoke with them; null is not yet
 * @param coach who goes with them
 * @param consent how they said they may be texted (S10)
 * @param standing finished, on_hold or active
 */
record DemoClient(
        int number,
        UUID id,
        UUID episode,
        String phone,
        Language language,
        Instant overdose,
        Instant referred,
        @Nullable Instant reachedAt,
        DemoStaff.Coach coach,
        String consent,
        String standing) {

    boolean finished() {
        return standing.equals("finished");
    }

    boolean onHold() {
        return standing.equals("on_hold");
    }

    boolean mayBeTexted() {
        return consent.equals("verbal");
    }

    String say(String english, String spanish) {
        return language == Language.ES ? spanish : english;
    }
}
