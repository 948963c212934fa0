package handrail.rebalance;

import handrail.access.AccountId;
import handrail.assignment.Candidate;
import handrail.assignment.Choice;
import handrail.assignment.HardRule;
import handrail.assignment.Matching;
import handrail.assignment.Wanted;
import handrail.program.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best plan for everybody: first that nobody is left without a coach, then that nobody stays against a hard rule, then that coaches
 * over their cap are relieved, with as few moves as that takes, and of those the ones that fit best. Pure.
 */
final class Planner {

    /** What a wish not met costs at most; everything else costs more than all wishes together. */
    private static final long WISHES = 1000;

    private static final long OVER = 3;
    private static final long AGAINST_A_RULE = 1000;
    private static final long NOBODY = 1_000_000;

    private final List<Candidate> coaches;
    private final List<Wanted> clients;
    private final Policy.Match policy;
    private final Set<AccountId> leaving;
    private final Matching matching;
    private final long move;

    /** For these coaches and clients; whoever is leaving has nobody in the plan. */
    Planner(List<Candidate> coaches, List<Wanted> clients, Policy.Match policy, Set<AccountId> leaving) {
        this.coaches =
                coaches.stream().filter(coach -> !leaving.contains(coach.id())).toList();
        this.clients = List.copyOf(clients);
        this.policy = policy;
        this.leaving = leaving;
        this.matching = new Matching(coaches, policy);
        this.move = (WISHES + 1) * (clients.size() + 1L);
    }

    /**
     * Somebody who goes to another coach.
     *
     * @param client who
     * @param to to whom; null when there is no coach for them
     * @param why what speaks for it
     */
    record Move(Wanted client, @Nullable AccountId to, List<String> why) {}

    /** Who moves; everybody else stays. */
    List<Move> plan() {
        int[] most = new int[coaches.size() + 1];
        int[] places = new int[coaches.size() + 1];
        for (int i = 0; i < coaches.size(); i++) {
            double weight = weight(coaches.get(i));
            int now = carried(coaches.get(i)).size();
            places[i] = (int) Math.floor(coaches.get(i).cap() / weight + 1e-9);
            most[i] = Math.max(now, (int)
                    Math.floor(HardRule.most(policy, coaches.get(i).cap()) / weight + 1e-9));
        }
        places[coaches.size()] = clients.size();
        most[coaches.size()] = clients.size();
        Fitting fitting = fitted(places, most);
        while (tighten(fitting, places, most)) {
            fitting = fitted(places, most);
        }
        return moves(fitting);
    }

    /** A flow counts heads: where the heads weigh more than the limit allows, there is one place less, and it is planned again. */
    private boolean tighten(Fitting fitting, int[] places, int[] most) {
        double[] load = new double[coaches.size() + 1];
        int[] heads = new int[coaches.size() + 1];
        for (int i = 0; i < clients.size(); i++) {
            load[fitting.coach(i)] += HardRule.weight(policy, clients.get(i).acuity());
            heads[fitting.coach(i)]++;
        }
        boolean tightened = false;
        for (int i = 0; i < coaches.size(); i++) {
            double allowed = Math.max(
                    HardRule.most(policy, coaches.get(i).cap()), coaches.get(i).load());
            if (load[i] > allowed + 1e-9 && heads[i] > 0) {
                most[i] = heads[i] - 1;
                places[i] = Math.min(places[i], most[i]);
                tightened = true;
            }
        }
        return tightened;
    }

    private Fitting fitted(int[] places, int[] most) {
        Ways.Builder builder = new Ways.Builder(clients.size());
        List<Integer> stays = new ArrayList<>();
        Map<AccountId, Integer> numbers = new HashMap<>();
        coaches.forEach(coach -> numbers.put(coach.id(), numbers.size()));
        int ways = 0;
        for (Wanted client : clients) {
            builder.client();
            int stay = -1;
            for (Candidate coach : coaches) {
                long cost = cost(coach, client);
                if (cost >= 0) {
                    builder.way(numbers.getOrDefault(coach.id(), 0), cost);
                    stay = cost == 0 ? ways : stay;
                    ways++;
                }
            }
            builder.way(coaches.size(), NOBODY * move);
            ways++;
            stays.add(stay);
        }
        Fitting fitting = new Fitting(builder.build(places, most, OVER * move));
        for (int i = 0; i < clients.size(); i++) {
            if (stays.get(i) >= 0) {
                fitting.stays(i, stays.get(i));
            }
        }
        fitting.place();
        return fitting;
    }

    /** What it costs that this coach has this client; -1 when that can't be. */
    private long cost(Candidate coach, Wanted client) {
        Choice choice = matching.choice(coach, client, false);
        List<String> against = choice.refused().stream()
                .filter(rule -> !rule.equals(HardRule.ROOM.code()))
                .toList();
        if (coach.id().equals(client.coach())) {
            if (against.contains(HardRule.APART.code())) {
                return -1;
            }
            boolean fine = against.stream()
                    .allMatch(rule -> rule.equals(HardRule.ACCEPTING.code()) || rule.equals(HardRule.LEAVE.code()));
            return fine ? 0 : AGAINST_A_RULE * move;
        }
        if (!against.isEmpty()) {
            return -1;
        }
        long most = (long) policy.balance() + policy.formerCoach() + policy.sameExperience() + policy.sameArea();
        return move + (most == 0 ? 0 : Math.round(WISHES * (1 - choice.points() / most)));
    }

    private List<Wanted> carried(Candidate coach) {
        return clients.stream()
                .filter(client -> coach.id().equals(client.coach()))
                .toList();
    }

    /** How many places a client of this coach's takes on the average; of somebody without clients, anybody's average. */
    private double weight(Candidate coach) {
        List<Wanted> theirs = carried(coach);
        return (theirs.isEmpty() ? clients : theirs)
                .stream()
                        .mapToDouble(client -> HardRule.weight(policy, client.acuity()))
                        .average()
                        .orElse(1);
    }

    private List<Move> moves(Fitting fitting) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            Wanted client = clients.get(i);
            int to = fitting.coach(i);
            Candidate coach = to == coaches.size() ? null : coaches.get(to);
            if (coach == null || !coach.id().equals(client.coach())) {
                moves.add(new Move(
                        client, coach == null ? null : coach.id(), coach == null ? List.of() : why(coach, client)));
            }
        }
        return moves;
    }

    private List<String> why(Candidate coach, Wanted client) {
        List<String> why = new ArrayList<>();
        AccountId from = client.coach();
        why.add(from == null ? "nobody" : leaving.contains(from) ? "leaving" : "relief");
        why.addAll(matching.choice(coach, client, false).why());
        why.remove("on_shift");
        return why;
    }
}
