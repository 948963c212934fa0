package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.careplan.SafetyPlan;
import handrail.careplan.SafetyPlans;
import handrail.comment.Comments;
import handrail.database.Sealed;
import handrail.handoff.OpenHandoffs;
import handrail.handoff.Openings;
import handrail.messaging.CallOutRows;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import handrail.wording.Wordings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Opens threads for those whose they are. Opening one is a read that is audited; what comes in while it is open belongs to that read. */
final class ThreadView {

    private static final int MOST_OPENINGS = 20;

    private final Sealing sealing;
    private final Threads threads;
    private final ThreadLines lines;
    private final Drafts drafts;
    private final OtherWording otherWording;
    private final Comments comments;
    private final Care care;
    private final OpenHandoffs openHandoffs;
    private final SharedPhone sharedPhone;
    private final LaterTexts later;
    private final Wordings wordings;
    private final SafetyPlans safety;
    private final Audit audit;
    private final Clock clock;

    ThreadView(
            Sealing sealing,
            Threads threads,
            OtherWording otherWording,
            Comments comments,
            Care care,
            OpenHandoffs openHandoffs,
            SharedPhone sharedPhone,
            LaterTexts later,
            Wordings wordings,
            SafetyPlans safety,
            Audit audit,
            Clock clock) {
        this.sealing = sealing;
        this.threads = threads;
        this.lines = new ThreadLines(sealing);
        this.drafts = new Drafts(sealing);
        this.otherWording = otherWording;
        this.comments = comments;
        this.care = care;
        this.openHandoffs = openHandoffs;
        this.sharedPhone = sharedPhone;
        this.later = later;
        this.wordings = wordings;
        this.safety = safety;
        this.audit = audit;
        this.clock = clock;
    }

    Drafts drafts() {
        return drafts;
    }

    /** Whose it is; throws {@link Problem.NotFound} for whoever may not know. */
    Threads.Facts own(Handle handle, SignedIn me, UUID id) {
        Joined.forward(handle, me, id);
        Threads.Facts facts = threads.facts(handle, id).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        CoachAccess.require(handle, me, facts.client());
        return facts;
    }

    /** The page, with what was typed and what is wrong with it. */
    ThreadPage page(
            Handle handle, SignedIn me, UUID id, String said, Map<String, String> typed, List<Problem.Fault> faults) {
        return page(handle, me, id, said, typed, faults, null);
    }

    /** The page as it was when a text was written, which is one of its own; as it is now, when there is no such text. */
    ThreadPage around(Handle handle, SignedIn me, UUID id, UUID message) {
        return page(handle, me, id, "", Map.of(), List.of(), message);
    }

    private ThreadPage page(
            Handle handle,
            SignedIn me,
            UUID id,
            String said,
            Map<String, String> typed,
            List<Problem.Fault> faults,
            @Nullable UUID hit) {
        Threads.Facts facts = own(handle, me, id);
        audit.record(handle, me.program(), Actor.account(me.account()), "thread.read", "conversation", id);
        List<ThreadLines.Line> newest = lines.newest(handle, id, ThreadLines.MOST);
        List<ThreadLines.Line> shown = shown(handle, id, newest, hit);
        ThreadPage.Contents contents = new ThreadPage.Contents(
                facts,
                new ThreadLog.Contents(
                        shown,
                        comments.newest(handle, id, ThreadLines.MOST),
                        ThreadLog.Place.of(shown, newest, hit),
                        Joined.to(handle, sealing, id),
                        firstUnread(newest, Seen.last(handle, me, id))),
                bubble(handle, me, id, facts, shown),
                new Composer.Contents(
                        drafts.of(handle, me, id).orElse(null),
                        facts.texting() == Texting.OPEN ? wordings.all(handle, me) : List.of(),
                        writer(handle, me),
                        line(handle, me),
                        last(newest),
                        later.open(handle, id)),
                beside(handle, id, facts),
                handle.attach(CallOutRows.class).newest(id, me.account()).orElse(null),
                facts.client() == null ? null : reach(handle, facts.client()),
                said);
        if (shown.equals(newest)) {
            read(handle, me, id, newest);
        }
        return new ThreadPage(me, id, contents, clock.instant(), program(handle, me), typed, faults);
    }

    private Bubble.Contents bubble(
            Handle handle, SignedIn me, UUID id, Threads.Facts facts, List<ThreadLines.Line> shown) {
        return new Bubble.Contents(shown, Understanding.of(handle, me, id, language(facts)), otherWording.of(shown));
    }

