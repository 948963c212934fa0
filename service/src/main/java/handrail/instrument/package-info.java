/** Short validated questionnaires: answered by text or on a coach's screen, scored as published, kept as they were given. */
@org.jspecify.annotations.NullMarked
package handrail.instrument;
