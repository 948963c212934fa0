/** What Quartz ticks: each job claims due work from our tables. */
@org.jspecify.annotations.NullMarked
package handrail.jobs;
