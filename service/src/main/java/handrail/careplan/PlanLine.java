package handrail.careplan;

import java.time.Instant;
import java.util.UUID;

/**
 * A sentence of a care plan that holds.
 *
 * @param words as somebody wrote it
 * @param at when
 * @param by the first name of who wrote it; empty when it is not known
 */
public record PlanLine(UUID id, PlanKind kind, String words, Instant at, String by) {}
