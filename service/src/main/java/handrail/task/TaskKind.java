package handrail.task;

/** Why somebody has something to do; the order is the order of Today when nothing else decides. */
public enum TaskKind {
    /** A possible emergency was texted (S1). */
    URGENT,
    /** A text waits for a person (S8). */
    ANSWER_TEXT,
    /** Is offered to this coach: accept or decline. */
    ACCEPT,
    /** A client warns of a bad batch: whoever supervises decides whom to tell. */
    BAD_BATCH,
    /** Has not been reached since the overdose. */
    FIRST_CONTACT,
    /** Said in short questions that somebody hurt them: talk with them where nobody else listens. */
    UNSAFE,
    /** A worse trend in what they answer: talk with them. */
    WORSE,
    /** Has died: their coach hears it from the supervisor (S9). */
    TELL_COACH,
    /** Nobody could be matched. */
    UNASSIGNED,
    /** Wants care now: introduce, book, or call (three approaches, best first). */
    WARM_HANDOFF,
    /** Can't or does not want to be texted: call. */
    CALL_CLIENT,
    /** Called, and nobody could take it: call back. */
    MISSED_CALL,
    /** Shares no language with whoever talks with them: find an interpreter. */
    INTERPRETER,
    /** A colleague left a comment about them: read it, and answer it if there is something to say. */
    COMMENT,
    /** Has not answered check-ins for so long that another way to reach them is tried. */
    OUTREACH,
    /** Has not answered check-ins: have a look. */
    SILENT,
    /** A text did not reach them. */
    NOT_DELIVERED,
    /** A text that was written for later did not go: decide what becomes of it (T17). */
    NOT_SENT,
    /** Is in a hospital or in custody: see whether that is still so (S9). */
    REVIEW_HOLD,
    /** Asked for supplies. */
    DELIVER_SUPPLIES,
    /** Several clients hold the phone: find out who is texting. */
    WHO_IS_TEXTING,
    /** The bot and the other side repeat themselves (T13). */
    LOOK_AT_THREAD,
    /** May have been entered twice: look at both. */
    SAME_PERSON,
    /** Somebody else has this number. */
    WRONG_NUMBER,
    /** Could not be texted before a booked time: remind them. */
    REMIND,
    /** A day on which somebody asks how they have been, and no text could. */
    MILESTONE,
    /** The check-ins have come to their end, and no text could ask whether to go on. */
    GO_ON,
    /** Has come so far: a week, a month, half a year; a word of their coach's counts. */
    MILESTONE_REACHED,
    /** The anniversary of an overdose is near: a word of one's own, never a text of ours. */
    ANNIVERSARY,
    /** A consent to disclose ends soon. */
    RENEW_CONSENT,
    /** Was told several times that we are still there, and never answered. */
    STILL_QUIET,
    /** SAMHSA's questions are due. */
    SUPRT,
    /** A colleague opened this client with a reason: the supervisor reads it (C5). */
    BREAK_GLASS;

    /** Whether saying "done" ends it. The others end by what was really done: reached, delivered, handed off, acknowledged, assigned, found out. */
    public boolean tickable() {
        return this == ANSWER_TEXT
                || this == BAD_BATCH
                || this == CALL_CLIENT
                || this == MISSED_CALL
                || this == INTERPRETER
                || this == UNSAFE
                || this == WORSE
                || this == COMMENT
                || this == SILENT
                || this == TELL_COACH
                || this == NOT_DELIVERED
                || this == LOOK_AT_THREAD
                || this == WRONG_NUMBER
                || this == REMIND
                || this == MILESTONE
                || this == GO_ON
                || this == MILESTONE_REACHED
                || this == ANNIVERSARY
                || this == RENEW_CONSENT
                || this == STILL_QUIET
                || this == BREAK_GLASS;
    }

    /** Whether it can be put off: what somebody waits for at this moment, and what moves on by itself, can't. */
    public boolean canWait() {
        return this != URGENT && this != ANSWER_TEXT && this != ACCEPT && this != BAD_BATCH && this != UNASSIGNED;
    }

    /** Whether a colleague can do it in one's place: it is about one client, and not about who has or is one. */
    public boolean canBeHanded() {
        boolean aboutWho = this == SAME_PERSON || this == TELL_COACH || this == BREAK_GLASS || this == SUPRT;
        return this == ANSWER_TEXT || (canWait() && !aboutWho);
    }
}
