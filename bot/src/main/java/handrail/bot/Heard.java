package handrail.bot;

import java.time.Instant;

/**
 * The client's last text, for the minute in which another may carry it on.
 *
 * @param body the text, or its beginning when it is long
 * @param unsure whether it was not understood, or broke off
 * @param held whether its answer waits in case another text carries it on
 */
public record Heard(String body, Instant at, boolean unsure, boolean held) {}
