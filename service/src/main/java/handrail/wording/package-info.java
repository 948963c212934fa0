/** Wordings that are saved to begin a text with: the program's and everybody's own. */
@org.jspecify.annotations.NullMarked
package handrail.wording;
