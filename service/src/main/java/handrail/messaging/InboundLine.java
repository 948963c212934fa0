package handrail.messaging;

import handrail.phone.PhoneNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts in the order of their arrival, and who of them may go next, and with whom. For one caller at a time. */
final class InboundLine {

    /** Texts in one transaction, at most. */
    static final int TOGETHER = 16;

    /** While so many groups are under way a text waits for company: more of them do not do more on a small machine. */
    static final int FEW = 2;

    /** How long a text waits for company. */
    static final Duration COMPANY = Duration.ofMillis(15);

    private final int most;
    private final List<Waiting> line = new ArrayList<>();
    private final Set<PhoneNumber> underWay = new HashSet<>();
    private int running;

    /** With room for so many groups at once. */
    InboundLine(int most) {
        this.most = most;
    }

    /** A text in the line. */
    static final class Waiting {

        private final Arrived text;
        private final long came = System.nanoTime();
        private boolean taken;
        private boolean over;
        private boolean alone;
        private @Nullable Throwable failed;

        Waiting(Arrived text) {
            this.text = text;
        }

        Arrived text() {
            return text;
        }

        /** Whether it is in a group that is under way. */
        boolean taken() {
            return taken;
        }

        /** Whether it was taken, or will never be. */
        boolean over() {
            return over;
        }

        /** Why it will never be. */
        @Nullable
        Throwable failed() {
            return failed;
        }

        /** What is left of so long a wait, in nanoseconds. */
        long left(Duration wait) {
            return came + wait.toNanos() - System.nanoTime();
        }
    }

    void add(Waiting one) {
        line.add(one);
    }

    void remove(Waiting one) {
        line.remove(one);
    }

    int size() {
        return line.size();
    }

    /** Whether a text of the same phone is under way, so that this one waits for its own turn and not for room. */
    boolean waitsForItsOwn(Waiting one) {
        return underWay.contains(one.text.from());
    }

    /** The first who may go, and those behind who may go along, when there is room in the eyes of one who waits; else nobody. */
    List<Waiting> next(Waiting asks) {
        List<Waiting> group = new ArrayList<>();
        if (running >= (asks.left(COMPANY) > 0 ? FEW : most)) {
            return group;
        }
        Set<PhoneNumber> stay = new HashSet<>(underWay);
        for (Iterator<Waiting> all = line.iterator(); all.hasNext() && group.size() < TOGETHER; ) {
            Waiting one = all.next();
            if (!stay.contains(one.text.from()) && goesWith(group, one)) {
                group.add(one);
                all.remove();
                one.taken = true;
            } else {
                stay.add(one.text.from());
            }
        }
        group.forEach(one -> underWay.add(one.text.from()));
        running += group.isEmpty() ? 0 : 1;
        return group;
    }

    private static boolean goesWith(List<Waiting> group, Waiting one) {
        if (group.isEmpty()) {
            return true;
        }
        Waiting first = group.get(0);
        return !first.alone && !one.alone && first.text.cameLike(one.text);
    }

    /** A group was taken, or failed: of several each then stands in front again, and goes alone. */
    void over(List<Waiting> group, @Nullable Throwable failed) {
        running--;
        boolean again = failed != null && group.size() > 1;
        for (Waiting one : group) {
            underWay.remove(one.text.from());
            one.taken = false;
            one.over = !again;
            one.alone = again;
            one.failed = again ? null : failed;
        }
        if (again) {
            line.addAll(0, group);
        }
    }
}
