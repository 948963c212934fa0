package handrail.caseload;

import handrail.bot.Language;
import handrail.program.Program;
import handrail.program.QuietHours;
import handrail.web.Words;
import handrail.wording.Blanks;
import handrail.wording.Wordings;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a thread is written in with: what stands in the box, sentences to begin with, and whether the hour is one that nobody agreed to. */
public final class Composer {

    private static final int QUICK_REPLIES = 4;
    private static final Duration CAUSED_BY_THEIRS = Duration.ofHours(24);

    private final Contents contents;
    private final Threads.Facts facts;
    private final String refused;
    private final Program program;
    private final Instant now;

    /**
     * For one client.
     *
     * @param refused words that could not go; empty for none
     */
    Composer(Contents contents, Threads.Facts facts, String refused, Program program, Instant now) {
        this.contents = contents;
        this.facts = facts;
        this.refused = refused;
        this.program = program;
        this.now = now;
    }

    /**
     * What was read for it.
     *
     * @param draft what was kept of what this reader began to write; null for nothing
     * @param wordings saved wordings to begin with
     * @param writer the reader's first name, as clients read it
     * @param line the number clients text to, as people write it
     * @param newest the newest text of the thread; null for none
     * @param later texts that were written for later
     */
    record Contents(
            Drafts.@Nullable Draft draft,
            List<Wordings.Wording> wordings,
            String writer,
            String line,
            @Nullable UUID newest,
            List<LaterText> later) {}

    /** A saved wording as it would stand in the box, and the language it is in. */
    public record Begun(boolean whole, String title, String words, String language) {}

    /** Whether a text now would reach them out of the blue at an hour when they agreed to none (T8). */
    static boolean quiet(Threads.Facts facts, Program program, Instant now) {
        boolean theirs = facts.lastInboundAt() != null
                && facts.lastInboundAt().plus(CAUSED_BY_THEIRS).isAfter(now);
        return !theirs && !QuietHours.of(program.policy(), facts.zone()).hour(now);
    }

    /** The same for this one, now. */
    public boolean isQuiet() {
        return quiet(facts, program, now);
    }

    /** What was kept of what this reader began to write; null for nothing. */
    public Drafts.@Nullable Draft getDraft() {
        return contents.draft();
    }

    /** What stands in the box: what was refused, else the draft. */
    public String getWords() {
        return !refused.isEmpty() || contents.draft() == null
                ? refused
                : contents.draft().body();
    }

    /** The newest of what was written here, those that wait for later too: a draft that is older does not come back. Empty for none. */
    public String getAfter() {
        return Stream.concat(
                        Stream.ofNullable(contents.newest()),
                        contents.later().stream().map(LaterText::later))
                .map(UUID::toString)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Sentences to begin with, in the client's language: tapping one fills the box. */
    public List<String> getQuick() {
        return IntStream.rangeClosed(1, QUICK_REPLIES)
                .mapToObj(i -> Words.of(Language.of(theirs()), "quick." + i, contents.writer()))
                .toList();
    }

    /** Saved wordings with their blanks filled, in the client's language where they are. */
    public List<Begun> getWordings() {
        String theirs = theirs();
        Map<String, String> known = Map.of("name", facts.name(), "me", contents.writer(), "line", contents.line());
        return contents.wordings().stream()
                .map(wording -> new Begun(
                        wording.whole(),
                        wording.title(),
                        Blanks.filled(wording.in(theirs), known),
                        wording.language(theirs)))
                .toList();
    }

    private String theirs() {
        return Objects.requireNonNullElse(facts.language(), "en");
    }
}
