package handrail.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens in threads, taken in rounds: of each thread one event a round, in the order in which they came; how its effects went comes before the next one. */
final class Agenda {

    /** Results of effects are events too; no thread goes on for ever. */
    private static final int MOST_ROUNDS = 5;

    private final Map<UUID, Deque<ThreadEvent>> left = new LinkedHashMap<>();

    Agenda(List<ThreadEvent> events) {
        events.forEach(event -> left.computeIfAbsent(event.thread(), thread -> new ArrayDeque<>())
                .add(event));
    }

    /** Takes round after round until nothing is left; returns how each event went. */
    List<Advancing.Advanced> through(Round one) {
        List<Advancing.Advanced> all = new ArrayList<>();
        for (int round = 1; !left.isEmpty(); round++) {
            List<Advancing.Advanced> advanced = one.advance(next());
            all.addAll(advanced);
            if (round < MOST_ROUNDS) {
                advanced.forEach(this::results);
            }
        }
        return all;
    }

    /** Advances threads that differ. */
    interface Round {
        List<Advancing.Advanced> advance(List<ThreadEvent> events);
    }

    private List<ThreadEvent> next() {
        List<ThreadEvent> round = left.values().stream().map(Deque::remove).toList();
        left.values().removeIf(Deque::isEmpty);
        return round;
    }

    private void results(Advancing.Advanced advanced) {
        Deque<ThreadEvent> before = left.getOrDefault(advanced.by().thread(), new ArrayDeque<>());
        Deque<ThreadEvent> first = new ArrayDeque<>(advanced.next().toList());
        first.addAll(before);
        if (!first.isEmpty()) {
            left.put(advanced.by().thread(), first);
        }
    }
}
