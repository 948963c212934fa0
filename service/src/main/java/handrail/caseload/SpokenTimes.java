package handrail.caseload;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import handrail.bot.catalogue.Message;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Times as the bot says them, from one language to another: "tomorrow 10:30 am", "Wed 12/30 3 pm", "1) today 3 pm, 2) Tue 9 am". */
final class SpokenTimes {

    private static final String DATE = "\\d{1,2}/\\d{1,2}";
    private static final String CLOCK = "\\d{1,2}(?::\\d\\d)? [ap]m";
    private static final Pattern ONE = Pattern.compile("(.+?)(?: (" + DATE + "))? (" + CLOCK + ")");
    private static final Pattern NUMBERED = Pattern.compile("(\\d\\)) (.+)");

    /** How the bot says a day in a language, and which it is. */
    private final Map<Language, Map<String, String>> days = new EnumMap<>(Language.class);

    SpokenTimes(Catalogue catalogue) {
        for (Language language : Language.values()) {
            days.put(language, days(catalogue, language));
        }
    }

    /** What one looks like. */
    String one(Language language) {
        String words = days(language).keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return "(?:" + words + ")(?: " + DATE + ")? " + CLOCK;
    }

    /** What several look like, each with its number. */
    String several(Language language) {
        String one = "\\d\\) " + one(language);
        return one + "(?:, " + one + ")*";
    }

    /** One in another language; empty when it is none. */
    Optional<String> said(String value, Language from, Language to) {
        Matcher parts = ONE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String date = parts.group(2) == null ? "" : " " + date(parts.group(2), from, to);
        return Optional.ofNullable(days(from).get(parts.group(1)))
                .flatMap(day -> days(to).entrySet().stream()
                        .filter(other -> other.getValue().equals(day))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .map(day -> day + date + " " + parts.group(3));
    }

    /** Several in another language; empty when one is none. */
    Optional<String> numbered(String value, Language from, Language to) {
        List<String> parts = List.of(value.split(", ", -1));
        List<String> said = parts.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .flatMap(part -> said(part.group(2), from, to).map(time -> part.group(1) + " " + time).stream())
                .toList();
        return said.size() == parts.size() ? Optional.of(String.join(", ", said)) : Optional.empty();
    }

    /** In English the month comes first. */
    private static String date(String date, Language from, Language to) {
        String[] parts = date.split("/", -1);
        return (from == Language.EN) == (to == Language.EN) ? date : parts[1] + "/" + parts[0];
    }

    private Map<String, String> days(Language language) {
        return days.getOrDefault(language, Map.of());
    }

    private static Map<String, String> days(Catalogue catalogue, Language language) {
        Map<String, String> days = new LinkedHashMap<>();
        for (Message word : List.of(Message.WORD_TODAY, Message.WORD_TOMORROW)) {
            days.put(catalogue.render(word.key(), language, Map.of()), word.key());
        }
        Locale locale = Locale.forLanguageTag(language.tag());
        Arrays.stream(DayOfWeek.values()).forEach(day -> {
            String name = Normalizer.normalize(day.getDisplayName(TextStyle.SHORT, locale), Normalizer.Form.NFD);
            days.put(name.replaceAll("[^A-Za-z]", ""), day.name());
        });
        return days;
    }
}
