package handrail.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first rule of matching, which explains itself: the coach must speak the client's language. Of those, one with room comes
 * before one who is full; then one on shift now; then one who works in the client's area; then whoever carries the smallest part
 * of their cap.
 */
public final class Matching {

    private Matching() {}

    /** Chooses; empty when nobody speaks the language. */
    public static Optional<Choice> choose(List<Candidate> candidates, String language, @Nullable String area) {
        return rank(
                        candidates.stream()
                                .filter(candidate -> candidate.languages().contains(language))
                                .toList(),
                        language,
                        area)
                .stream()
                .findFirst();
    }

    /** Everybody by the same rule, the best first; who does not speak the language comes last, for a person to decide. */
    public static List<Choice> rank(List<Candidate> candidates, String language, @Nullable String area) {
        return candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !candidate.languages().contains(language))
                        .thenComparing(candidate -> candidate.fullness() >= 1)
                        .thenComparing(candidate -> !candidate.onShift())
                        .thenComparing(candidate -> !sameArea(candidate, area))
                        .thenComparing(Candidate::fullness)
                        .thenComparing(candidate -> candidate.id().value()))
                .map(candidate -> new Choice(candidate.id(), why(candidate, language, area)))
                .toList();
    }

    private static boolean sameArea(Candidate candidate, @Nullable String area) {
        return area != null && candidate.areas().contains(area);
    }

    private static List<String> why(Candidate best, String language, @Nullable String area) {
        List<String> why = new ArrayList<>();
        why.add((best.languages().contains(language) ? "speaks:" : "speaks_not:") + language);
        if (best.onShift()) {
            why.add("on_shift");
        }
        if (sameArea(best, area)) {
            why.add("same_area");
        }
        why.add(String.format(Locale.ROOT, "load:%.1f/%d", best.load(), best.cap()));
        if (best.fullness() >= 1) {
            why.add("over_cap");
        }
        return why;
    }
}
