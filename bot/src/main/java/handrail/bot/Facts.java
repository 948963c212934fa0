package handrail.bot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine may know of the world, loaded in the same transaction as the event.
 *
 * @param programName the neutral name: it stands on lock screens
 * @param writer whether we know who holds the phone (T15)
 * @param staffedHours in words, such as {@code 8 am-8 pm}
 * @param peopleBackAt when somebody of the team is there again; null while somebody is
 * @param useAloneLine the number of an overdose-response line (S7)
 * @param nurseLine the number of a nurse line, or empty (S6)
 * @param supplies what the program hands out; empty means: anything that can be asked for
 * @param openSupplies a request not yet delivered or cancelled
 * @param handoff where a handoff stands
 * @param care what a handoff could be now
 * @param appointment a booked time that nobody has said yet whether it was kept
 * @param personOnly whether a person alone answers: the client has died, or is in a hospital or in custody (S9)
 */
public record Facts(
        String programName,
        String programPhone,
        Writer writer,
        @Nullable String coachFirstName,
        boolean optedOut,
        Consent consent,
        boolean coachOnShift,
        String staffedHours,
        @Nullable Instant peopleBackAt,
        String useAloneLine,
        String nurseLine,
        List<Supply> supplies,
        @Nullable OpenSupplies openSupplies,
        Handoff handoff,
        Care care,
        @Nullable Appointment appointment,
        OptOutMode optOutMode,
        ZoneId zone,
        boolean personOnly) {

    public Facts {
        supplies = List.copyOf(supplies);
    }

    /** Whether this thread is a client's whom we know. */
    public boolean knownClient() {
        return writer == Writer.CLIENT;
    }

    /** Who may be writing from this phone. */
    public enum Writer {
        /** The one client who holds it. */
        CLIENT,
        /** Somebody we don't know. */
        STRANGER,
        /** One of several clients who hold it: which one, only a person can find out. */
        ONE_OF_SEVERAL
    }

    /** How consent to be texted was given (S10). */
    public enum Consent {
        NONE,
        REFUSED,
        VERBAL,
        WRITTEN,
        WEB,
        OWN_TEXT;

        /** Whether texts that the client did not cause may be sent. */
        public boolean allowsProactive() {
            return this != NONE && this != REFUSED;
        }
    }

    /** Something that the program hands out: an item id and its name by language tag. */
    public record Supply(String id, Map<String, String> names) {
        public Supply {
            names = Map.copyOf(names);
        }
    }

    /** Where a handoff to care stands. */
    public enum Handoff {
        /** None was asked for, or the last one is settled. */
        NONE,
        /** "Not today": it can be taken up at any time. */
        PUT_OFF,
        /** Somebody sees to it. */
        UNDER_WAY
    }

    /**
     * What providers offer for a handoff at this moment.
     *
     * @param introduceNow whether coach and a provider can be on the phone with the client now
     * @param times times that can be booked, the nearest first
     */
    public record Care(boolean introduceNow, List<Time> times) {

        /** The most times that are offered in one text. */
        public static final int MOST_TIMES = 3;

        public Care {
            times = List.copyOf(times);
        }

        /** No provider can be reached and no time is open: the coach calls. */
        public static Care none() {
            return new Care(false, List.of());
        }

        /** A time that a provider keeps free, by the id of its slot. */
        public record Time(String slotId, Instant at) {}
    }

    /**
     * A time that is booked for the client.
     *
     * @param id of its slot
     * @param provider where, by name
     * @param address where to go; empty when nobody has entered it
     */
    public record Appointment(String id, Instant at, String provider, String address) {}

    /** The supply request that is open, with a summary in the client's language. */
    public record OpenSupplies(String id, String summary) {}

    /** Who confirms STOP and HELP: the carrier's default, its Advanced Opt-Out, or we (T4). */
    public enum OptOutMode {
        DEFAULT,
        ADVANCED,
        OURS
    }
}
