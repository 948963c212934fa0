/** Phone numbers, as people write them and as carriers take them. */
@org.jspecify.annotations.NullMarked
package handrail.phone;
