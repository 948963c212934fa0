/** The people who work in a program: their profiles, shifts, who is on call, and coming and leaving. */
@org.jspecify.annotations.NullMarked
package handrail.staff;
