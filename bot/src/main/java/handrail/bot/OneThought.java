package handrail.bot;

import handrail.bot.Effect.HoldAnswers;
import handrail.bot.Effect.TakeBack;
import handrail.bot.read.Compliance;
import handrail.bot.read.TextReader;
import handrail.bot.read.Understood;
import handrail.bot.steps.Question;
import handrail.bot.steps.Script;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that are one thought: "can i get" and, seconds later, "some narcan". The second is read together with the first where the
 * first broke off or was not understood, and danger is looked for across both always ("he wont", "wake up").
 */
final class OneThought {

    private static final Duration TOGETHER = Duration.ofSeconds(90);

    /** How long the answer to a text that broke off waits for the rest of it. */
    private static final Duration HELD = Duration.ofSeconds(10);

    /** Longer texts are whole thoughts. */
    private static final int LONGEST = 300;

    private static final double SURE = 0.5;

    /** A text of more words has said enough to act on. */
    private static final int FEW = 5;

    /** So many words are a sentence of their own, unless the text before broke off. */
    private static final int WHOLE = 5;

    /** Nothing ends with these. */
    private static final Set<String> DANGLING = Set.of("""
            and or but the a an my some to im of for if because cuz about your his her gonna wanna \
            y o pero el un una mi de para con que unos unas los las porque""".split("\\s+", -1));

    /** Beginnings that say nothing yet. */
    private static final Set<String> BEGINNINGS = Set.of(
            "i",
            "i need",
            "i want",
            "i have",
            "can i",
            "can i get",
            "can you",
            "could i",
            "could i get",
            "could you",
            "do you have",
            "do you",
            "where can i",
            "how do i",
            "hey i",
            "quiero",
            "quisiera",
            "necesito",
            "puedo",
            "me puedes",
            "me pueden",
            "tienen");

    /** What a stop begins with: "please dont" and, seconds later, "text me anymore". */
    private static final Set<String> DENIALS = Set.of("dont", "stop", "quit", "never", "ya", "no");

    private final Draft draft;
    private final Understood alone;
    private final Understood understood;
    private final @Nullable Heard before;
    private final boolean carriesOn;

    private OneThought(
            Draft draft, Understood alone, Understood understood, @Nullable Heard before, boolean carriesOn) {
        this.draft = draft;
        this.alone = alone;
        this.understood = understood;
        this.before = before;
        this.carriesOn = carriesOn;
    }

    /** The text, read with the one before where they belong together; the conversation speaks its language from here on. */
    static OneThought of(Draft draft, String body) {
        OpenQuestion waiting = waiting(draft.conversation());
        Understood alone = TextReader.read(body, waiting);
        Heard before = draft.conversation().heard();
        if (before == null
                || !before.at().plus(TOGETHER).isAfter(draft.now())
                || body.length() > LONGEST
                || before.body().equals(body)) {
            return new OneThought(draft, alone, spoken(draft, alone, body), null, false);
        }
        boolean more = !saysSomething(alone.reading());
        Understood joined = carriedOn(before, alone, more, body, waiting);
        Set<Signal> signals = signals(alone, before, body, joined != null, more);
        Understood told = withSignals(joined == null ? alone : joined, signals);
        return new OneThought(draft, alone, spoken(draft, told, body), before, joined != null);
    }

    Understood understood() {
        return understood;
    }

    /** The answer to the first text, if it still waits, is not sent beside this one. */
    void takeBack() {
        if (before != null && before.held() && carriesOn) {
            draft.add(new TakeBack(before.at()));
        }
    }

    /** What was said, as T13 tells texts apart: its words, or the text itself when it has none. */
    String said() {
        List<String> spoken = alone.words().spoken();
        return spoken.isEmpty() ? draft.body().strip() : String.join(" ", spoken);
    }

    /** Whether it is too little to act on: it breaks off and answers nothing that was asked. */
    boolean isABeginning() {
        OpenQuestion waiting = waiting(draft.conversation());
        Question step = waiting == null ? null : Script.question(waiting.step());
        return breaksOff()
                && alone.words().spoken().size() <= FEW
                && (step == null || step.listensOnly())
                && !carriesOn
                && draft.facts().writer() != Facts.Writer.ONE_OF_SEVERAL;
    }

