/** The best plan for everybody when a coach leaves, is sick, or loads drift: proposed, looked at, approved, applied, taken back. */
@org.jspecify.annotations.NullMarked
package handrail.rebalance;
