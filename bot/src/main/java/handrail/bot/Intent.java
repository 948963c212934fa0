package handrail.bot;

/** What a text is about; a text that is nothing but a signal is {@code OTHER}. */
public enum Intent {
    SUPPLIES,
    /** Wants treatment, detox or medication. */
    HANDOFF,
    /** Wants a person. */
    COACH,
    /** Shelter, food, papers, rides. */
    RESOURCES,
    APPOINTMENT,
    /** Naloxone was used and the person is all right. */
    REVERSAL,
    /** Use, a slip or cravings, no emergency. */
    USED,
    YES,
    NO,
    THANKS,
    GREETING,
    WRONG_NUMBER,
    OTHER
}
