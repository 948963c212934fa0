package handrail.messaging;

/** Who wrote a text. */
public enum Author {
    CLIENT,
    BOT,
    COACH,
    SYSTEM
}
