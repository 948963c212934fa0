/** The conversation engine: a pure library without I/O, clock or randomness. */
@org.jspecify.annotations.NullMarked
package handrail.bot;
