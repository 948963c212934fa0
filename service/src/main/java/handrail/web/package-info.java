/** What every page stands on: layout, words, errors, assets. */
@org.jspecify.annotations.NullMarked
package handrail.web;
