package handrail.bot.steps;

import handrail.bot.Facts.Care;
import handrail.bot.Language;
import handrail.bot.catalogue.Message;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Times that providers keep free, as the client reads and chooses them: in the client's zone, numbered from 1. */
public final class Times {

    private static final String AT = ".at";

    /** From here on the weekday alone could mean another day. */
    private static final int A_WEEK = 7;

    private Times() {}

    static boolean areOpen(Moment moment) {
        return !moment.facts().care().times().isEmpty();
    }

    /** "1) today 3 pm, 2) Tue 10:30 am": the remembered times, so that a number always means what was read. */
    static String numbered(Moment moment, Map<String, String> remembered) {
        return IntStream.rangeClosed(1, count(remembered))
                .mapToObj(number -> number + ") " + said(moment, at(remembered, number)))
                .collect(Collectors.joining(", "));
    }

    /** How many times a question remembers. */
    static int count(Map<String, String> remembered) {
        return (int)
                remembered.keySet().stream().filter(key -> key.endsWith(AT)).count();
    }

    /** When the time of this number is. */
    static Instant at(Map<String, String> remembered, int number) {
        return Instant.parse(remembered.getOrDefault(number + AT, Instant.EPOCH.toString()));
    }

    /** The open times as a question remembers them: the slot by its number, and when it is. */
    static Map<String, String> remembered(Moment moment) {
        Map<String, String> slots = new HashMap<>();
        List<Care.Time> times = moment.facts().care().times();
        for (int at = 0; at < times.size(); at++) {
            slots.put(String.valueOf(at + 1), times.get(at).slotId());
            slots.put(at + 1 + AT, times.get(at).at().toString());
        }
        return slots;
    }

    /** "Tomorrow 9:30 am"; the carrier's alphabet has no "á", so days go without it. */
    public static String said(Moment moment, Instant time) {
        ZonedDateTime local = time.atZone(moment.facts().zone());
        LocalDate today = moment.now().atZone(moment.facts().zone()).toLocalDate();
        String clock = (local.getHour() + 11) % 12
                + 1
                + (local.getMinute() == 0 ? "" : ":%02d".formatted(local.getMinute()))
                + (local.getHour() < 12 ? " am" : " pm");
        if (local.toLocalDate().equals(today)) {
            return moment.word(Message.WORD_TODAY) + " " + clock;
        }
        return (local.toLocalDate().equals(today.plusDays(1))
                        ? moment.word(Message.WORD_TOMORROW)
                        : day(moment, today, local))
                + " " + clock;
    }

    private static String day(Moment moment, LocalDate today, ZonedDateTime local) {
        boolean far = !local.toLocalDate().isBefore(today.plusDays(A_WEEK));
        String date = moment.conversation().language() == Language.EN
                ? local.getMonthValue() + "/" + local.getDayOfMonth()
                : local.getDayOfMonth() + "/" + local.getMonthValue();
        Locale locale = Locale.forLanguageTag(moment.conversation().language().tag());
        String day = local.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        String plain = Normalizer.normalize(day, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return far ? plain + " " + date : plain;
    }
}
