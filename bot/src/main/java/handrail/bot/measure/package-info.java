/** How well texts are read: labelled texts, what was read in them, and how sure the figures are. */
@org.jspecify.annotations.NullMarked
package handrail.bot.measure;
