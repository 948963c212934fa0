/** What a program has decided: changed on a page, looked at before it counts, kept version by version. */
@org.jspecify.annotations.NullMarked
package handrail.policy;
