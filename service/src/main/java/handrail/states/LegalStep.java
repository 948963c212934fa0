package handrail.states;

import java.util.List;
import java.util.Set;

/**
 * A step of something that has states; an enum that lists every one there is. Whoever wants to change a state names a step, and the row
 * changes only if it stands where the step begins. {@code ops/draw-states} draws them all.
 *
 * @param <S> the states
 */
public interface LegalStep<S extends Enum<S> & LegalState> {

    /** Its name. */
    String name();

    /** Where it begins; empty where there was nothing before. */
    Set<S> begins();

    /** Where it leads; where it began, when something else than the state changes. */
    S to();

    /** Where it begins, in the words of the database. */
    default List<String> beginWords() {
        return begins().stream().map(LegalState::word).toList();
    }
}
