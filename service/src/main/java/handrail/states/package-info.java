/** What has states changes by steps that are named, and by no other. */
@org.jspecify.annotations.NullMarked
package handrail.states;
