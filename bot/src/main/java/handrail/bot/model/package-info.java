/** What was learned from labelled examples, read from the classpath; the only part of the bot that reads anything. */
@org.jspecify.annotations.NullMarked
package handrail.bot.model;
