package handrail.clock;

import handrail.handoff.Handoffs;
import handrail.program.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What is owed by a time. Each says which rows it is read from ({@code id, client_id, conversation_id, by_id, started_at, due_at, settled_at,
 * called_off_at}); the deadline was stored when it began, and is not counted again here.
 */
public enum ClockKind {
    /** A first contact after the overdose, as it is wanted. It stands still for nothing. */
    FIRST_CONTACT(Policy::targetHours, ClockRows.FIRST_CONTACT.replace("<due>", "target_at")),
    /** The same, as late as it may be. */
    FIRST_CONTACT_LIMIT(Policy::breachHours, ClockRows.FIRST_CONTACT.replace("<due>", "breach_at")),
    /** A coach's answer to an offer, yes or no: in staffed time of their shifts (K1). */
    ACCEPT(Policy::acceptMinutes, ClockRows.ACCEPT),
    /** Somebody nobody answers for is offered to a coach, or given one: in staffed time (K1). */
    QUEUE(Policy::queueMinutes, ClockRows.QUEUE),
    /** An answer to a text that waits for a person: in staffed time unless it may be about a danger (K1). */
    ANSWER(Policy::answerMinutes, ClockRows.task("ANSWER_TEXT")),
    /** A call back after a call nobody could take. */
    CALL_BACK(Policy::answerMinutes, ClockRows.task("MISSED_CALL")),
    /** Somebody acknowledges an urgent page (S2). */
    PAGE(Policy::pageMinutes, ClockRows.PAGE),
    /** Somebody acts on a handoff that was asked for: introduces, books, or closes it as done. */
    HANDOFF(Policy::handoffHours, ClockRows.HANDOFF.replace("<kind>", "handoff")),
    /** A client who chose to be introduced now waits at the phone. */
    INTRODUCTION(
            policy -> (int) Handoffs.INTRODUCED_WITHIN.toMinutes(),
            ClockRows.HANDOFF.replace("<kind>", "introduction")),
    /** Supplies reach whoever asked for them. */
    SUPPLIES(Policy::suppliesHours, ClockRows.task("DELIVER_SUPPLIES"));

    private static final List<ClockKind> IN_HOURS = List.of(FIRST_CONTACT, FIRST_CONTACT_LIMIT, HANDOFF, SUPPLIES);

    private static final List<ClockKind> IN_STAFFED_TIME = List.of(ACCEPT, QUEUE, ANSWER);

    private final ToIntFunction<Policy> allowed;
    private final String rows;

    ClockKind(ToIntFunction<Policy> allowed, String rows) {
        this.allowed = allowed;
        this.rows = rows;
    }

    /** How long it may take today, in {@link #unit()}; what began under another policy keeps the deadline it was given. */
    public int allowed(Policy policy) {
        return allowed.applyAsInt(policy);
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
