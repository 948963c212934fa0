package handrail.caseload;

/** Whether somebody can be texted now, and if not, why. */
public enum Texting {
    /** Yes. */
    OPEN,
    /** They said stop (T5). */
    OPTED_OUT,
    /** They said no to texts (S10), and have not written since. */
    REFUSED,
    /** Nobody asked them yet (S10), and they have not written first. */
    NOT_ASKED,
    /** There is no phone of theirs. */
    NO_PHONE
}
