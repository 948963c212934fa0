package handrail.proof;

import handrail.messaging.Sms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A carrier in the simulation: takes, refuses, is busy, or leaves in the dark whether it took; keeps the ledger of what it took. */
final class SimCarrier implements Sms {

    /** A text it took. */
    record Took(
            String row,
            String sid,
            String to,
            String from,
            String body,
            Instant at,
            int step,
            String end,
            Integer code) {}

    /** A text somebody began to hand over. */
    record Asked(String row, String to, int lookedAtLedger) {}

    /** A callback to bring. */
    record Word(String row, String sid, String status, Integer code) {}

    final List<Took> took = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    final List<Word> toTell = new ArrayList<>();
    boolean behaves;
    private final String world;
    private final Random random;
    private final Supplier<Instant> now;
    private final Supplier<Integer> step;

    SimCarrier(String world, Random random, Supplier<Instant> now, Supplier<Integer> step) {
        this.world = world;
        this.random = random;
        this.now = now;
        this.step = step;
    }

    @Override
    public Answer send(Text text) {
        String row = text.callback().getQuery().replaceAll(".*outbox=", "");
        Fibers.Fiber fiber = Fibers.here();
        asked.add(new Asked(row, text.to().e164(), fiber == null ? step.get() : fiber.lookedAtLedger));
        Fibers.pause();
        int mood = behaves ? 0 : random.nextInt(100);
        if (mood >= 94) {
            return new Answer(Kind.BUSY, null, 20429);
        }
        if (mood >= 89) {
            Fibers.pause();
            return new Answer(Kind.AMBIGUOUS, null, null);
        }
        String sid = take(row, text);
        Fibers.pause();
        return mood >= 80 ? new Answer(Kind.AMBIGUOUS, null, null) : Answer.sent(sid);
    }

    private String take(String row, Text text) {
        String sid = "SM" + world + "n" + took.size();
        int fate = behaves ? 0 : random.nextInt(100);
        String end = fate < 88 ? "delivered" : "undelivered";
        Integer code = fate < 88 ? null : fate < 96 ? 30003 : 30008;
        took.add(new Took(row, sid, text.to().e164(), text.sender(), text.body(), now.get(), step.get(), end, code));
        toTell.add(new Word(row, sid, "sent", null));
        toTell.add(new Word(row, sid, end, code));
        if (!behaves && random.nextInt(5) == 0) {
            toTell.add(new Word(row, sid, end, code));
        }
        return sid;
    }

    @Override
    public Look look(Text text, Instant since, Instant until) {
        if (!behaves && random.nextInt(6) == 0) {
            return new Look(List.of(), false);
        }
        List<String> sids = took.stream()
                .filter(one -> one.to().equals(text.to().e164())
                        && one.from().equals(text.sender())
                        && one.body().equals(text.body())
                        && !one.at().isBefore(since.minusSeconds(60))
                        && !one.at().isAfter(until.plusSeconds(60)))
                .map(Took::sid)
                .toList();
        List<String> newestFirst = new ArrayList<>(sids);
        java.util.Collections.reverse(newestFirst);
        return new Look(newestFirst, true);
    }

    /** The next callback to bring, any of those that wait. */
    Word draw() {
        return toTell.remove(random.nextInt(toTell.size()));
    }

    /** What it took, by row, in order. */
    Map<String, List<Took>> byRow() {
        Map<String, List<Took>> rows = new HashMap<>();
        took.forEach(
                one -> rows.computeIfAbsent(one.row(), row -> new ArrayList<>()).add(one));
        return rows;
    }
}
