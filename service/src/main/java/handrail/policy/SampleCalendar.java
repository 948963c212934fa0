package handrail.policy;

import handrail.bot.Event;
import handrail.checkin.AskedInTurn;
import handrail.checkin.Cadence;
import handrail.program.FollowUpPolicy;
import handrail.program.Holidays;
import handrail.program.Policy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What would be started with somebody whose overdose was on a day and who answers everything: the policy as a calendar. Pure. */
final class SampleCalendar {

    /** As long as check-ins last by default, and a week. */
    private static final int WEEKS = 13;

    private static final int WEEK = 7;
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private final Policy before;
    private final Policy after;
    private final LocalDate overdoseOn;
    private final boolean zoneKnown;

    /** Of two policies, which may be the same. */
    SampleCalendar(Policy before, Policy after, LocalDate overdoseOn, boolean zoneKnown) {
        this.before = before;
        this.after = after;
        this.overdoseOn = overdoseOn;
        this.zoneKnown = zoneKnown;
    }

    /**
     * Something on a day.
     *
     * @param kind check-in (of how they are), check-in-need, check-in-step, milestone, questions (of an instrument, offered) or holiday
     * @param day days since the overdose
     * @param at the hour where the client is
     * @param state same, new or gone
     */
    public record Mark(String kind, int day, LocalTime at, String state) {}

    /**
     * A day.
     *
     * @param inside whether it is within the calendar, not only within its first or last week
     */
    public record Day(LocalDate date, int day, boolean inside, List<Mark> marks) {}

    /** Whole weeks from the Monday on or before the overdose. */
    List<List<Day>> weeks() {
        List<Mark> marks = marks();
        LocalDate monday = overdoseOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            List<Day> days = new ArrayList<>();
            for (int weekday = 0; weekday < WEEK; weekday++) {
                days.add(day(monday.plusDays((long) week * WEEK + weekday), marks));
            }
            weeks.add(days);
        }
        return weeks;
    }

    private Day day(LocalDate date, List<Mark> marks) {
        int day = (int) ChronoUnit.DAYS.between(overdoseOn, date);
        return new Day(
                date,
                day,
                day >= 0,
                marks.stream().filter(mark -> mark.day() == day).toList());
    }

    /** What comes after the weeks that are shown. */
    List<Day> beyond() {
        List<Mark> marks = marks();
        LocalDate end = overdoseOn
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(WEEKS);
        return marks.stream()
                .map(mark -> overdoseOn.plusDays(mark.day()))
                .filter(date -> !date.isBefore(end))
                .distinct()
                .map(date -> day(date, marks))
                .toList();
    }

    private List<Mark> marks() {
        List<Mark> old = marks(before);
        List<Mark> now = marks(after);
        List<Mark> all = new ArrayList<>();
        now.forEach(mark -> all.add(old.contains(mark) ? mark : stated(mark, "new")));
        old.stream().filter(mark -> !now.contains(mark)).forEach(mark -> all.add(stated(mark, "gone")));
        all.sort(Comparator.comparingInt(Mark::day).thenComparing(Mark::at));
        return all;
    }

    private static Mark stated(Mark mark, String state) {
        return new Mark(mark.kind(), mark.day(), mark.at(), state);
    }

    /** A milestone on a day with a check-in is that check-in; what falls on a holiday is asked on the next day that is none. */
    private List<Mark> marks(Policy policy) {
        Cadence cadence = new Cadence(policy.checkIns());
        TreeSet<Integer> asked = new TreeSet<>();
        for (OptionalInt day = cadence.after(0); day.isPresent(); day = cadence.after(day.getAsInt())) {
            asked.add(open(policy, day.getAsInt()));
        }
        List<Mark> marks = new ArrayList<>();
        AskedInTurn turn = new AskedInTurn(policy);
        asked.forEach(day -> marks.add(new Mark(checkIn(turn.on(day)), day, hour(day, policy.checkInAt()), "same")));
        policy.followUps().milestones().stream()
                .map(day -> open(policy, day))
                .distinct()
                .filter(day -> !asked.contains(day))
                .forEach(day -> marks.add(
                        new Mark("milestone", day, hour(day, policy.followUps().at()), "same")));
        FollowUpPolicy followUps = policy.followUps();
        Policy.Phase last = policy.lastPhase();
        int end = open(policy, last.untilDay() + last.everyDays());
        marks.add(new Mark("go-on", end, hour(end, followUps.at()), "same"));
        Stream.of(followUps.barc10Days(), followUps.bamDays(), followUps.needsDays())
                .flatMap(List::stream)
                .map(day -> open(policy, day))
                .distinct()
                .forEach(day -> marks.add(new Mark("questions", day, hour(day, followUps.at()), "same")));
        policy.holidays().stream()
                .map(date -> (int) ChronoUnit.DAYS.between(overdoseOn, date))
                .filter(day -> day >= 0 && day < WEEKS * WEEK)
                .forEach(day -> marks.add(new Mark("holiday", day, LocalTime.MIN, "same")));
        return marks;
    }

    private static String checkIn(Event.Asks asks) {
        return switch (asks) {
            case HOW -> "check-in";
            case NEED -> "check-in-need";
            case STEP -> "check-in-step";
        };
    }

    private int open(Policy policy, int day) {
        return (int) ChronoUnit.DAYS.between(overdoseOn, Holidays.of(policy).onOrAfter(overdoseOn.plusDays(day)));
    }

    /** Of somebody whose zone nobody knows, nothing before noon in the East (T8). */
    private LocalTime hour(int day, LocalTime at) {
        LocalDate date = overdoseOn.plusDays(day);
        LocalTime eastern = date.atTime(at).atZone(EASTERN).toLocalTime();
        return zoneKnown || !eastern.isBefore(LocalTime.NOON) ? at : LocalTime.NOON;
    }
}
