package handrail.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Somebody in a simulated year: how they live and write is drawn once, and then day by day. */
final class Life {

    /** How somebody answers. */
    enum Habit {
        ANSWERS(95),
        SOMETIMES(45),
        RARELY(8),
        NEVER(0);

        private final int percent;

        Habit(int percent) {
            this.percent = percent;
        }
    }

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles");
    private static final List<String> STOPS = List.of("STOP", "ALTO", "stop texting me", "lose my number");
    private static final List<String> HOURS = List.of("", "08:30", "09:15", "12:00", "17:45", "19:00");
    private static final List<String> CONSENTS = List.of("none", "refused", "written", "web");
    static final String DANGER = "he wont wake up";
    private static final List<String> ANSWERS = List.of(
            "7",
            "3",
            "10",
            "about a 4",
            "5 i guess",
            "yes",
            "no",
            "doing ok thanks",
            "not great today",
            "i used yesterday",
            "can i get some narcan",
            "mail",
            "20147",
            "pick up",
            "call me",
            "not today",
            "gracias",
            "who is this",
            "need socks and a sleeping bag",
            "yes i went",
            "lol",
            "how do i get on subs");

    /**
     * They were met after an overdose.
     *
     * @param occurred when that was
     * @param at when they were taken in
     * @param targetHours in how many hours from the overdose they are to be reached, by the policy of that day
     * @param breachHours in how many at the latest
     */
    record Overdose(Instant occurred, Instant at, int targetHours, int breachHours) {}

    /** A coach booked a time with a provider for them. */
    record Booking(UUID slot, Instant starts, Instant at) {}

    final String name;
    final String born;
    final String phone;
    final Diary diary = new Diary();
    final List<Overdose> overdoses = new ArrayList<>();
    final List<Booking> bookings = new ArrayList<>();
    UUID client;
    UUID thread;
    boolean wantsNoTexts;
    boolean away;
    boolean died;
    /** The first day on which they want to hear from us again; null for none. */
    LocalDate mutedUntil;

    private final Habit habit;
    private final Random random;

    Life(int number, String phone, Random random) {
        this.name = name(number);
        this.born = LocalDate.of(1950, 1, 1).plusDays(number * 37L).toString();
        this.phone = phone;
        this.random = random;
        this.habit = Habit.values()[random.nextInt(Habit.values().length)];
    }

    /** A time that is booked for them; not news when it is theirs already. */
    void has(Booking booking) {
        if (bookings.stream().noneMatch(one -> one.slot().equals(booking.slot()))) {
            bookings.add(booking);
            diary.note(booking.at(), Diary.Deed.BOOKED);
        }
    }

    /** Names that sound like no other. */
    private static String name(int number) {
        List<String> first =
                List.of("Bo", "Da", "Fi", "Gu", "He", "Ko", "La", "Mi", "Nu", "Re", "So", "Ta", "Vi", "Wu", "Ze");
        List<String> last = List.of(
                "bert", "drick", "fonz", "gail", "kins", "lotta", "mund", "nelle", "ppo", "quin", "rwin", "stasia");
        List<String> middle = List.of("la", "ni", "ro", "ta", "ve");
        return first.get(number % first.size())
                + middle.get(number / first.size() % middle.size())
                + last.get(number / first.size() / middle.size() % last.size());
    }

    /** A zone they live in; nobody knows that of some. */
    String zone() {
        return random.nextInt(12) == 0 ? "unknown" : ZONES.get(random.nextInt(ZONES.size()));
    }

    /** At what hour they want to be asked; empty for the policy's. */
    String hour() {
        return HOURS.get(random.nextInt(HOURS.size()));
    }

    /** How they agreed to texts when they were met. */
    String consent() {
        return random.nextInt(5) > 0 ? "verbal" : CONSENTS.get(random.nextInt(CONSENTS.size()));
    }

    /** Whether they want to hear nothing that we start today. */
    boolean muted(LocalDate today) {
        return mutedUntil != null && today.isBefore(mutedUntil);
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    /** What they write when a text reaches them; empty when they leave it. */
    String reply() {
        if (died || wantsNoTexts || random.nextInt(100) >= habit.percent) {
            return "";
        }
        int drawn = random.nextInt(1_000);
        if (drawn < 4) {
            return STOPS.get(random.nextInt(STOPS.size()));
        }
        return drawn < 6 ? DANGER : ANSWERS.get(random.nextInt(ANSWERS.size()));
    }

    /** What they write by themselves on a day; empty on most. */
    String byThemselves() {
        if (died) {
            return "";
        }
        if (wantsNoTexts) {
            return random.nextInt(60) == 0 ? "START" : "";
        }
        return random.nextInt(100 * (1 + habit.ordinal())) == 0 ? ANSWERS.get(random.nextInt(ANSWERS.size())) : "";
    }

    /** What they wrote is taken as they mean it: after STOP, a START or a bare yes brings the texts back (T6), one that was on its way too. */
    void heard(String words) {
        if (STOPS.contains(words)) {
            wantsNoTexts = true;
        } else if (words.equals("START") || words.equals("yes")) {
            wantsNoTexts = false;
        }
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** After how many minutes they answer. */
    int minutes() {
        return random.nextInt(4) == 0 ? random.nextInt(20 * 60) : 2 + random.nextInt(50);
    }
}
