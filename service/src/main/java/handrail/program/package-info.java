/** The tenant: its names, zone and policy. */
@org.jspecify.annotations.NullMarked
package handrail.program;
