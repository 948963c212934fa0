/** Texts in and out: webhooks, outbox, ledger, carriers, urgent pages. */
@org.jspecify.annotations.NullMarked
package handrail.messaging;
