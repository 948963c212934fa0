/** What staff say to one another about a thread: never a text, never sent. */
@org.jspecify.annotations.NullMarked
package handrail.comment;
