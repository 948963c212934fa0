package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Phrases that mean something unless a look-alike stands in their place or a scope takes their force.
 *
 * @param lookAlikes phrases that cancel what they overlap
 * @param heeds the scopes that cancel
 */
record Rule(Phrases phrases, Phrases lookAlikes, Set<Scope> heeds) {

    static Rule of(Phrases phrases, Phrases lookAlikes, Scope... heeds) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(List.of(heeds));
        return new Rule(phrases, lookAlikes, scopes);
    }

    static Rule of(Phrases phrases, Scope... heeds) {
        return of(phrases, Phrases.of(), heeds);
    }

    /** Whether the text says it, in force. */
    boolean holds(Words words) {
        List<Span> found = phrases.find(words);
        if (found.isEmpty() || heeds.stream().anyMatch(scope -> scope.holds(words))) {
            return false;
        }
        BitSet covered = new BitSet();
        lookAlikes.find(words).forEach(span -> covered.set(span.from(), span.to()));
        return found.stream().anyMatch(span -> stands(words, span, covered));
    }

    private boolean stands(Words words, Span span, BitSet covered) {
        int firstCovered = covered.nextSetBit(span.from());
        boolean free = firstCovered < 0 || firstCovered >= span.to();
        return free && !(heeds.contains(Scope.NEGATED) && Scope.isNegated(words, span.from()));
    }
}
