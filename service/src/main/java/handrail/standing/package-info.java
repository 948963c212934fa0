/** What stops somebody's rhythm: a hospital, custody, a death (S9), or their own wish to be left alone for a while. */
@org.jspecify.annotations.NullMarked
package handrail.standing;
