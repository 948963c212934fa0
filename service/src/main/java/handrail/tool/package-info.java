/** Commands for those who run an installation. */
@org.jspecify.annotations.NullMarked
package handrail.tool;
