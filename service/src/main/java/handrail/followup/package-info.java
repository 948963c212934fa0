/** What is come back to: booked times, supplies, days that count, silence, reports that are due. */
@org.jspecify.annotations.NullMarked
package handrail.followup;
