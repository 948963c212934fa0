package handrail.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the whole audit from time to time, so that tampering shows by itself (C5), and says so until a later look finds it whole. */
public final class AuditLook {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLook.class);

    private final AuditKeeper keeper;
    private final Runnable alarm;
    private volatile String complaint = "";

    /** With whoever can read all of it, and what tells the administrators. */
    public AuditLook(AuditKeeper keeper, Runnable alarm) {
        this.keeper = keeper;
        this.alarm = alarm;
    }

    /** Verifies it. */
    public void look() {
        AuditVerdict verdict = keeper.verify();
        complaint = verdict.intact() ? "" : verdict.sentence();
        if (verdict.intact()) {
            LOG.info(verdict.sentence());
        } else {
            LOG.error(verdict.sentence());
            alarm.run();
        }
    }

    /** What the last look found wrong; empty for nothing. */
    public String complaint() {
        return complaint;
    }
}
