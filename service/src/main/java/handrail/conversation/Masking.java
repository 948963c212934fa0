package handrail.conversation;

import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Facts;
import handrail.bot.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Turns of a thread without what tells whose they are. Names, phones, ZIP codes and ids become others, the same always the same. Of what
 * the client wrote, a word stays only where the engine would have decided otherwise without it; every other becomes a made-up one.
 */
final class Masking {

    /** Of longer texts only so many words are looked at one by one; the rest goes. */
    private static final int MOST_WORDS = 80;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2019]+");

    private final Engine engine;
    private final Pseudonyms pseudonyms = new Pseudonyms();

    /** An export of its own: what is called what in it says nothing about another. */
    Masking(Engine engine) {
        this.engine = engine;
    }

    /** The masked turns, in their order, each going on from where the masked one before it led. */
    List<RecordedTurn> masked(List<RecordedTurn> turns) {
        List<RecordedTurn> masked = new ArrayList<>();
        Conversation state = null;
        for (RecordedTurn turn : turns) {
            pseudonyms.names(turn.facts());
            RecordedTurn plain = RecordedTurn.of(pseudonyms.in(turn.tree())).orElseThrow();
            Conversation before = state == null ? plain.before() : state;
            RecordedTurn one = new RecordedTurn(before, plain.event(), plain.facts(), plain.at(), plain.effects());
            RecordedTurn without = without(one);
            masked.add(without);
            state = without.replayed(engine).next();
        }
        return masked;
    }

    private RecordedTurn without(RecordedTurn turn) {
        if (turn.event() instanceof Event.Text text) {
            return least(turn, text.body(), Event.Text::new);
        }
        return turn.event() instanceof Event.Media media
                ? least(turn, media.body(), body -> new Event.Media(media.count(), body))
                : turn;
    }

    /** Makes an event of a text. */
    private interface Written {
        Event of(String body);
    }

    /** The turn with as few of the client's own words as the same decision takes. */
    private RecordedTurn least(RecordedTurn turn, String body, Written event) {
        List<MatchResult> words = WORD.matcher(body).results().toList();
        boolean[] gone = new boolean[words.size()];
        for (int from = MOST_WORDS; from < gone.length; from++) {
            gone[from] = true;
        }
        if (goesOn(turn, event.of(rest(body, words, all(gone))))) {
            gone = all(gone);
        } else {
            for (int at = 0; at < Math.min(MOST_WORDS, gone.length); at++) {
                gone[at] = true;
                gone[at] = goesOn(turn, event.of(rest(body, words, gone)));
            }
        }
        Event least = event.of(rest(body, words, gone));
        Turn decided = engine.advance(turn.before(), least, turn.facts(), turn.at());
        return new RecordedTurn(
                turn.before(), least, turn.facts(), turn.at(), RecordedTurn.json(decided.effects()));
    }

    /** Whether the engine decides the same, and the conversation stands where it stood. */
    private boolean goesOn(RecordedTurn turn, Event event) {
        Conversation before = turn.before();
        Facts facts = turn.facts();
        Instant at = turn.at();
        Turn was = engine.advance(before, turn.event(), facts, at);
        Turn would = engine.advance(before, event, facts, at);
        return RecordedTurn.json(would.effects()).equals(RecordedTurn.json(was.effects()))
                && standing(would.next()).equals(standing(was.next()))
                && would.next().sameTexts().size() == was.next().sameTexts().size();
    }

    private static List<Object> standing(Conversation state) {
        List<Object> standing = new ArrayList<>(List.of(state.language(), state.mode(), state.introduced()));
        standing.add(String.valueOf(state.open()));
        standing.add(String.valueOf(state.paused()));
        standing.add(state.heard() != null && state.heard().unsure());
        return standing;
    }

    private static boolean[] all(boolean[] like) {
        boolean[] all = new boolean[like.length];
        java.util.Arrays.fill(all, true);
        return all;
    }

    private String rest(String body, List<MatchResult> words, boolean[] gone) {
        StringBuilder rest = new StringBuilder();
        int end = 0;
        for (int at = 0; at < gone.length; at++) {
            MatchResult word = words.get(at);
            rest.append(body, end, word.start());
            rest.append(gone[at] ? pseudonyms.word(word.group()) : word.group());
            end = word.end();
        }
        return rest.append(body.substring(end)).toString();
    }
}
