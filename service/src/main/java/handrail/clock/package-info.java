/** What somebody owes by a time, and what became of it: in time, late, not at all, still open, or owed no more. */
@org.jspecify.annotations.NullMarked
package handrail.clock;
