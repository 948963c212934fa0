package handrail.merge;

import handrail.access.AccountId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two entries can become one, and which of them goes on (rule D2): the one whose coach accepted them, else the one in care, else
 * the older. So nobody loses their coach by somebody else's typing. It refuses rather than chooses where a person has to.
 */
public final class MergeRule {

    private static final Comparator<Side> GOES_ON = Comparator.comparing((Side side) -> side.accepted() == null)
            .thenComparing(side -> !side.inCare())
            .thenComparing(Side::since)
            .thenComparing(Side::client);

    private MergeRule() {}

    /**
     * What follows.
     *
     * @param kept the entry that goes on
     * @param gone the one that is joined to it
     * @param conflicts what stands against it; empty when it can be done
     */
    public record Decision(Side kept, Side gone, List<Conflict> conflicts) {

        /** Whether nothing stands against it. */
        public boolean allowed() {
            return conflicts.isEmpty();
        }
    }

    /** Decides; the order of the two does not matter. */
    public static Decision of(Side one, Side other) {
        List<Side> sides = Stream.of(one, other).sorted(GOES_ON).toList();
        Side kept = sides.get(0);
        Side gone = sides.get(1);
        List<Conflict> conflicts = new ArrayList<>();
        when(conflicts, kept.joined() || gone.joined() || kept.client().equals(gone.client()), Conflict.ALREADY);
        when(conflicts, kept.dead() || gone.dead(), Conflict.DEATH);
        when(conflicts, kept.urgent() || gone.urgent(), Conflict.URGENT);
        when(conflicts, differ(kept.accepted(), gone.accepted()), Conflict.COACHES);
        when(conflicts, neverMeet(kept.coach(), gone), Conflict.APART);
        when(conflicts, kept.handoff() && gone.handoff(), Conflict.HANDOFFS);
        when(conflicts, differ(kept.hold(), gone.hold()), Conflict.HOLDS);
        return new Decision(kept, gone, List.copyOf(conflicts));
    }

    private static void when(List<Conflict> conflicts, boolean stands, Conflict conflict) {
        if (stands) {
            conflicts.add(conflict);
        }
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static boolean neverMeet(@Nullable AccountId coach, Side other) {
        return coach != null && other.apart().contains(coach.value());
    }
}
