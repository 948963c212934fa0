package handrail.clock;

import handrail.handoff.Handoffs;
import handrail.program.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is owed by a time. Each says which rows it is read from ({@code id, client_id, conversation_id, by_id, started_at, due_at, settled_at,
 * called_off_at}); the deadline was stored when it began, and is not counted again here.
 */
public enum ClockKind {
    /** A first contact after the overdose, as it is wanted. It stands still for nothing. */
    FIRST_CONTACT(ClockRows.FIRST_CONTACT.replace("<due>", "target_at")),
    /** The same, as late as it may be. */
    FIRST_CONTACT_LIMIT(ClockRows.FIRST_CONTACT.replace("<due>", "breach_at")),
    /** A coach's answer to an offer, yes or no: in staffed time of their shifts (K1). */
    ACCEPT(ClockRows.ACCEPT),
    /** Somebody nobody answers for is offered to a coach, or given one: in staffed time (K1). */
    QUEUE(ClockRows.QUEUE),
    /** An answer to a text that waits for a person: in staffed time unless it may be about a danger (K1). */
    ANSWER(ClockRows.task("ANSWER_TEXT")),
    /** A call back after a call nobody could take. */
    CALL_BACK(ClockRows.task("MISSED_CALL")),
    /** Somebody acknowledges an urgent page (S2). */
    PAGE(ClockRows.PAGE),
    /** Somebody acts on a handoff that was asked for: introduces, books, or closes it as done. */
    HANDOFF(ClockRows.HANDOFF.replace("<kind>", "handoff")),
    /** A client who chose to be introduced now waits at the phone. */
    INTRODUCTION(ClockRows.HANDOFF.replace("<kind>", "introduction")),
    /** Supplies reach whoever asked for them. */
    SUPPLIES(ClockRows.task("DELIVER_SUPPLIES"));

    private static final List<ClockKind> IN_HOURS = List.of(FIRST_CONTACT, FIRST_CONTACT_LIMIT, HANDOFF, SUPPLIES);

    private static final List<ClockKind> IN_STAFFED_TIME = List.of(ACCEPT, QUEUE, ANSWER);

    private final String rows;

    ClockKind(String rows) {
        this.rows = rows;
    }

    /** How long it may take today, in {@link #unit()}; what began under another policy keeps the deadline it was given. */
    public int allowed(Policy policy) {
        return switch (this) {
            case FIRST_CONTACT -> policy.targetHours();
            case FIRST_CONTACT_LIMIT -> policy.breachHours();
            case ACCEPT -> policy.acceptMinutes();
            case QUEUE -> policy.queueMinutes();
            case ANSWER, CALL_BACK -> policy.answerMinutes();
            case PAGE -> policy.pageMinutes();
            case HANDOFF -> policy.handoffHours();
            case INTRODUCTION -> (int) Handoffs.INTRODUCED_WITHIN.toMinutes();
            case SUPPLIES -> policy.suppliesHours();
        };
    }

    /** What {@link #allowed} counts: hours, minutes, or staffed minutes (K1). */
    public String unit() {
        return IN_HOURS.contains(this) ? "hours" : IN_STAFFED_TIME.contains(this) ? "staffed" : "minutes";
    }

    String rows() {
        return rows;
    }

    /** Its word in addresses, files and keys: "first-contact". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a word in an address. */
    public static Optional<ClockKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
