package handrail.web;

import handrail.bot.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything Handrail refuses, as one family (B1): each says what was wrong, where, and what would be right. One mapper turns it
 * into RFC 9457 problem+json for machines and into a page for people. Messages never contain personal data (C6).
 */
public abstract sealed class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Object[] values;

    private Problem(int status, String type, String message, Object... values) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.values = values;
    }

    /** The HTTP status that says it. */
    public int status() {
        return status;
    }

    /** A word that names the kind for programs. */
    public String type() {
        return type;
    }

    /** What was refused and what would be right, in a reader's language. */
    public String said(Language language) {
        return Words.of(language, String.valueOf(getMessage()), values);
    }

    /**
     * One thing wrong with one field.
     *
     * @param field the field's name in the form or JSON
     * @param message what would be right: a sentence, or the key of one in the words of the pages
     */
    public record Fault(String field, String message) {}

    /** There is no such thing here, or not for this person: both look the same. */
    public static final class NotFound extends Problem {
        private static final long serialVersionUID = 1L;

        /** Says what was looked for. */
        public NotFound(String message) {
            super(404, "not-found", message);
        }
    }

    /** It exists, but not for this person. */
    public static final class NotAllowed extends Problem {
        private static final long serialVersionUID = 1L;

        /** Says what would be needed. */
        public NotAllowed(String message) {
            super(403, "not-allowed", message);
        }
    }

    /** The sender is not known or the proof is wrong. */
    public static final class NotKnown extends Problem {
        private static final long serialVersionUID = 1L;

        /** Says what to send. */
        public NotKnown(String message) {
            super(401, "not-known", message);
        }
    }

    /** Fields with faults: all of them at once, nothing was stored. */
    public static final class Invalid extends Problem {
        private static final long serialVersionUID = 1L;

        private final transient List<Fault> faults;

        /** With every fault found. */
        public Invalid(List<Fault> faults) {
            super(422, "invalid", faults.stream().map(Fault::field).collect(Collectors.joining(", ", "Wrong: ", "")));
            this.faults = List.copyOf(faults);
        }

        /** What is wrong, field by field. */
        public List<Fault> faults() {
            return faults;
        }
    }

    /** The state of things does not allow this now. */
    public static final class Conflict extends Problem {
        private static final long serialVersionUID = 1L;

        /** Says why not, and what is possible. */
        public Conflict(String message) {
            super(409, "conflict", message);
        }
    }

    /** What HTTP itself has a word for: no such address, another method, another kind of body, too much of it, or a fault of ours. */
    public static final class Http extends Problem {
        private static final long serialVersionUID = 1L;
        private static final Set<Integer> SAID = Set.of(400, 403, 404, 405, 406, 411, 413, 415, 500, 503);

        /** By its status; one that has no words of its own is told as the plainest of its family. */
        public Http(int status) {
            super(status, "http-" + status, "problem." + (SAID.contains(status) ? status : status < 500 ? 400 : 500));
        }
    }

    /** Too many tries in too short a time. */
    public static final class TooMany extends Problem {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        /** Says when to try again. */
        public TooMany(Duration retryAfter) {
            super(429, "too-many", "problem.too-many", Math.max(1, retryAfter.toMinutes()));
            this.retryAfter = retryAfter;
        }

        /** How long to wait. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** There is no room now; nothing was done. */
    public static final class Busy extends Problem {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        /** Says when to come back. */
        public Busy(Duration retryAfter) {
            super(503, "busy", "problem.busy");
            this.retryAfter = retryAfter;
        }

        /** How long to wait. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