    private Beside beside(Handle handle, UUID id, Threads.Facts facts) {
        List<OpenHandoffs.Handoff> handoffs = openHandoffs.of(handle, id);
        return new Beside(
                care.supplies(handle, id),
                handoffs,
                handoffs.isEmpty() ? List.of() : Openings.open(handle, language(facts), MOST_OPENINGS),
                facts.client() == null && facts.number() != null ? sharedPhone.of(handle, facts.number()) : List.of());
    }

    private static @Nullable UUID last(List<ThreadLines.Line> lines) {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1).id();
    }

    private @Nullable SafetyPlan reach(Handle handle, UUID client) {
        return safety.newest(handle, client).map(SafetyPlans.Written::plan).orElse(null);
    }

    private List<ThreadLines.Line> shown(Handle handle, UUID id, List<ThreadLines.Line> newest, @Nullable UUID hit) {
        if (hit == null || newest.stream().anyMatch(line -> line.id().equals(hit))) {
            return newest;
        }
        List<ThreadLines.Line> around = lines.around(handle, id, hit, ThreadLines.MOST);
        return around.isEmpty() ? newest : around;
    }

    /** What came in, and what became of the last texts, since a page was opened; a read of its own when that was long ago. */
    ThreadNews news(Handle handle, SignedIn me, UUID id, @Nullable UUID after, @Nullable UUID comment, String state) {
        Threads.Facts facts = own(handle, me, id);
        if (!readLately(handle, me, id)) {
            audit.record(handle, me.program(), Actor.account(me.account()), "thread.read", "conversation", id);
        }
        List<ThreadLines.Line> newest = lines.newest(handle, id, ThreadNews.LOOKED_AT);
        read(handle, me, id, newest);
        ThreadPage.Contents contents = new ThreadPage.Contents(
                facts,
                new ThreadLog.Contents(
                        newest,
                        comments.newest(handle, id, ThreadNews.LOOKED_AT),
                        ThreadLog.Place.of(newest, newest, null),
                        List.of(),
                        null),
                bubble(handle, me, id, facts, newest),
                new Composer.Contents(null, List.of(), "", line(handle, me), last(newest), later.open(handle, id)),
                Beside.NOTHING,
                handle.attach(CallOutRows.class).newest(id, me.account()).orElse(null),
                null,
                "");
        ThreadPage page = new ThreadPage(me, id, contents, clock.instant(), program(handle, me), Map.of(), List.of());
        return new ThreadNews(me, page, after, comment, state);
    }

    /** One opening covers what arrives on that page for half an hour, as long as a sign-in lasts without a look. */
    private static boolean readLately(Handle handle, SignedIn me, UUID id) {
        return handle.createQuery("""
                        select exists (
                            select from audit where subject_id = :id and actor_id = :me and action = 'thread.read'
                                and id > handrail.uuid_floor(handrail.now() - interval '30 minutes'))
                        """)
                .bind("id", id)
                .bind("me", me.account())
                .mapTo(Boolean.class)
                .one();
    }

    private static void read(Handle handle, SignedIn me, UUID id, List<ThreadLines.Line> newest) {
        UUID last = last(newest);
        if (last != null) {
            Seen.upTo(handle, me, id, last);
        }
    }

    private static String language(Threads.Facts facts) {
        return facts.language() == null ? "en" : facts.language();
    }

    private static @Nullable UUID firstUnread(List<ThreadLines.Line> lines, Optional<UUID> seen) {
        return seen.flatMap(last -> lines.stream()
                        .filter(line -> line.author().equals("client"))
                        .map(ThreadLines.Line::id)
                        .filter(id -> id.toString().compareTo(last.toString()) > 0)
                        .findFirst())
                .orElse(null);
    }

    private String writer(Handle handle, SignedIn me) {
        return handle.createQuery("select first_name from staff where account_id = :me")
                .bind("me", me.account())
                .mapTo(Sealed.class)
                .findOne()
                .map(name -> sealing.open("staff", "first_name", me.account(), name))
                .orElse(me.name());
    }

    private static String line(Handle handle, SignedIn me) {
        String address = handle.attach(Programs.class).line(me.program());
        return address.startsWith("+") ? PhoneNumber.parse(address).written() : address;
    }

    static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }
}
