package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.SignedIn;
import handrail.assignment.Reason;
import handrail.bot.Language;
import handrail.careplan.SafetyPlan;
import handrail.comment.Comment;
import handrail.handoff.OpenHandoffs;
import handrail.handoff.Openings;
import handrail.messaging.CallOutRows;
import handrail.program.Program;
import handrail.program.QuietHours;
import handrail.web.FormPage;
import handrail.web.Problem;
import handrail.web.Times;
import handrail.web.Words;
import handrail.wording.Blanks;
import handrail.wording.Wordings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a thread's page shows: the texts, what to write with, and what a coach needs to know beside it. */
public final class ThreadPage extends FormPage {

    private static final int QUICK_REPLIES = 4;
    private static final int EXPLAINED_TEXTS = 40;
    private static final Duration CAUSED_BY_THEIRS = Duration.ofHours(24);
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
    private static final Set<Integer> EXPLAINED = Set.of(30003, 30005, 30006, 30007, 30011, 30019);

    private final AccountId me;
    private final UUID id;
    private final Contents contents;
    private final Program program;

    ThreadPage(
            SignedIn me,
            UUID id,
            Contents contents,
            Instant now,
            Program program,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        super("thread", me, new Times(now, program.zoneId()), typed, faults);
        this.me = me.account();
        this.id = id;
        this.contents = contents;
        this.program = program;
    }

    /**
     * What was read for it.
     *
     * @param comments what staff wrote about it, oldest first
     * @param place which part of the thread it is
     * @param joined what was joined to this thread
     * @param openings times at providers that can be booked, when a handoff is open
     * @param holders the clients who hold the phone, when there are several
     * @param firstUnread the first text of the client's that this reader has not seen; null for none
     * @param wordings saved wordings to begin with
     * @param writer the reader's first name, as clients read it
     * @param line the number clients text to, as people write it
     * @param later texts that were written for later
     * @param call the newest call that the reader asked for; null for none
     * @param reach how to reach them safely; null when nobody has asked
     * @param understanding whether the reader shares a language with them
     * @param others of the bot's texts, what they say in the other language
     * @param saved what was just done, as a word; empty for nothing
     */
    record Contents(
            Threads.Facts facts,
            List<ThreadLines.Line> lines,
            List<Comment> comments,
            Place place,
            List<Joined.Seam> joined,
            List<Care.Supplies> supplies,
            List<OpenHandoffs.Handoff> handoffs,
            List<Openings.Opening> openings,
            List<SharedPhone.Holder> holders,
            Drafts.@Nullable Draft draft,
            @Nullable UUID firstUnread,
            List<Wordings.Wording> wordings,
            String writer,
            String line,
            List<LaterText> later,
            CallOutRows.@Nullable Call call,
            @Nullable SafetyPlan reach,
            Understanding understanding,
            Map<UUID, OtherWording.Wording> others,
            String saved) {}

    /**
     * Which part of the thread is shown.
     *
     * @param newest the newest text of the thread; null for none
     * @param hit a text that was looked for; null for none
     * @param past whether newer texts are not shown
     */
    record Place(@Nullable UUID newest, @Nullable UUID hit, boolean past) {

        static Place of(List<ThreadLines.Line> shown, List<ThreadLines.Line> newest, @Nullable UUID hit) {
            UUID last = newest.isEmpty() ? null : newest.get(newest.size() - 1).id();
            boolean found =
                    hit != null && shown.stream().anyMatch(line -> line.id().equals(hit));
            return new Place(last, found ? hit : null, !shown.equals(newest));
        }
    }

    /** The thread. */
    public UUID getId() {
        return id;
    }

    /** Whose it is, and how they are. */
    public Threads.Facts getFacts() {
        return contents.facts();
    }

    /** What stands in it, comments among the texts, oldest first. */
    public List<ThreadEntry> getEntries() {
        return ThreadEntry.woven(contents.lines(), contents.comments(), isCut(), isPast());
    }

