/** The program's directory: food, shelter, papers and rides near a client's ZIP. */
@org.jspecify.annotations.NullMarked
package handrail.directory;
