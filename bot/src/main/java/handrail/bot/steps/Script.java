package handrail.bot.steps;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one list of steps. A new step is one class and its line here; a test demands a transcript for each. */
public final class Script {

    private static final List<Topic> TOPICS = List.of(
            new WhoIsTexting(),
            new Cancels(),
            new HowOften(),
            new Called(),
            new AboutUs(),
            new WrongNumber(),
            new OtherPhone(),
            new BadBatch(),
            new Grief(),
            new Custody(),
            new Hospital(),
            new Reversal(),
            new Appointment(),
            new WentWell(),
            new Packaging(),
            new Supplies(),
            new Handoff(),
            new Withdrawal(),
            new Used(),
            new Resources(),
            new Person(),
            new SpecialCare(),
            new EmojiOnly(),
            new Feelings(),
            new Courtesy());

    private static final Map<String, Question> QUESTIONS = List.of(
                    new FirstContact(),
                    new AskConsent(),
                    new CheckIn(),
                    new CheckInNeed(),
                    new CheckInStep(),
                    new CheckInNumber(),
                    new SuppliesItems(),
                    new SuppliesWay(),
                    new SuppliesZip(),
                    new SuppliesAdd(),
                    new SuppliesDone(),
                    new SuppliesBack(),
                    new HandoffNow(),
                    new HandoffTime(),
                    new HandoffHow(),
                    new HandoffAgain(),
                    new AppointmentConfirm(),
                    new AppointmentAfter(),
                    new ResourcesZip(),
                    new ResourcesNear(),
                    new SmallStep(),
                    new SuppliesArrived(),
                    new StepWent(),
                    new Milestone(),
                    new StillHere(),
                    new GoOn(),
                    new QuestionsOffer(),
                    new Questions(),
                    new Refill(),
                    new CoachOffer(),
                    new Withdrawal(),
                    new Anything(),
                    new Cancels(),
                    new AboutMedication(),
                    new UsingAlone(),
                    new AfterDanger(),
                    new Listens(),
                    new SomebodyElse(),
                    new WhoIsTexting())
            .stream()
            .collect(Collectors.toUnmodifiableMap(Question::name, Function.identity()));

    private Script() {}

    /** The topics in the order in which they are tried. */
    public static List<Topic> topics() {
        return TOPICS;
    }

    /** Whether some topic takes this text whatever question is open, or null for none. */
    public static boolean outranks(Moment moment, @Nullable Question open) {
        return TOPICS.stream().anyMatch(topic -> topic.outranks(moment, open));
    }

    /** The question of this name, or null: a stored one may be older than this version. */
    public static @Nullable Question question(String name) {
        return QUESTIONS.get(name);
    }

    /** Every question. */
    public static List<Question> questions() {
        return QUESTIONS.values().stream()
                .sorted(java.util.Comparator.comparing(Question::name))
                .toList();
    }
}
