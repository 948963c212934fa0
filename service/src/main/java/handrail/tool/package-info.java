/** Tools for those who run an installation, or want to try one. */
@org.jspecify.annotations.NullMarked
package handrail.tool;
