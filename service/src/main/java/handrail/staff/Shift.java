package handrail.staff;

/**
 * A stretch of work on one weekday, in the program's zone.
 *
 * @param weekday 1 is Monday
 * @param opens first minute of the day, 0 to 1439
 * @param closes first minute after it, 1 to 1440; midnight is 1440
 */
public record Shift(int weekday, int opens, int closes) {

    /** The start as 24-hour clock: "08:00". */
    public String from() {
        return clock(opens);
    }

    /** The end as 24-hour clock; midnight is "24:00". */
    public String until() {
        return clock(closes);
    }

    private static String clock(int minute) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
