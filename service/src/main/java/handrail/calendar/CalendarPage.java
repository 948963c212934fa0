package handrail.calendar;

import handrail.access.SignedIn;
import handrail.web.Page;
import handrail.web.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A week as it is shown. */
public final class CalendarPage extends Page {

    private final ShownWeek week;
    private final List<Day> days;
    private final Feeds.@Nullable Feed feed;
    private final String address;

    CalendarPage(SignedIn me, Times times, ShownWeek week, List<Day> days, Feeds.@Nullable Feed feed, String address) {
        super("my-calendar", me, times);
        this.week = week;
        this.days = List.copyOf(days);
        this.feed = feed;
        this.address = address;
    }

    /**
     * One day.
     *
     * @param date which
     * @param closed whether the program is closed
     * @param leave whether the reader is on leave, or sick
     * @param spans when they work
     * @param entries what is promised, in order
     */
    public record Day(LocalDate date, boolean closed, boolean leave, List<Shifts.Span> spans, List<Entry> entries) {}

    /** From Monday to Sunday. */
    public List<Day> getDays() {
        return days;
    }

    /** The same as a phone shows them, one below the other: today comes first, and what is over comes last. */
    public List<Day> getAhead() {
        return Stream.concat(
                        days.stream().filter(day -> !past(day)), days.stream().filter(this::past))
                .toList();
    }

    /** Whether it is over, in the week of now; another week stays in its order. */
    public boolean past(Day day) {
        return isPresent() && day.date().isBefore(today());
    }

    /** The first day that is over, after which a phone says so; null for none. */
    public @Nullable Day getEarlier() {
        return days.stream().filter(this::past).findFirst().orElse(null);
    }

    /** Whether nothing at all is promised in this week. */
    public boolean isFree() {
        return days.stream().allMatch(day -> day.entries().isEmpty());
    }

    /** Whether no shift of theirs is known, on a day on which they could have one. */
    public boolean isShiftless() {
        return days.stream().allMatch(day -> day.spans().isEmpty())
                && days.stream().anyMatch(day -> !day.closed() && !day.leave());
    }

    /** Whether this is the week of now. */
    public boolean isPresent() {
        return !times().now().isBefore(week.begins()) && times().now().isBefore(week.ends());
    }

    /** The week before, for its address. */
    public String getBefore() {
        return week.before().toString();
    }

    /** The week after, for its address. */
    public String getAfter() {
        return week.after().toString();
    }

    /** First and last day, in words. */
    public String getBetween() {
        return t(
                "calendar.week",
                List.of(times().date(week.monday(), language()), times().date(week.sunday(), language())));
    }

    /** Whether this is today. */
    public boolean today(Day day) {
        return today().equals(day.date());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(times().now(), week.zone());
    }

    /** The day in words. */
    public String named(Day day) {
        return times().date(day.date(), language());
    }

    /** The hour alone. */
    public String clock(Instant at) {
        return times().clock(at);
    }

    /** Where a shift ends; a day ends at 24:00. */
    public String ends(Day day, Shifts.Span span) {
        return span.until().equals(week.begins(day.date().plusDays(1))) ? "24:00" : clock(span.until());
    }

    /** The reader's address for other calendars; null for none. */
    public Feeds.@Nullable Feed getFeed() {
        return feed;
    }

    /** A new address, shown this once; empty otherwise. */
    public String getAddress() {
        return address;
    }
}
