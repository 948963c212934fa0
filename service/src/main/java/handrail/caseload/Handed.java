package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.SignedIn;
import handrail.assignment.Names;
import handrail.staff.HandedDays;
import handrail.task.TaskKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who has whose day on somebody's Today.
 *
 * @param mine their own day, in a colleague's hands
 * @param theirs days of colleagues that they have
 * @param lines by task what is to be said beside it
 */
public record Handed(List<Day> mine, List<Day> theirs, Map<UUID, Mark> lines) {

    /** Nobody has anybody's. */
    static final Handed NOTHING = new Handed(List.of(), List.of(), Map.of());

    /** A day with the first name of the other one. */
    public record Day(HandedDays.Day day, String name) {}

    /**
     * What is said beside a line.
     *
     * @param word for, with or stays: for a colleague, with a colleague, or stays although the day is with a colleague
     * @param name the colleague's first name
     * @param because why; empty when nothing was said
     */
    public record Mark(String word, String name, String because) {}

    /** Finds it out for the lines of a coach. */
    static Handed of(Handle handle, SignedIn me, List<HandedDays.Day> days, List<Owed> open, Names names) {
        List<Day> mine = new ArrayList<>();
        List<Day> theirs = new ArrayList<>();
        for (HandedDays.Day day : days) {
            boolean own = day.of().equals(me.account());
            (own ? mine : theirs).add(new Day(day, names.staff(handle, own ? day.by() : day.of())));
        }
        Map<UUID, Mark> lines = new HashMap<>();
        Map<AccountId, Set<UUID>> apart = new HashMap<>();
        for (Owed line : open) {
            Mark mark = me.account().value().equals(line.owner())
                    ? given(handle, mine, line, apart)
                    : got(theirs, line.owner());
            if (mark != null) {
                lines.put(line.id(), mark);
            }
        }
        return new Handed(mine, theirs, lines);
    }

    private static @Nullable Mark got(List<Day> theirs, @Nullable UUID owner) {
        return theirs.stream()
                .filter(day -> day.day().of().value().equals(owner))
                .findFirst()
                .map(day -> new Mark("for", day.name(), day.day().because()))
                .orElse(null);
    }

    /** A line of one's own: the colleague has it too, unless it is an offer, or about somebody whom they never meet. */
    private static @Nullable Mark given(Handle handle, List<Day> mine, Owed line, Map<AccountId, Set<UUID>> apart) {
        for (Day day : mine) {
            Set<UUID> never = apart.computeIfAbsent(day.day().by(), by -> keptFrom(handle, by));
            boolean stays = line.kind() == TaskKind.ACCEPT || never.contains(line.client());
            return new Mark(stays ? "stays" : "with", day.name(), "");
        }
        return null;
    }

    private static Set<UUID> keptFrom(Handle handle, AccountId account) {
        return new HashSet<>(handle.createQuery("select unnest(handrail.kept_from(:account))")
                .bind("account", account)
                .mapTo(UUID.class)
                .list());
    }
}
