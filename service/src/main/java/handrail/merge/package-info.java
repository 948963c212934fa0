/** One person who was entered twice: who may be the same, and how two entries become one, and two again. */
@org.jspecify.annotations.NullMarked
package handrail.merge;
