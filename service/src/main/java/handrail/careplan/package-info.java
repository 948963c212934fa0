/** What is agreed with clients: one small step, goals, needs, natural supports, notes, and how to reach them safely. */
@org.jspecify.annotations.NullMarked
package handrail.careplan;
