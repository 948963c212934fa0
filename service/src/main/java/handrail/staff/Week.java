package handrail.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's working week, as people write it: "9-17", "8:30-12, 13-17:30", "22-6". A shift that goes on after midnight becomes two,
 * since a night has two days; shifts that touch or overlap become one.
 *
 * @param shifts in order
 */
public record Week(List<Shift> shifts) {

    private static final int DAYS = 7;
    private static final int MIDNIGHT = 24 * 60;
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|to|a)\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    /** Put in order, and joined where they touch. */
    public Week(List<Shift> shifts) {
        this.shifts = joined(shifts);
    }

    /** Reads one weekday's words; empty when they can't be read. No words are no work. */
    static Optional<List<Shift>> read(int weekday, String words) {
        List<Shift> shifts = new ArrayList<>();
        for (String span : words.split("[,;]", -1)) {
            if (span.isBlank()) {
                continue;
            }
            Matcher found = SPAN.matcher(span.strip());
            if (!found.matches()) {
                return Optional.empty();
            }
            int opens = minute(found.group(1), found.group(2));
            int closes = minute(found.group(3), found.group(4));
            if (opens < 0 || opens >= MIDNIGHT || closes < 0 || opens == closes) {
                return Optional.empty();
            }
            if (closes > opens) {
                shifts.add(new Shift(weekday, opens, closes));
            } else {
                shifts.add(new Shift(weekday, opens, MIDNIGHT));
                if (closes > 0) {
                    shifts.add(new Shift(weekday % DAYS + 1, 0, closes));
                }
            }
        }
        return Optional.of(shifts);
    }

    /** A weekday as it would be typed: "08:00-12:00, 13:00-17:00". */
    public String written(int weekday) {
        return shifts.stream()
                .filter(shift -> shift.weekday() == weekday)
                .map(shift -> shift.from() + "-" + shift.until())
                .collect(Collectors.joining(", "));
    }

    private static int minute(String hour, @org.jspecify.annotations.Nullable String minute) {
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        int at = Integer.parseInt(hour) * 60 + minutes;
        return minutes > 59 || at > MIDNIGHT ? -1 : at;
    }

    private static List<Shift> joined(Collection<Shift> shifts) {
        List<Shift> joined = new ArrayList<>();
        shifts.stream()
                .sorted(Comparator.comparing(Shift::weekday).thenComparing(Shift::opens))
                .forEach(shift -> {
                    Shift last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && last.weekday() == shift.weekday() && shift.opens() <= last.closes()) {
                        int closes = Math.max(last.closes(), shift.closes());
                        joined.set(joined.size() - 1, new Shift(last.weekday(), last.opens(), closes));
                    } else {
                        joined.add(shift);
                    }
                });
        return List.copyOf(joined);
    }
}
