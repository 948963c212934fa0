/** Check-ins: when they are due, what became of them. */
@org.jspecify.annotations.NullMarked
package handrail.checkin;
