/** Requests for harm reduction supplies. */
@org.jspecify.annotations.NullMarked
package handrail.supply;
