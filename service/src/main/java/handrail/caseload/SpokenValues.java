package handrail.caseload;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is filled into the bot's messages, from one language to another: names and numbers stay what they are, and words that the catalogue
 * has are said by the catalogue. Of anything else the counterpart is not certain, and there is none.
 */
final class SpokenValues {

    private static final String HOURS = "\\d{1,2} [ap]m-\\d{1,2} [ap]m";

    /** "2 naloxone kits": so many, fewer than a language would group its figures for. */
    private static final Pattern SO_MANY = Pattern.compile("(\\d{1,3}) .+");

    private final Catalogue catalogue;
    private final SpokenTimes times;
    private final Map<Language, String> someone = new EnumMap<>(Language.class);

    /** Keys of supplies by their words, without how many. */
    private final Map<Language, Map<String, Set<String>>> items = new EnumMap<>(Language.class);

    SpokenValues(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.times = new SpokenTimes(catalogue);
        for (Language language : Language.values()) {
            someone.put(language, catalogue.render(Message.WORD_SOMEONE.key(), language, Map.of()));
            Map<String, Set<String>> named = new HashMap<>();
            catalogue.keys().stream()
                    .filter(key -> key.startsWith("item.") || key.startsWith("items."))
                    .forEach(key -> List.of("1", "2")
                            .forEach(count -> named.computeIfAbsent(
                                            bare(item(key, language, count)), words -> new TreeSet<>())
                                    .add(key)));
            items.put(language, named);
        }
    }

    private String item(String key, Language language, String count) {
        return catalogue.render(key, language, Map.of(Variable.COUNT.tag(), count));
    }

    private static String bare(String words) {
        return words.replaceFirst("^\\d+ ", "");
    }

    /** What a value looks like in a language, as a regular expression that keeps no groups; empty for anything. */
    Optional<String> looks(Variable variable, Language language) {
        return switch (variable) {
            case HOURS -> Optional.of(HOURS);
            case TIME -> Optional.of(times.one(language));
            case TIMES -> Optional.of(times.several(language));
            default -> Optional.empty();
        };
    }

    /** All of them in another language; empty when one of them has no certain counterpart. */
    Optional<Map<Variable, String>> in(Map<Variable, String> values, Language from, Language to) {
        Map<Variable, String> said = new EnumMap<>(Variable.class);
        values.forEach((variable, value) -> said(variable, value, from, to).ifPresent(one -> said.put(variable, one)));
        return said.size() == values.size() ? Optional.of(said) : Optional.empty();
    }

    private Optional<String> said(Variable variable, String value, Language from, Language to) {
        return switch (variable) {
            case PROGRAM, PHONE, LINE, NURSE, PLACE, HOURS -> Optional.of(value);
            case COACH -> Optional.of(value.equals(someone.get(from)) ? someone.getOrDefault(to, value) : value);
            case ITEMS, SUMMARY -> items(value, from, to);
            case TIME -> times.said(value, from, to);
            case TIMES -> times.numbered(value, from, to);
            case COUNT, QUESTION, SCALE, PLACES -> Optional.empty();
        };
    }

    /** "2 naloxone kits, 10 fentanyl test strips": each by its own message. */
    private Optional<String> items(String value, Language from, Language to) {
        List<String> parts = List.of(value.split(", ", -1));
        List<String> said =
                parts.stream().flatMap(part -> item(part, from, to).stream()).toList();
        return said.size() == parts.size() ? Optional.of(String.join(", ", said)) : Optional.empty();
    }

    private Optional<String> item(String words, Language from, Language to) {
        Matcher soMany = SO_MANY.matcher(words);
        // "Something else" has no number, and is the same for any.
        String count = soMany.matches() ? soMany.group(1) : "1";
        List<String> said = items.getOrDefault(from, Map.of()).getOrDefault(bare(words), Set.of()).stream()
                .filter(key -> item(key, from, count).equals(words))
                .map(key -> item(key, to, count))
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }
}
