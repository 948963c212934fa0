package handrail.bot.steps;

import handrail.bot.read.Aside;
import handrail.bot.read.Phrases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the times that were offered a text names: by its place, its day, its hour. */
final class ChosenTime {

    private static final List<Phrases> PLACES = List.of(
            Phrases.of("first|1st|earliest|soonest|primera|primero|primer"),
            Phrases.of("second|2nd|middle|segunda|segundo"),
            Phrases.of("third|3rd|tercera|tercero"));
    private static final Phrases LAST = Phrases.of("last|latest|ultima|ultimo");
    private static final Map<DayOfWeek, Phrases> DAYS = Map.of(
            DayOfWeek.MONDAY, Phrases.of("monday|mon|lunes|lun"),
            DayOfWeek.TUESDAY, Phrases.of("tuesday|tue|tues|martes|mar"),
            DayOfWeek.WEDNESDAY, Phrases.of("wednesday|wed|miercoles|mie"),
            DayOfWeek.THURSDAY, Phrases.of("thursday|thu|thur|thurs|jueves|jue"),
            DayOfWeek.FRIDAY, Phrases.of("friday|fri|viernes|vie"),
            DayOfWeek.SATURDAY, Phrases.of("saturday|sat|sabado|sab"),
            DayOfWeek.SUNDAY, Phrases.of("sunday|sun|domingo|dom"));
    private static final Phrases TODAY = Phrases.of("today|hoy");
    private static final Phrases TOMORROW = Phrases.of("tomorrow|tmrw|tmr|tmw|manana");
    private static final Phrases MORNING = Phrases.of("morning|temprano", "por|en la manana");
    private static final Phrases AFTERNOON = Phrases.of("afternoon|evening", "por|en|de la tarde");

    /** "Not tomorrow", "not the first one": never the one that is named. */
    private static final Phrases DENIED = Phrases.of(
            "not|cant|dont|except|isnt|wont|neither|no ~2 first|second|third|last|today|tomorrow|morning|afternoon|monday|tuesday|wednesday|thursday|friday"
                    + "|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|primera|segunda|tercera|hoy|manana|lunes|martes|miercoles|jueves"
                    + "|viernes|sabado|domingo|#",
            "hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo ~1 no !importa|hay|me");

    private static final int HALF_DAY = 12;

    /** "1:30" and "at 1" are hours, not the first of the list. */
    private static final Pattern CLOCK =
            Pattern.compile("[0-9]{1,2}:[0-9]{2}|[0-9] ?[ap][.]?m", Pattern.CASE_INSENSITIVE);

    private static final Phrases AT = Phrases.of("at|around|las|la #");

    private ChosenTime() {}

    /** Whether a number in the text is the hour of a time. */
    static boolean isAnHour(Moment moment) {
        return CLOCK.matcher(moment.body()).find() || AT.in(moment.understood().words());
    }

    /** Whether the text rules a time out, or puts it off: then none is taken from its words. */
    static boolean isDenied(Moment moment) {
        return DENIED.in(moment.understood().words()) || moment.has(Aside.NOT_YET);
    }

    /** The one time that the text names by its place, its day, its hour or what of these only one of them has; else null. */
    static @Nullable String named(Moment moment, Map<String, String> times) {
        int many = Times.count(times);
        for (int place = 0; place < Math.min(many, PLACES.size()); place++) {
            if (PLACES.get(place).in(moment.understood().words())) {
                return times.get(String.valueOf(place + 1));
            }
        }
        if (many > 0 && LAST.in(moment.understood().words())) {
            return times.get(String.valueOf(many));
        }
        Predicate<ZonedDateTime> day = time -> isDay(moment, time);
        Predicate<ZonedDateTime> hour = time -> isHour(moment, time);
        Predicate<ZonedDateTime> half = time -> isHalf(moment, time);
        return Stream.of(day.and(hour), day.and(half), day, hour, half)
                .map(fits -> only(moment, times, many, fits))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** "What about Friday", when none of them is on a Friday. */
    static boolean isAnotherDay(Moment moment, Map<String, String> times) {
        var words = moment.understood().words();
        boolean day = DAYS.values().stream().anyMatch(name -> name.in(words)) || TODAY.in(words) || TOMORROW.in(words);
        return day
                && fitting(moment, times, Times.count(times), time -> isDay(moment, time))
                        .isEmpty();
    }

    private static @Nullable String only(
            Moment moment, Map<String, String> times, int many, Predicate<ZonedDateTime> fits) {
        List<String> fitting = fitting(moment, times, many, fits);
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private static List<String> fitting(
            Moment moment, Map<String, String> times, int many, Predicate<ZonedDateTime> fits) {
        return IntStream.rangeClosed(1, many)
                .filter(number ->
                        fits.test(Times.at(times, number).atZone(moment.facts().zone())))
                .mapToObj(number -> times.getOrDefault(String.valueOf(number), ""))
                .toList();
    }

    private static boolean isHalf(Moment moment, ZonedDateTime time) {
        var words = moment.understood().words();
        return time.getHour() < HALF_DAY ? MORNING.in(words) : AFTERNOON.in(words);
    }

    private static boolean isDay(Moment moment, ZonedDateTime time) {
        var words = moment.understood().words();
        LocalDate today = moment.now().atZone(moment.facts().zone()).toLocalDate();
        return DAYS.getOrDefault(time.getDayOfWeek(), TODAY).in(words)
                || (TODAY.in(words) && time.toLocalDate().equals(today))
                || (TOMORROW.in(words) && time.toLocalDate().equals(today.plusDays(1)));
    }

    private static boolean isHour(Moment moment, ZonedDateTime time) {
        int hour = (time.getHour() + HALF_DAY - 1) % HALF_DAY + 1;
        String half = time.getHour() < HALF_DAY ? "am" : "pm";
        String minutes = time.getMinute() == 0 ? "" : "%02d".formatted(time.getMinute());
        List<String> tokens = moment.understood().words().tokens();
        return Stream.of(hour + half, hour + minutes + half, hour + minutes, hour + ":" + minutes, String.valueOf(hour))
                .anyMatch(tokens::contains);
    }
}
