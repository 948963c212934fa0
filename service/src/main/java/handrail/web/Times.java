package handrail.web;

import handrail.bot.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/**
 * Times as people say them, seen from now in one zone; the exact one, with its zone, on demand.
 *
 * @param now from when it is looked at, in program time
 * @param zone the zone every time is said in
 */
public record Times(Instant now, ZoneId zone) {

    private static final int SAID_BY_WEEKDAY = 6;

    /** "today 14:10", "yesterday 09:00", "Tue 14:10", "Jun 3", "Jun 3, 2025". */
    public String said(Instant at, Language language) {
        var local = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String time = DateTimeFormatter.ofPattern("HH:mm").format(local);
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        if (Math.abs(days) <= 1) {
            String key = days == 0 ? "when.today" : days < 0 ? "when.yesterday" : "when.tomorrow";
            return Words.of(language, key, time);
        }
        String pattern = Math.abs(days) <= SAID_BY_WEEKDAY
                ? "EEE HH:mm"
                : Words.of(language, local.getYear() == today.getYear() ? "when.day" : "when.day-and-year");
        return DateTimeFormatter.ofPattern(pattern, Words.locale(language)).format(local);
    }

    /** A day and time to keep, however far away: "tomorrow 10:00", "Tue 14:10", "Tue, Dec 1 10:00". */
    public String kept(Instant at, Language language) {
        var local = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), local.toLocalDate());
        return Math.abs(days) <= SAID_BY_WEEKDAY
                ? said(at, language)
                : DateTimeFormatter.ofPattern("EEE, ", Words.locale(language)).format(local) + said(at, language) + " "
                        + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }

    /** To the minute, with the weekday, the year and the zone. */
    public String exact(Instant at, Language language) {
        return DateTimeFormatter.ofPattern(Words.of(language, "when.exact"), Words.locale(language))
                .format(at.atZone(zone));
    }

    /** The day alone: "today", "Tuesday", "Jun 3". */
    public String day(Instant at, Language language) {
        var local = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        if (days == 0 || days == -1) {
            return Words.of(language, days == 0 ? "day.today" : "day.yesterday");
        }
        String pattern = Math.abs(days) <= SAID_BY_WEEKDAY
                ? "EEEE"
                : Words.of(language, local.getYear() == today.getYear() ? "when.day" : "when.day-and-year");
        return DateTimeFormatter.ofPattern(pattern, Words.locale(language)).format(local);
    }

    /** A day on a calendar: "Tuesday, Jun 3". */
    public String date(LocalDate day, Language language) {
        String pattern = "EEEE, "
                + Words.of(language, day.getYear() == now.atZone(zone).getYear() ? "when.day" : "when.day-and-year");
        return DateTimeFormatter.ofPattern(pattern, Words.locale(language)).format(day);
    }

    /** A day to look up again, with its year: "Jun 3, 2025". */
    static String dated(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern(Words.of(language, "when.day-and-year"), Words.locale(language))
                .format(day);
    }

    /** The hour alone: "14:10". */
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** How long between then and now, whichever comes first: "45 min", "19 h", "3 days". */
    public String span(Instant other, Language language) {
        Duration length = Duration.between(now, other).abs();
        if (length.toMinutes() < 90) {
            return Words.of(language, "span.minutes", length.toMinutes());
        }
        return length.toHours() < 73
                ? Words.of(language, "span.hours", length.toHours())
                : Words.of(language, "span.days", length.toDays());
    }

    /** What people call the zone: "Eastern Time". */
    public String zoneName(Language language) {
        return zone.getDisplayName(TextStyle.FULL, Words.locale(language));
    }
}
