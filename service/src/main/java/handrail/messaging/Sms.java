package handrail.messaging;

import handrail.phone.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A carrier: hands one text over, once, and says what is known of it. Never repeats by itself. */
public interface Sms {

    /** Hands it over. */
    Answer send(Text text);

    /**
     * Looks whether the carrier has a text that was handed over with no clear answer.
     *
     * @param since when it was handed over at the earliest
     * @param until when at the latest: what the carrier made later is another text with the same words
     */
    Look look(Text text, Instant since, Instant until);

    /**
     * What the carrier's list says.
     *
     * @param sids the ids there of texts with these words, to and from these numbers, of that time, the newest first
     * @param certain whether the list could be read: only then not finding means something
     */
    record Look(List<String> sids, boolean certain) {
        public Look {
            sids = List.copyOf(sids);
        }
    }

    /**
     * A text to hand over.
     *
     * @param sender the number or Messaging Service it comes from
     * @param to where to
     * @param body the words; empty when only a picture is sent
     * @param media where the carrier fetches the picture that goes along; null for none
     * @param callback where its status is told
     * @param validFor how long it may wait at the carrier; null: the carrier's own limit
     */
    record Text(
            String sender,
            PhoneNumber to,
            String body,
            @Nullable URI media,
            URI callback,
            @Nullable Duration validFor) {}

    /**
     * What the carrier said.
     *
     * @param kind how it ended
     * @param sid the carrier's id, when it took the text
     * @param errorCode the carrier's error code, when it gave one
     */
    record Answer(Kind kind, @Nullable String sid, @Nullable Integer errorCode) {

        /** Taken. */
        public static Answer sent(String sid) {
            return new Answer(Kind.SENT, sid, null);
        }

        /** Refused for good. */
        public static Answer refused(@Nullable Integer errorCode) {
            return new Answer(Kind.REFUSED, null, errorCode);
        }
    }

    /** How handing over can end. */
    enum Kind {
        /** Taken; its id is known. */
        SENT,
        /** Clearly not taken, and will not be. */
        REFUSED,
        /** Clearly not taken now; may be tried again (429). */
        BUSY,
        /** Nobody knows: not repeated before its callback or a look at the carrier's list says so. */
        AMBIGUOUS
    }
}
