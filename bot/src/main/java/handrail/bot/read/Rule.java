package handrail.bot.read;

import handrail.bot.read.Phrases.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Phrases that mean something unless a look-alike stands in their place or a scope takes their force.
 *
 * @param lookAlikes phrases that cancel what they overlap
 * @param heeds the scopes that cancel
 */
record Rule(Phrases phrases, Phrases lookAlikes, Set<Scope> heeds) {

    static Rule of(Phrases phrases, Phrases lookAlikes, Scope... heeds) {
        return new Rule(phrases, lookAlikes, Set.of(heeds));
    }

    static Rule of(Phrases phrases, Scope... heeds) {
        return of(phrases, Phrases.of(), heeds);
    }

    /** Whether the text says it, in force. */
    boolean holds(Words words) {
        return said(words).findAny().isPresent();
    }

    /** Whether the text has its words, in force or not. */
    boolean isSaid(Words words) {
        return !phrases.find(words).isEmpty();
    }

    /** Every place where the text says it, in force. */
    List<Span> inForce(Words words) {
        return said(words).toList();
    }

    /** One by one, so that a long text is looked at only as far as need be. */
    private Stream<Span> said(Words words) {
        List<Span> found = phrases.find(words);
        if (found.isEmpty()) {
            return Stream.empty();
        }
        BitSet alike = new BitSet();
        lookAlikes.find(words).forEach(span -> alike.set(span.from(), span.to()));
        return found.stream().filter(span -> stands(words, span, alike));
    }

    private boolean stands(Words words, Span span, BitSet alike) {
        int firstAlike = alike.nextSetBit(span.from());
        boolean free = firstAlike < 0 || firstAlike >= span.to();
        return free && heeds.stream().noneMatch(scope -> words.clauses().takes(words, scope, span));
    }
}
