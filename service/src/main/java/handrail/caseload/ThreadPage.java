package handrail.caseload;

import handrail.access.SignedIn;
import handrail.assignment.Reason;
import handrail.careplan.SafetyPlan;
import handrail.clock.ClockWords;
import handrail.messaging.CallOutRows;
import handrail.program.Program;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thread's page: what stands in it, what to write with, what is open beside it, and what there is to know of whose it is. */
public final class ThreadPage extends FormPage {

    private static final Set<String> SAVED = Set.of(
            "supplies",
            "handoff",
            "outreach",
            "consent",
            "opt-out",
            "phone",
            "joined",
            "taken",
            "later",
            "later-back",
            "later-picture",
            "later-cancelled",
            "later-gone",
            "call",
            "call-wrong",
            "interpreter",
            "comment");

    private final UUID id;
    private final Contents contents;
    private final Program program;
    private final ThreadLog log;
    private final Bubble bubble;
    private final Composer composer;

    ThreadPage(
            SignedIn me,
            UUID id,
            Contents contents,
            Instant now,
            Program program,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        super("thread", me, new Times(now, program.zoneId()), typed, faults);
        this.id = id;
        this.contents = contents;
        this.program = program;
        Times times = times();
        Threads.Facts facts = contents.facts();
        this.log = new ThreadLog(contents.log(), times, me.language());
        this.bubble = new Bubble(me.account(), facts.name(), contents.bubble(), program.policy(), times, me.language());
        this.composer = new Composer(contents.composer(), facts, typed.getOrDefault("body", ""), program, now);
    }

    /**
     * What was read for it.
     *
     * @param call the newest call that the reader asked for; null for none
     * @param reach how to reach them safely; null when nobody has asked
     * @param saved what was just done, as a word; empty for nothing
     */
    record Contents(
            Threads.Facts facts,
            ThreadLog.Contents log,
            Bubble.Contents bubble,
            Composer.Contents composer,
            Beside beside,
            CallOutRows.@Nullable Call call,
            @Nullable SafetyPlan reach,
            String saved) {}

    /** The thread. */
    public UUID getId() {
        return id;
    }

    /** Whose it is, and how they are. */
    public Threads.Facts getFacts() {
        return contents.facts();
    }

    /** What became of the first contact that was due at the latest, or how it stands; empty where none is owed. */
    public String getContactClock() {
        Threads.Facts facts = contents.facts();
        Instant began = facts.overdoseAt();
        Instant ends = facts.breachAt();
        return began == null || ends == null
                ? ""
                : ClockWords.said(this, began, ends, facts.reachedAt(), null, times().now());
    }

    /** What stands in it. */
    public ThreadLog getLog() {
        return log;
    }

    /** How one text or comment is said. */
    public Bubble getBubble() {
        return bubble;
    }

    /** What to write with. */
    public Composer getComposer() {
        return composer;
    }

    /** What is open beside the texts. */
    public Beside getBeside() {
        return contents.beside();
    }

    /** What they asked for, in words. */
    public String items(Care.Supplies supplies) {
        return Items.said(program.policy(), language(), supplies.items());
    }

    /** The call that the reader asked for, until they have said what came of it. */
    public CallShown getCall() {
        return new CallShown(contents.call(), times().now());
    }

    /** What was written for later, and when that could be. */
    public LaterShown getLater() {
        return new LaterShown(contents.composer().later(), contents.facts(), program, times().now(), language());
    }

    /** How things stood when the page was made: another word means that its notices must be read anew. */
    public String getState() {
        return contents.facts().mode() + "-" + contents.facts().texting() + "-"
                + getLater().mark() + "-" + getCall().mark();
    }

    /** How to reach them safely; null when nobody has asked. */
    public @Nullable SafetyPlan getReach() {
        return contents.reach();
    }

    /** Whether the reader shares no language with them. */
    public boolean isForeign() {
        return contents.bubble().understanding().foreign();
    }

    /** Whether an interpreter was asked for. */
    public boolean isInterpreterAsked() {
        return contents.bubble().understanding().asked();
    }

    /** Their language, by its name in the reader's. */
    public String getTheirLanguage() {
        return Locale.forLanguageTag(Objects.requireNonNullElse(contents.facts().language(), "en"))
                .getDisplayLanguage(Locale.forLanguageTag(language().tag()));
    }

    /** The hour where they are, with the zone; empty when it is the same as here, or not known. */
    public String getTheirTime() {
        String zone = contents.facts().zone();
        if (zone == null || zone.equals(program.zone())) {
            return "";
        }
        Times theirs = new Times(times().now(), ZoneId.of(zone));
        return t("thread.their-time", List.of(theirs.clock(theirs.now()), theirs.zoneName(language())));
    }

    /** What was just done, as a word. */
    public String getSaved() {
        return SAVED.contains(contents.saved()) ? contents.saved() : "";
    }

    /** The number that clients text to, to start again. */
    public String getLine() {
        return contents.composer().line();
    }

    /** The hour of a text. */
    public String clock(Instant at) {
        return times().clock(at);
    }

    /** A reason code of the matching in words. */
    public String why(String code) {
        return Reason.words(language(), code);
    }
}
