package handrail.careplan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a sentence of a care plan ends. */
public enum PlanEnd {
    /** It was done, or is no longer missing. */
    DONE,
    /** It no longer holds, or was written by mistake. */
    DROPPED,
    /** Another small step took its place. */
    REPLACED;

    /** Its name in rows and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody may say; empty for another word. */
    public static Optional<PlanEnd> said(String word) {
        return Stream.of(DONE, DROPPED).filter(end -> end.word().equals(word)).findFirst();
    }
}
