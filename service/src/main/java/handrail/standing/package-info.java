/** What stops somebody's rhythm (S9): a hospital, custody, a death. */
@org.jspecify.annotations.NullMarked
package handrail.standing;
