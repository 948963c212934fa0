package handrail.bot;

/** What must never be missed in a text. */
public enum Signal {
    OPT_OUT,
    OPT_IN,
    HELP,
    /** A possible overdose now, of the writer or of somebody with them. */
    OVERDOSE,
    /** Present risk of suicide, also when veiled. */
    SUICIDE,
    /** Danger from a person now. */
    VIOLENCE,
    /** Urgent, not an overdose. */
    MEDICAL;

    /** Whether this signal outranks every state of every conversation (S1). */
    public boolean isDanger() {
        return this == OVERDOSE || this == SUICIDE || this == VIOLENCE || this == MEDICAL;
    }
}
