/** The time somebody is in care after an overdose, and where it stands. */
@org.jspecify.annotations.NullMarked
package handrail.episode;
