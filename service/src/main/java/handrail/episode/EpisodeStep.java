package handrail.episode;

import handrail.states.LegalState;
import handrail.states.LegalStep;
import java.util.Set;

/** Every legal step of an episode of care, and no other (the states are FHIR R4's, those in use). */
public enum EpisodeStep implements LegalStep<EpisodeStep.State> {
    /** Somebody is taken in after an overdose. */
    BEGIN(State.WAITLIST),
    /** A coach has them for the first time: by a yes, or because whoever supervises decided. */
    TAKE(State.ACTIVE),
    /** They are in a hospital or in custody (S9). */
    HOLD(State.ON_HOLD),
    /** They are back, and a coach has had them. */
    RETURN(State.ACTIVE),
    /** They are back, and no coach has had them yet. */
    RETURN_TO_WAIT(State.WAITLIST),
    /** They died, another program cares for them, a new overdose begins another, or the entry goes on as somebody else's. Silence and refusal never end one. */
    FINISH(State.FINISHED),
    /** The end was a mistake, and a coach has had them: they are alive, or still here, or the entry is somebody of its own. */
    RESUME(State.ACTIVE),
    /** The same, and no coach has had them yet. */
    RESUME_TO_WAIT(State.WAITLIST);

    private final State to;

    EpisodeStep(State to) {
        this.to = to;
    }

    @Override
    public Set<State> begins() {
        return switch (this) {
            case BEGIN -> Set.of();
            case TAKE -> Set.of(State.WAITLIST);
            case HOLD -> Set.of(State.WAITLIST, State.ACTIVE);
            case RETURN, RETURN_TO_WAIT -> Set.of(State.ON_HOLD);
            case FINISH -> Set.of(State.WAITLIST, State.ACTIVE, State.ON_HOLD);
            case RESUME, RESUME_TO_WAIT -> Set.of(State.FINISHED);
        };
    }

    @Override
    public State to() {
        return to;
    }

    /** Where an episode stands. */
    public enum State implements LegalState {
        /** No coach has had them yet. They are asked, texted and owed a first contact like everybody. */
        WAITLIST,
        /** A coach has them, or had. */
        ACTIVE,
        /** Nothing is started with them for a while (S9). */
        ON_HOLD,
        /** It is over. */
        FINISHED
    }
}
