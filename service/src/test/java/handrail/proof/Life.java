package handrail.proof;

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

    final UUID client;
    final UUID thread;
    final String phone;
    boolean wantsNoTexts;
    boolean away;
    boolean died;
    private final Habit habit;
    private final Random random;

    Life(UUID client, UUID thread, String phone, Random random) {
        this.client = client;
        this.thread = thread;
        this.phone = phone;
        this.random = random;
        this.habit = Habit.values()[random.nextInt(Habit.values().length)];
    }

    /** A zone they live in; null for nobody knows. */
    String zone() {
        return random.nextInt(12) == 0 ? null : ZONES.get(random.nextInt(ZONES.size()));
    }

    /** What they write when a text reaches them; empty when they leave it. */
    String reply() {
        if (died || wantsNoTexts || random.nextInt(100) >= habit.percent) {
            return "";
        }
        int drawn = random.nextInt(1_000);
        if (drawn < 4) {
            return "STOP";
        }
        return drawn < 6 ? "he wont wake up" : ANSWERS.get(random.nextInt(ANSWERS.size()));
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
        if (words.equals("STOP")) {
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
