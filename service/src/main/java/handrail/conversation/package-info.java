/** The way of a text from the webhook to the engine and back to the outbox. */
@org.jspecify.annotations.NullMarked
package handrail.conversation;
