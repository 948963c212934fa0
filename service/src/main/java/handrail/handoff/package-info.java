/** Warm handoffs to care, and the providers who take them. */
@org.jspecify.annotations.NullMarked
package handrail.handoff;
