package handrail.database;

/** The database can't be started. The message is one line that says what is wrong, where, and what would be right (B4). */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
