/** The messages the bot may send, with their variables, and the checks they have to pass. */
@org.jspecify.annotations.NullMarked
package handrail.bot.catalogue;
