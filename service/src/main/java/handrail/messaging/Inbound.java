package handrail.messaging;

/** Takes a verified text; returns only after everything it caused is committed (T10). */
public interface Inbound {

    /** Whether the text was new; a replay has no effect. */
    boolean receive(InboundText text);
}
