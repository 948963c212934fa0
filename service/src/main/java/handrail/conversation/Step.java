package handrail.conversation;

import handrail.bot.Facts;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * One step of one thread, inside its transaction: everything that an effect needs to be applied.
 *
 * @param handle the open transaction, inside the program's walls
 * @param program whose thread it is
 * @param thread the locked thread
 * @param phone where its texts go now
 * @param facts what the engine was told
 * @param now program time of the step
 */
record Step(Handle handle, Program program, ThreadRow thread, PhoneNumber phone, Facts facts, Instant now) {}