    /** The newest comment's id; empty for none. */
    public String getNewestComment() {
        return contents.comments().stream()
                .map(comment -> comment.id().toString())
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Who wrote a comment. */
    public String commenter(Comment comment) {
        String name = comment.byName().isEmpty() ? t("comment.colleague") : comment.byName();
        return me.equals(comment.by()) ? t("thread.coach") : name;
    }

    /** What was said, oldest first. */
    public List<ThreadLines.Line> getLines() {
        return contents.lines();
    }

    /** What was joined to this thread, oldest first. */
    public List<Joined.Seam> getJoined() {
        return contents.joined();
    }

    /** The line between what was written here and what was written elsewhere before both were found to be one person's. */
    public String seam(UUID thread) {
        return contents.joined().stream()
                .filter(seam -> thread.equals(seam.thread()))
                .findFirst()
                .map(seam -> seam.name().isEmpty()
                        ? t("thread.seam-number", List.of(seam.number()))
                        : t("thread.seam", List.of(seam.name())))
                .orElseGet(() -> t("thread.seam-here"));
    }

    /** Whether older texts are not shown. */
    public boolean isCut() {
        return contents.lines().size() == ThreadLines.MOST;
    }

    /** The newest text's id; empty for none. */
    public String getNewest() {
        UUID newest = contents.place().newest();
        return newest == null ? "" : newest.toString();
    }

    /** Whether newer texts are not shown. */
    public boolean isPast() {
        return contents.place().past();
    }

    /** Whether it is the text that was looked for. */
    public boolean hit(ThreadLines.Line line) {
        return line.id().equals(contents.place().hit());
    }

    /** The first text that is new to this reader; empty for none. */
    public String getFirstUnread() {
        return contents.firstUnread() == null ? "" : contents.firstUnread().toString();
    }

    /** The newest of what was written here, those that wait for later too: a draft that is older does not come back. Empty for none. */
    public String getAfter() {
        return Stream.concat(
                        Stream.of(getNewest()),
                        contents.later().stream().map(text -> text.later().toString()))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** How things stood when the page was made: another word means that its notices must be read anew. */
    public String getState() {
        return contents.facts().mode() + "-" + contents.facts().texting() + "-"
                + getLater().mark() + "-" + getCall().mark();
    }

    /** The call that the reader asked for, until they have said what came of it. */
    public CallShown getCall() {
        return new CallShown(contents.call(), times().now());
    }

    /** How to reach them safely; null when nobody has asked. */
    public @Nullable SafetyPlan getReach() {
        return contents.reach();
    }

    /** Whether the reader shares no language with them. */
    public boolean isForeign() {
        return contents.understanding().foreign();
    }

    /** Whether an interpreter was asked for. */
    public boolean isInterpreterAsked() {
        return contents.understanding().asked();
    }

    /** What the bot understood of one of their newest texts; empty where the reader can read it, or further back. */
    public String understood(ThreadLines.Line line) {
        List<ThreadLines.Line> lines = contents.lines();
        boolean newest = lines.subList(Math.max(0, lines.size() - EXPLAINED_TEXTS), lines.size())
                .contains(line);
        return isForeign()
                        && newest
                        && line.author().equals("client")
                        && !line.body().isBlank()
                ? Understanding.said(line.body(), program.policy(), language())
                : "";
    }

    /** What one of the bot's texts says in the other language, in words that were approved; null where that is not certain. */
    public OtherWording.@Nullable Wording other(ThreadLines.Line line) {
        return contents.others().get(line.id());
    }

    /** Their language, by its name in the reader's. */
    public String getTheirLanguage() {
        return Locale.forLanguageTag(Objects.requireNonNullElse(contents.facts().language(), "en"))
                .getDisplayLanguage(Locale.forLanguageTag(language().tag()));
    }

    /** What was written for later, and when that could be. */
    public LaterShown getLater() {
        return new LaterShown(contents.later(), contents.facts(), program, times().now(), language());
    }

    /** What they asked for that is not settled. */
    public List<Care.Supplies> getSupplies() {
        return contents.supplies();
    }

    /** What they asked for, in words. */
    public String items(Care.Supplies supplies) {
        return Items.said(program.policy(), language(), supplies.items());
    }

    /** The clients who hold this phone, when there are several; empty otherwise. */
    public List<SharedPhone.Holder> getHolders() {
        return contents.holders();
    }

    /** Handoffs that are open. */
    public List<OpenHandoffs.Handoff> getHandoffs() {
        return contents.handoffs();
    }

    /** Times at providers that can be booked for it. */
    public List<Openings.Opening> getOpenings() {
        return contents.openings();
    }

    /** What was kept of what this reader began to write; null for nothing. */
    public Drafts.@Nullable Draft getDraft() {
        return contents.draft();
    }

    /** What stands in the box: what was refused, else the draft. */
    public String getWords() {
        String refused = typed("body");
        return !refused.isEmpty() || contents.draft() == null
                ? refused
                : contents.draft().body();
    }

    /** What was just done, as a word. */
    public String getSaved() {
        return SAVED.contains(contents.saved()) ? contents.saved() : "";
    }

    /** The number that clients text to, to start again. */
    public String getLine() {
        return contents.line();
    }

    /** Sentences to begin with, in the client's language: tapping one fills the box. */
    public List<String> getQuick() {
        Language theirs =
                Language.of(Objects.requireNonNullElse(contents.facts().language(), "en"));
        return IntStream.rangeClosed(1, QUICK_REPLIES)
                .mapToObj(i -> Words.of(theirs, "quick." + i, contents.writer()))
                .toList();
    }

    /** Saved wordings with their blanks filled, in the client's language where they are. */
    public List<Begun> getWordings() {
        String theirs = Objects.requireNonNullElse(contents.facts().language(), "en");
        Map<String, String> known =
                Map.of("name", contents.facts().name(), "me", contents.writer(), "line", contents.line());
        return contents.wordings().stream()
                .map(wording -> new Begun(
                        wording.whole(),
                        wording.title(),
                        Blanks.filled(wording.in(theirs), known),
                        wording.language(theirs)))
                .toList();
    }

    /** A saved wording as it would stand in the box, and the language it is in. */
    public record Begun(boolean whole, String title, String words, String language) {}

    /** The day of a text or comment, as people say it. */
    public String day(ThreadEntry entry) {
        return times().day(entry.at(), language());
    }

    /** The hour of a text. */
    public String clock(Instant at) {
        return times().clock(at);
    }

    /** Who wrote a text. */
    public String who(ThreadLines.Line line) {
        boolean mine = me.value().equals(line.by());
        return switch (line.author()) {
            case "client" ->
                contents.facts().name().isEmpty()
                        ? t("today.unknown")
                        : contents.facts().name();
            case "coach" -> mine || line.byName().isEmpty() ? t("thread.coach") : line.byName();
            default -> t("thread." + line.author());
        };
    }

    /** What became of a text, in words. */
    public String delivery(ThreadLines.Line line) {
        String said = line.waitsUntil() == null
                ? t("status." + line.status())
                : t("status.waits", List.of(spoken(line.waitsUntil())));
        Integer error = line.error();
        return error != null && EXPLAINED.contains(error) && bad(line) ? said + ": " + t("carrier." + error) : said;
    }

    /** Whether a text did not arrive. */
    public boolean bad(ThreadLines.Line line) {
        return Set.of(
                        "undelivered",
                        "failed",
                        "refused",
                        "opted_out",
                        "expired",
                        "canceled",
                        "closed",
                        "flagged",
                        "not_taken",
                        "enough",
                        "duplicate",
                        "superseded")
                .contains(line.status());
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

    /** Whether a text now would reach them out of the blue at an hour when they agreed to none (T8). */
    public boolean isQuiet() {
        return quiet(contents.facts(), program, times().now());
    }

    static boolean quiet(Threads.Facts facts, Program program, Instant now) {
        boolean theirs = facts.lastInboundAt() != null
                && facts.lastInboundAt().plus(CAUSED_BY_THEIRS).isAfter(now);
        return !theirs && !QuietHours.of(program.policy(), facts.zone()).hour(now);
    }

    /** A reason code of the matching in words. */
    public String why(String code) {
        return Reason.words(language(), code);
    }
}
