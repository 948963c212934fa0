/** Understanding a text: from letters to signals, an intent and particulars, by rules that can be explained. */
@org.jspecify.annotations.NullMarked
package handrail.bot.read;
