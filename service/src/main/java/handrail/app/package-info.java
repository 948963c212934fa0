/** The application: configuration, wiring, start and stop. */
@org.jspecify.annotations.NullMarked
package handrail.app;
