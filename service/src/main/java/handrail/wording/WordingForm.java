package handrail.wording;

import handrail.bot.Texts;
import handrail.bot.catalogue.CatalogueCheck;
import handrail.web.Problem.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wording as it was typed.
 *
 * @param typed the fields
 * @param whole whether it is to be the whole program's
 */
record WordingForm(Map<String, String> typed, boolean whole) {

    private static final int LONGEST_TITLE = 60;

    /** Where a carrier's segments end: a text that costs at most this many. */
    private static final int MOST_SEGMENTS = 3;

    WordingForm {
        typed = Map.copyOf(typed);
    }

    /** A wording as it stands, to be changed. */
    static Map<String, String> of(Wordings.Wording wording) {
        return new HashMap<>(Map.of("title", wording.title(), "en", wording.en(), "es", wording.es()));
    }

    String title() {
        return typed.getOrDefault("title", "");
    }

    String en() {
        return words("en");
    }

    String es() {
        return words("es");
    }

    private String words(String language) {
        return typed.getOrDefault(language, "").replace("\r\n", "\n");
    }

    /** What is wrong with it. What the program approves is in both languages, and fit to begin a conversation with (T14). */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (title().isEmpty() || title().length() > LONGEST_TITLE) {
            faults.add(new Fault("title", title().isEmpty() ? "wording.fault.empty" : "wording.fault.title"));
        }
        if (en().isEmpty() && (whole || es().isEmpty())) {
            faults.add(new Fault("en", whole ? "wording.fault.both" : "wording.fault.one"));
        }
        if (whole && es().isEmpty()) {
            faults.add(new Fault("es", "wording.fault.both"));
        }
        words("en", faults);
        words("es", faults);
        return List.copyOf(faults);
    }

    private void words(String language, List<Fault> faults) {
        String words = words(language);
        if (!Blanks.unknown(words).isEmpty()
                || words.replaceAll("\\{[a-z]+}", "").matches("(?s).*[{}].*")) {
            faults.add(new Fault(language, "wording.fault.blank"));
        }
        if (Texts.segments(words) > MOST_SEGMENTS) {
            faults.add(new Fault(language, "wording.fault.long"));
        }
        if (whole && !CatalogueCheck.forbidden(words).isEmpty()) {
            faults.add(new Fault(language, "wording.fault.telling"));
        }
    }
}
