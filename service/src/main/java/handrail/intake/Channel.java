package handrail.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a referral came. */
public enum Channel {
    /** A partner's form, or a letter that staff typed in. */
    FORM,
    /** A partner's system. */
    API,
    /** A line of a file. */
    FILE,
    /** Somebody called. */
    CALL,
    /** Somebody came in. */
    WALK_IN,
    /** Staff met them where they are. */
    STREET,
    /** They texted from a number nobody knew. */
    TEXT;

    /** Those that staff choose from. */
    static final List<Channel> OF_STAFF = List.of(CALL, WALK_IN, STREET, FORM);

    /** How it is kept, and the end of its key in the words of the pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of staff's that this word means; empty for none. */
    static Optional<Channel> ofStaff(String word) {
        return Arrays.stream(values())
                .filter(OF_STAFF::contains)
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
