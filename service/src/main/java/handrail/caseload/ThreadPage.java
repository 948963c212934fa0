package handrail.caseload;

import handrail.access.SignedIn;
import handrail.program.Program;
import handrail.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a thread's page shows. */
public final class ThreadPage extends Page {

    private final UUID id;
    private final Threads.Facts facts;
    private final List<Threads.Line> lines;
    private final List<Care.Supplies> supplies;
    private final List<Care.Handoff> handoffs;
    private final Instant now;
    private final Program program;

    ThreadPage(
            SignedIn me,
            UUID id,
            Threads.Facts facts,
            List<Threads.Line> lines,
            List<Care.Supplies> supplies,
            List<Care.Handoff> handoffs,
            Instant now,
            Program program) {
        super("thread", me);
        this.id = id;
        this.facts = facts;
        this.lines = lines;
        this.supplies = supplies;
        this.handoffs = handoffs;
        this.now = now;
        this.program = program;
    }

    /** The thread. */
    public UUID getId() {
        return id;
    }

    /** Whose it is, and how they are. */
    public Threads.Facts getFacts() {
        return facts;
    }

    /** What was said, oldest first. */
    public List<Threads.Line> getLines() {
        return lines;
    }

    /** What they asked for that is not settled. */
    public List<Care.Supplies> getSupplies() {
        return supplies;
    }

    /** Handoffs that are open. */
    public List<Care.Handoff> getHandoffs() {
        return handoffs;
    }

    /** A time, as people say it. */
    public String at(Instant at) {
        return when(at, now, program.zone());
    }

    /** A reason code of the matching in words. */
    public String why(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? t("match." + code)
                : t("match." + code.substring(0, colon), List.of(code.substring(colon + 1)));
    }
}
