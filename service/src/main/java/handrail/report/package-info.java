/** What a program manager reports from: every figure is counted from the raw rows. */
@org.jspecify.annotations.NullMarked
package handrail.report;