    /** Keeps the text for the next one, and holds its answer back a moment when it broke off. */
    void remember() {
        String body = draft.body();
        boolean talked = draft.answers() && draft.conversation().mode() == Mode.BOT && body.length() <= LONGEST;
        boolean held = talked && breaksOff() && isUnsure();
        if (held) {
            draft.addFirst(new HoldAnswers(HELD));
        }
        String told = before != null && carriesOn ? before.body() + " " + body : body;
        boolean keeps = !body.isBlank() && told.length() <= LONGEST;
        boolean unsure = talked && isUnsure();
        draft.become(draft.conversation().having(keeps ? new Heard(told, draft.now(), unsure, held) : null));
    }

    private boolean isUnsure() {
        return draft.effects().stream()
                .anyMatch(effect ->
                        effect instanceof Effect.Reply reply && reply.key().startsWith("not_sure."));
    }

    /** Whether the text ends in the middle of a sentence. */
    private boolean breaksOff() {
        List<String> words = alone.words().spoken();
        String end = draft.body().strip();
        return !words.isEmpty()
                && !end.endsWith("?")
                && !end.endsWith(".")
                && !end.endsWith("!")
                && !end.contains("/")
                && (end.endsWith(",")
                        || BEGINNINGS.contains(String.join(" ", words))
                        || (words.size() > 1 && DANGLING.contains(words.get(words.size() - 1))));
    }

    /**
     * Both read as one, where they are: a text that says something by itself is read by itself, unless the first broke off in the middle of
     * the same. Reading costs, and most texts are whole: it is asked last.
     */
    private static @Nullable Understood carriedOn(
            Heard before, Understood alone, boolean more, String body, @Nullable OpenQuestion waiting) {
        boolean whole = !before.held() && alone.words().spoken().size() >= WHOLE;
        if (!before.unsure() || whole || !(more || before.held()) || Compliance.answeredByCarrier(body)) {
            return null;
        }
        Understood joined = TextReader.read(before.body() + " " + body, waiting);
        boolean same = joined.reading().intent() == alone.reading().intent();
        return more || same ? joined : null;
    }

    private static boolean saysSomething(Reading own) {
        return (own.intent() != Intent.OTHER && own.confidence() >= SURE)
                || !own.slots().items().isEmpty()
                || own.slots().way() != null
                || own.slots().zip() != null
                || own.slots().number() != null
                || !own.signals().isEmpty();
    }

    private static boolean endsInDenial(String first) {
        List<String> words = TextReader.words(first);
        return !words.isEmpty() && DENIALS.contains(words.get(words.size() - 1));
    }

    /** What each text signals, and what only both together tell: danger always, a stop where the first broke off or was not understood. */
    private static Set<Signal> signals(Understood alone, Heard before, String body, boolean oneThought, boolean more) {
        EnumSet<Signal> told = EnumSet.noneOf(Signal.class);
        told.addAll(TextReader.together(before.body(), body));
        told.removeAll(alone.reading().signals());
        told.removeIf(signal -> !signal.isDanger()
                && !(signal == Signal.OPT_OUT && (oneThought || (more && endsInDenial(before.body())))));
        if (!told.isEmpty()) {
            told.removeAll(TextReader.signals(before.body()));
        }
        told.removeIf(signal ->
                signal == Signal.OPT_OUT && TextReader.soundsLike(body).contains(signal));
        told.addAll(alone.reading().signals());
        Script.topics().forEach(topic -> told.removeAll(topic.explains(alone.words(), before)));
        return told;
    }

    private static Understood withSignals(Understood told, Set<Signal> signals) {
        Reading reading = told.reading();
        Reading both = new Reading(
                reading.language(), reading.mixed(), signals, reading.intent(), reading.slots(), reading.confidence());
        return new Understood(both, told.words(), told.surely(), told.asides());
    }

    private static Understood spoken(Draft draft, Understood first, String body) {
        Language surely = first.surely();
        if (surely != null && !first.reading().mixed() && !Compliance.answeredByCarrier(body)) {
            draft.become(draft.conversation().speaking(surely));
        }
        return first.in(draft.conversation().language());
    }

    private static @Nullable OpenQuestion waiting(Conversation conversation) {
        return conversation.open() == null ? conversation.paused() : conversation.open();
    }
}
