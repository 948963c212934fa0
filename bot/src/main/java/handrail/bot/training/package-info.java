/** Learns from labelled examples while the service is built; nothing of this runs in the service. */
@org.jspecify.annotations.NullMarked
package handrail.bot.training;
