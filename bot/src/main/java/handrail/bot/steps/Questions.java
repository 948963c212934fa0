package handrail.bot.steps;

import handrail.bot.Effect.RecordAnswers;
import handrail.bot.Effect.Reply;
import handrail.bot.Instrument;
import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instrument's items, one a text, each answered by a number. Another topic is taken up and the item asked again; "no" ends it, and
 * nothing half-answered is scored.
 */
public final class Questions implements Question {

    /** The slot that holds the instrument's word. */
    public static final String INSTRUMENT = "instrument";

    /** The slot that holds the answers so far, with commas. */
    static final String GIVEN = "given";

    private static final Pattern BARE_NUMBER = Pattern.compile("\\s*\\d\\s*[.!]?\\s*");

    @Override
    public String name() {
        return "questions";
    }

    /** Whether a text is an answer such as "5": several alike are no machine that repeats itself (T13). */
    public static boolean isBareAnswer(@Nullable OpenQuestion open, String body) {
        return open != null
                && open.step().equals("questions")
                && BARE_NUMBER.matcher(body).matches();
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        Instrument instrument = instrument(open);
        List<Integer> given = given(open);
        Integer number = moment.slots().number();
        Instrument.Answers takes = instrument.answers(given.size() + 1);
        if (takes == Instrument.Answers.ENOUGH && (moment.is(Intent.YES) || moment.is(Intent.NO))) {
            return next(moment, open, instrument, given, moment.is(Intent.YES) ? 4 : 0);
        }
        if (number != null && takes.numbers().contains(number)) {
            return next(moment, open, instrument, given, number);
        }
        if (number != null && isBareAnswer(open, moment.body())) {
            return Answer.of(again(moment, open)).waiting(asked(moment.now(), open.slots()));
        }
        return moment.is(Intent.NO)
                ? Answer.of(ComesBack.answered(open, null), moment.say(Message.QUESTIONS_ENOUGH))
                : null;
    }

    private Answer next(Moment moment, OpenQuestion open, Instrument instrument, List<Integer> given, int number) {
        List<Integer> more = new ArrayList<>(given);
        more.add(number);
        if (more.size() == instrument.size()) {
            // Whoever was hurt hears words that are safe if the person who did it reads them (S5); their coach has a
            // task.
            Message last = instrument.tellsOfHarm(more) ? Message.AFTER_VIOLENCE : Message.QUESTIONS_DONE;
            return Answer.of(
                    new RecordAnswers(instrument.word(), more), ComesBack.answered(open, null), moment.say(last));
        }
        Map<String, String> slots = new HashMap<>(open.slots());
        slots.put(GIVEN, String.join(",", more.stream().map(String::valueOf).toList()));
        OpenQuestion item = asked(moment.now(), slots);
        return Answer.of(again(moment, item)).waiting(item);
    }

    @Override
    public Reply again(Moment moment, OpenQuestion open) {
        Instrument instrument = instrument(open);
        int item = given(open).size() + 1;
        return moment.say(
                Message.QUESTIONS_ITEM,
                Map.of(
                        Variable.COUNT, String.valueOf(item),
                        Variable.QUESTION, moment.word(Message.item(instrument, item)),
                        Variable.SCALE, moment.word(Message.scale(instrument.answers(item)))));
    }

    private static Instrument instrument(OpenQuestion open) {
        return Instrument.of(open.slots().getOrDefault(INSTRUMENT, Instrument.BARC10.word()));
    }

    private static List<Integer> given(OpenQuestion open) {
        List<Integer> given = new ArrayList<>();
        for (String one : open.slots().getOrDefault(GIVEN, "").split(",", -1)) {
            if (!one.isBlank()) {
                given.add(Integer.valueOf(one));
            }
        }
        return given;
    }

    /** Asked anew, with the instrument and the answers so far. */
    @Override
    public OpenQuestion asked(Instant now, Map<String, String> slots) {
        return new OpenQuestion(name(), slots, now);
    }
}
