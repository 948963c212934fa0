package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text cut where a statement ends or turns ("but", "pero"): "he od'd last year, but now hes not breathing" has two. */
final class Clauses {

    private static final Set<String> TURNS =
            Set.of("but", "pero", "however", "though", "aunque", "except", "anyway", "then", "luego", "sino");

    private final int[] clauseOf;
    private final Map<Scope, BitSet> covered = new EnumMap<>(Scope.class);

    Clauses(List<String> tokens) {
        clauseOf = new int[tokens.size()];
        int clause = 0;
        for (int at = 0; at < clauseOf.length; at++) {
            String token = tokens.get(at);
            clause += Words.isEnd(token) || TURNS.contains(token) ? 1 : 0;
            clauseOf[at] = clause;
        }
    }

    /** Whether this scope takes the force out of what stands here. */
    boolean takes(Words words, Scope scope, Span span) {
        return scope == Scope.NEGATED
                ? Scope.isNegated(words, span.from())
                : covered.computeIfAbsent(scope, unknown -> covered(words, unknown))
                        .get(clauseOf[span.from()]);
    }

    private BitSet covered(Words words, Scope scope) {
        BitSet clauses = with(words, scope.cues());
        if (!clauses.isEmpty()) {
            clauses.andNot(with(words, Scope.present()));
            if (scope.isOfAnotherTime()) {
                clauses.andNot(with(words, Scope.seenNow()));
            }
        }
        return clauses;
    }

    private BitSet with(Words words, Phrases cues) {
        BitSet clauses = new BitSet();
        cues.find(words).forEach(span -> clauses.set(clauseOf[span.from()], clauseOf[span.to() - 1] + 1));
        return clauses;
    }
}
