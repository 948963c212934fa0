package handrail.caseload;

import handrail.messaging.CallOutRows;
import handrail.messaging.CallOutStep;
import handrail.phone.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader's newest call in a thread as the page speaks of it, until they have said what came of it. */
public final class CallShown {

    private static final Set<String> CLIENT_NEVER_RANG = Set.of("not-taken", "refused", "carrier-busy");
    private static final Set<String> SAID_AT_ONCE = Set.of("refused", "carrier-busy");
    private static final Duration NEWS = Duration.ofMinutes(15);
    private static final Duration ASKED = Duration.ofDays(1);

    private final CallOutRows.@Nullable Call call;
    private final Instant now;

    CallShown(CallOutRows.@Nullable Call call, Instant now) {
        this.call = call;
        this.now = now;
    }

    /** Whether there is one to speak of. */
    public boolean isShown() {
        if (call == null || call.result() != null) {
            return false;
        }
        Duration age = Duration.between(call.askedAt(), now);
        return isAsked() ? age.compareTo(ASKED) < 0 : !SAID_AT_ONCE.contains(getEnded()) && age.compareTo(NEWS) < 0;
    }

    /** Whether something came of it that only the reader knows: the client's phone rang, or may have. */
    public boolean isAsked() {
        return call != null
                && (call.stands() == CallOutStep.State.THROUGH
                        || (isOver() && !CLIENT_NEVER_RANG.contains(getEnded())));
    }

    private boolean isOver() {
        return call != null && call.stands() == CallOutStep.State.OVER;
    }

    /** The row. */
    public String getId() {
        return call == null ? "" : call.id().toString();
    }

    /** The key of what is said of it: how far it came, or how it ended. */
    public String getKey() {
        if (call == null) {
            return "";
        }
        return isOver() ? "call.ended." + getEnded() : "call.stage." + call.state();
    }

    private String getEnded() {
        return call == null || call.ended() == null ? "unknown" : call.ended();
    }

    /** For how many minutes they were connected, begun ones too; zero when nobody knows. */
    public int getMinutes() {
        return call == null || call.seconds() == null ? 0 : (call.seconds() + 59) / 60;
    }

    /** The number the reader's phone shows while it rings. */
    public String getOwnLine() {
        return call == null ? "" : PhoneNumber.ofCarrier(call.ownLine()).written();
    }

    /** The number the client sees. */
    public String getLine() {
        return call == null ? "" : PhoneNumber.ofCarrier(call.line()).written();
    }

    /** Changes when the call moves on. */
    String mark() {
        return isShown() && call != null ? getId().substring(24) + call.state() : "";
    }
}
