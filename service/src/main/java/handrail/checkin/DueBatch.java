package handrail.checkin;

import handrail.bot.Event;
import handrail.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Check-ins that are held by one transaction, and asked in it: the world is read again before, each ends in a named outcome, and the next
 * one of each is put down. As many statements for one as for hundreds.
 */
final class DueBatch {

    private final Handle handle;
    private final Program program;
    private final List<DueCheckIn> due;
    private final Instant now;
    private final DueCheckIns rows;
    private final AskedInTurn turn;

    /** Reads what is known of those that this transaction holds. */
    DueBatch(Handle handle, Program program, List<DueCheckIns.Held> held, Instant now) {
        this.handle = handle;
        this.program = program;
        this.now = now;
        this.turn = new AskedInTurn(program.policy());
        this.rows = handle.attach(DueCheckIns.class);
        this.due = rows.read(held);
    }

    /** Asks, and puts down how each ended and when its episode is asked next. */
    Map<Outcome, Integer> ask(Asks asks, CheckIns checkIns) {
        Map<DueCheckIn, Outcome> decided = decide();
        Map<DueCheckIn, UUID> said = say(asks, decided);
        Map<Outcome, Integer> counts = settle(decided, said);
        checkIns.asked(
                handle, program.id(), said.keySet().stream().map(DueCheckIn::id).toList());
        checkIns.scheduleNext(
                handle, program, due.stream().map(DueCheckIn::plan).toList(), now);
        return counts;
    }

    private AskedInTurn turn(DueCheckIn checkIn) {
        Integer askedUntil = checkIn.world().askedUntil();
        return askedUntil == null ? turn : new AskedInTurn(program.policy(), askedUntil);
    }

    private Map<DueCheckIn, Outcome> decide() {
        Set<UUID> bothWrote = bothWrote();
        Map<DueCheckIn, Outcome> decided = new LinkedHashMap<>();
        due.forEach(checkIn -> decided.put(checkIn, checkIn.decided(program, bothWrote, now)));
        return decided;
    }

    private Set<UUID> bothWrote() {
        List<UUID> threads = new ArrayList<>();
        List<Instant> began = new ArrayList<>();
        for (DueCheckIn checkIn : due) {
            checkIn.threads().forEach(thread -> {
                threads.add(thread);
                began.add(checkIn.world().began());
            });
        }
        return threads.isEmpty()
                ? Set.of()
                : rows.bothWrote(threads, began, due.get(0).world().claimedAt());
    }

    /** The texts that ask. */
    private Map<DueCheckIn, UUID> say(Asks asks, Map<DueCheckIn, Outcome> decided) {
        Map<DueCheckIn, Asks.Question> questions = new LinkedHashMap<>();
        decided.forEach((checkIn, outcome) -> {
            if (outcome == Outcome.SENT) {
                questions.put(checkIn, question(checkIn));
            }
        });
        Map<Asks.Question, UUID> texts = asks.ask(handle, program.id(), List.copyOf(questions.values()));
        Map<DueCheckIn, UUID> said = new LinkedHashMap<>();
        questions.forEach((checkIn, question) -> {
            UUID text = texts.get(question);
            if (text != null) {
                said.put(checkIn, text);
            }
        });
        return said;
    }

    private Asks.Question question(DueCheckIn checkIn) {
        return new Asks.Question(
                Objects.requireNonNull(checkIn.held().threadId()),
                new Event.CheckInDue(
                        checkIn.id().toString(),
                        checkIn.held().day(),
                        turn(checkIn).before(checkIn.held().day()),
                        checkIn.world().gentle(),
                        turn(checkIn).on(checkIn.held().day())),
                checkIn.held().expiresAt());
    }

    private Map<Outcome, Integer> settle(Map<DueCheckIn, Outcome> decided, Map<DueCheckIn, UUID> said) {
        Map<Outcome, Integer> counts = new LinkedHashMap<>();
        List<UUID> ids = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        List<@Nullable UUID> texts = new ArrayList<>();
        decided.forEach((checkIn, meant) -> {
            // The engine says nothing to somebody who wants no texts.
            Outcome outcome = meant == Outcome.SENT && !said.containsKey(checkIn) ? Outcome.OPTED_OUT : meant;
            counts.merge(outcome, 1, Integer::sum);
            ids.add(checkIn.id());
            outcomes.add(outcome.word());
            texts.add(said.get(checkIn));
        });
        rows.settle(ids, outcomes, texts);
        return counts;
    }
}
