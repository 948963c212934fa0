/** The conversation steps: each class is one topic or one question. */
@org.jspecify.annotations.NullMarked
package handrail.bot.steps;
