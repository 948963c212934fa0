package handrail.bot.read;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.Signal;
import handrail.bot.Slots;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text shows to the classifier: its words, pairs of words and pieces of words, the rules that hold, the particulars, and the
 * question it answers. Every feature can be read by a person.
 */
final class Features {

    /** The steps' questions, by the kind that the examples are labelled with. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("appointment.after", "appointment"),
            Map.entry("appointment.confirm", "appointment"),
            Map.entry("check_in", "check-in"),
            Map.entry("check_in.need", "check-in"),
            Map.entry("check_in.step", "check-in"),
            Map.entry("first_contact", "first"),
            Map.entry("consent", "texting"),
            Map.entry("coach.offer", "person"),
            Map.entry("handoff.how", "handoff"),
            Map.entry("handoff.now", "handoff"),
            Map.entry("handoff.time", "handoff"),
            Map.entry("handoff.again", "handoff"),
            Map.entry("small_step", "person"),
            Map.entry("reversal.refill", "person"),
            Map.entry("supplies.add", "person"),
            Map.entry("supplies.done", "supplies-way"),
            Map.entry("supplies.items", "supplies-way"),
            Map.entry("supplies.way", "supplies-way"),
            Map.entry("supplies.zip", "supplies-zip"));

    private static final int BRIEF = 4;

    private static final Phrases OWNED = Phrases.lines("""
            still|already|always|got|i ~1 have|got|had|keep ~2 narcan|naloxone|strips|needles|plenty|enough|some|mine
            todavia|aun|ya ~1 tengo|tenemos|quedan
            got mine|them|it already
            have|got plenty|enough
            """);

    private final Set<String> features = new LinkedHashSet<>();

    private Features() {}

    /** The features of a text, each once. */
    static List<String> of(
            Words words, Slots slots, Set<Aside> asides, Set<Signal> signals, @Nullable OpenQuestion open) {
        Features found = new Features();
        List<String> spoken = words.pieces().words();
        found.features.addAll(words.pieces().features());
        found.themes(spoken);
        found.rules(words, asides);
        signals.forEach(signal -> found.features.add("signal " + signal));
        found.particulars(slots);
        found.answering(spoken, open);
        return List.copyOf(found.features);
    }

    /** What the words are about, and which themes follow each other: "where ... food" is "want live". */
    private void themes(List<String> spoken) {
        String before = "^";
        for (String word : spoken) {
            String theme = Themes.of(word);
            if (!theme.isEmpty()) {
                features.add("l " + theme);
                features.add("l " + before + " " + theme);
                before = theme;
            }
        }
        features.add("l " + before + " $");
    }

    private void rules(Words words, Set<Aside> asides) {
        Topics.hits(words).forEach(intent -> features.add("rule " + intent));
        asides.forEach(aside -> features.add("aside " + aside));
        if (OWNED.in(words)) {
            features.add("rule owned");
        }
        Intent polarity = YesNo.of(words);
        if (polarity != null) {
            features.add("rule " + polarity);
        }
        Intent courtesy = Courtesy.of(words);
        if (courtesy != null) {
            features.add("only " + courtesy);
        }
    }

    private void particulars(Slots slots) {
        slots.items().forEach(item -> features.add("item " + item.item()));
        if (!slots.items().isEmpty()) {
            features.add("item");
        }
        if (slots.way() != null) {
            features.add("way " + slots.way());
        }
        if (slots.zip() != null) {
            features.add("zip");
        }
        if (slots.when() != null) {
            features.add("when");
        }
        if (slots.number() != null) {
            features.add("number");
        }
        if (slots.name() != null) {
            features.add("name");
        }
    }

    private void answering(List<String> spoken, @Nullable OpenQuestion open) {
        String step = open == null ? "none" : KINDS.getOrDefault(open.step(), open.step());
        String length = spoken.size() <= 1 ? "1" : spoken.size() <= BRIEF ? "few" : "many";
        features.add("length " + length);
        features.add("open " + step);
        features.add("open " + step + " length " + length);
        if (open != null) {
            List.copyOf(features).stream()
                    .filter(feature ->
                            feature.startsWith("w ") || feature.startsWith("rule ") || !feature.contains(" "))
                    .forEach(feature -> features.add("open " + step + " " + feature));
        }
    }
}
