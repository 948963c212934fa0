package handrail.bot.read;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and words, in both languages. */
final class Numbers {

    private static final int LONGEST_DIGITS = 3;
    private static final int LONGEST_CLOCK = 4;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("cero", 0),
            Map.entry("uno", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("docena", 12),
            Map.entry("doce", 12),
            Map.entry("fifteen", 15),
            Map.entry("quince", 15),
            Map.entry("twenty", 20),
            Map.entry("veinte", 20),
            Map.entry("thirty", 30),
            Map.entry("treinta", 30),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100),
            Map.entry("cien", 100));

    /** Rough amounts: they count things, never how somebody is. */
    private static final Map<String, Integer> AMOUNTS =
            Map.of("couple", 2, "pair", 2, "few", 3, "par", 2, "both", 2, "another", 1, "otro", 1, "otra", 1);

    private static final Set<String> UNITS = Set.of(
            "days", "day", "hours", "hour", "hrs", "hr", "min", "mins", "minutes", "am", "pm", "weeks", "week",
            "months", "month", "years", "year", "yrs", "times", "kids", "dias", "dia", "horas", "hora", "semanas",
            "meses", "anos", "minutos", "veces", "blocks", "miles", "people", "bucks", "dollars", "of", "gauge",
            "gauges", "cc", "ccs", "ml", "calibre");

    private Numbers() {}

    /** The number this word says, or null. */
    static @Nullable Integer of(String token) {
        String digits = token.startsWith("x") || token.endsWith("x") ? token.replace("x", "") : token;
        if (!digits.isEmpty() && digits.length() <= LONGEST_DIGITS && isDigits(digits)) {
            return Integer.valueOf(digits);
        }
        return WORDS.get(token);
    }

    /** As {@link #of}, with rough amounts such as "a couple". */
    static @Nullable Integer amount(String token) {
        Integer number = of(token);
        return number == null ? AMOUNTS.get(token) : number;
    }

    /** Whether this word is a number or a time of day such as "3pm" or "1030am". */
    static boolean counts(String token) {
        boolean clock = token.length() > 2 && (token.endsWith("am") || token.endsWith("pm"));
        String digits = clock ? token.substring(0, token.length() - 2) : token;
        return (digits.length() <= LONGEST_CLOCK && isDigits(digits)) || WORDS.containsKey(token);
    }

    /** Whether this word makes the number before it a time or a measure. */
    static boolean isUnit(String token) {
        return UNITS.contains(token);
    }

    /** Whether these are ASCII digits only. */
    static boolean isDigits(String token) {
        for (int at = 0; at < token.length(); at++) {
            if (token.charAt(at) < '0' || token.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
