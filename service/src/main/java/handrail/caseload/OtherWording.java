package handrail.caseload;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text of the bot says in the other language of the catalogue, in the words that people approved for it. What was filled in is read out
 * of the text itself; whatever is in doubt, a wording that was changed since, two ways to read it, a value whose counterpart is not certain,
 * is not offered. Nothing is translated by a machine.
 */
final class OtherWording {

    /** An instrument's items and their scales, and places with their hours: what they are in another language is not certain from their words. */
    private static final Set<Variable> NEVER =
            Set.of(Variable.COUNT, Variable.QUESTION, Variable.SCALE, Variable.PLACES);

    private static final Map<String, Message> TEXTS = Arrays.stream(Message.values())
            .filter(message -> !message.isFragment())
            .filter(message -> message.variables().stream().noneMatch(NEVER::contains))
            .collect(Collectors.toUnmodifiableMap(Message::key, Function.identity()));

    private final Catalogue catalogue;
    private final SpokenValues values;
    private final Map<Message, Map<Language, WordingShape>> shapes = new ConcurrentHashMap<>();

    OtherWording(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.values = new SpokenValues(catalogue);
    }

    /** The same message in another language. */
    public record Wording(Language language, String words) {

        /** Repeats nothing of a text (C6). */
        @Override
        public String toString() {
            return "Wording[" + language + "]";
        }
    }

    /** Of the texts of a thread those that have one, by their ids. */
    Map<UUID, Wording> of(List<ThreadLines.Line> lines) {
        Map<UUID, Wording> all = new HashMap<>();
        lines.forEach(line -> of(line.key(), line.body()).ifPresent(wording -> all.put(line.id(), wording)));
        return all;
    }

    /**
     * Of one text.
     *
     * @param key its message in the catalogue; null for none
     * @param body the text as it was sent
     */
    Optional<Wording> of(@Nullable String key, String body) {
        Message message = key == null ? null : TEXTS.get(key);
        if (message == null) {
            return Optional.empty();
        }
        Map<Language, WordingShape> shape = shapes.computeIfAbsent(message, this::shapes);
        List<Wording> found = Arrays.stream(Language.values())
                .flatMap(from -> Arrays.stream(Language.values())
                        .filter(to -> to != from)
                        .flatMap(to -> said(shape, from, to, body).stream()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Map<Language, WordingShape> shapes(Message message) {
        Map<Language, WordingShape> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> marked =
                    message.variables().stream().collect(Collectors.toMap(Variable::tag, WordingShape::mark));
            all.put(
                    language,
                    WordingShape.of(
                            catalogue.render(message.key(), language, marked),
                            variable -> values.looks(variable, language)));
        }
        return all;
    }

    private Optional<Wording> said(Map<Language, WordingShape> shape, Language from, Language to, String body) {
        return shape(shape, from)
                .read(body)
                .flatMap(read -> values.in(read, from, to))
                .flatMap(filled -> shape(shape, to).filled(filled))
                .map(words -> new Wording(to, words));
    }

    private static WordingShape shape(Map<Language, WordingShape> shape, Language language) {
        return Objects.requireNonNull(shape.get(language));
    }
}
