package handrail.messaging;

import java.util.Arrays;
import java.util.List;

/** Why a text goes out: decides its urgency and which rules may hold it back. */
public enum Purpose {
    /** STOP, START and HELP are answered always (T4, T7). */
    COMPLIANCE(1),
    /** 911 and 988, before everything else (S1). */
    SAFETY(0),
    /** An answer to the client's own text. */
    ANSWER(3),
    /** Not caused by the client's own text: quiet hours and limits hold (T8). */
    PROACTIVE(5),
    /** A coach's own words: bound by the opt-out ledger (T5). */
    COACH(2),
    /** To a phone of the staff. */
    STAFF(1);

    /** Each urgency once, the most urgent first. */
    static final List<Integer> URGENCIES =
            Arrays.stream(values()).map(Purpose::urgency).distinct().sorted().toList();

    private final int urgency;

    Purpose(int urgency) {
        this.urgency = urgency;
    }

    /** Smaller goes first. */
    public int urgency() {
        return urgency;
    }

    /** Whether one confirmation or safety answer may reach somebody who has opted out (T4, T7, S3). */
    public boolean passesOptOut() {
        return this == COMPLIANCE || this == SAFETY || this == STAFF;
    }
}
