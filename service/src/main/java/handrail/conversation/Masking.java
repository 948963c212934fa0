package handrail.conversation;

import handrail.bot.Conversation;
import handrail.bot.Engine;
import handrail.bot.Event;
import handrail.bot.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private final Map<String, String> texts = new HashMap<>();

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
            RecordedTurn without = new Masked(plain, state == null ? plain.before() : state).turn();
            masked.add(without);
            state = without.replayed(engine).next();
        }
        return masked;
    }

    /** One turn, from the state that the masked turns before it led to. */
    private final class Masked {
        private final RecordedTurn was;
        private final Conversation before;
        private final List<Object> stood;

        private Masked(RecordedTurn was, Conversation before) {
            this.was = was;
            this.before = before;
            this.stood = standing(was.replayed(engine).next());
        }

        private RecordedTurn turn() {
            if (was.event() instanceof Event.Text text) {
                return decided(new Event.Text(least(text.body(), Event.Text::new)));
            }
            return was.event() instanceof Event.Media media
                    ? decided(new Event.Media(
                            media.count(), least(media.body(), body -> new Event.Media(media.count(), body))))
                    : decided(was.event());
        }

        private RecordedTurn decided(Event event) {
            Turn turn = engine.advance(before, event, was.facts(), was.at());
            return new RecordedTurn(before, event, was.facts(), was.at(), RecordedTurn.json(turn.effects()));
        }

        /** The text with as few of the client's own words as the same decision takes; the same text is always masked the same where it can be. */
        private String least(String body, Function<String, Event> event) {
            String known = texts.get(body);
            if (known != null && isSame(event.apply(known))) {
                return known;
            }
            List<MatchResult> words = WORD.matcher(body).results().toList();
            boolean[] gone = new boolean[words.size()];
            Arrays.fill(gone, true);
            if (!isSame(event.apply(rest(body, words, gone)))) {
                Arrays.fill(gone, 0, Math.min(MOST_WORDS, gone.length), false);
                for (int at = 0; at < Math.min(MOST_WORDS, gone.length); at++) {
                    gone[at] = true;
                    gone[at] = isSame(event.apply(rest(body, words, gone)));
                }
            }
            String least = rest(body, words, gone);
            texts.put(body, least);
            return least;
        }

        /** Whether the engine decides what it decided, and the conversation stands where it stood. */
        private boolean isSame(Event event) {
            Turn would = engine.advance(before, event, was.facts(), was.at());
            return RecordedTurn.json(would.effects()).equals(was.effects())
                    && standing(would.next()).equals(stood);
        }
    }

    private static List<Object> standing(Conversation state) {
        List<Object> standing = new ArrayList<>(List.of(state.language(), state.mode(), state.introduced()));
        standing.add(String.valueOf(state.open()));
        standing.add(String.valueOf(state.paused()));
        standing.add(String.valueOf(state.earlier()));
        standing.add(state.heard() != null && state.heard().unsure());
        return standing;
    }

    private String rest(String body, List<MatchResult> words, boolean[] gone) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = 0; at < gone.length; at++) {
            MatchResult word = words.get(at);
            rest.append(body, from, word.start());
            rest.append(gone[at] ? pseudonyms.word(word.group()) : word.group());
            from = word.end();
        }
        return rest.append(body.substring(from)).toString();
    }
}
