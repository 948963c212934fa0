/** Which coach goes with which client, and why. */
@org.jspecify.annotations.NullMarked
package handrail.assignment;
