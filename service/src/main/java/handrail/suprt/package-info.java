/** SAMHSA's Unified Performance Reporting Tool: who is to be asked its questions in which days, and who was. */
@org.jspecify.annotations.NullMarked
package handrail.suprt;
