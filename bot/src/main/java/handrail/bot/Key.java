package handrail.bot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text the bot may send.
 *
 * @param name its key in the catalogue
 * @param variables what may stand in it
 * @param proactive whether it goes out without the client having texted (T8, T14)
 */
record Key(String name, Set<String> variables, boolean proactive) {

    private static final List<Key> ALL = List.of(
            answer("stop.confirmed", "program"),
            answer("start.confirmed", "program"),
            answer("help", "program", "phone"),
            answer("safety.overdose"),
            answer("safety.suicide"),
            answer("safety.violence"),
            answer("safety.medical"),
            proactive("first", "program"),
            answer("hello", "program"),
            answer("ask.texting", "program"),
            answer("consent.no"),
            answer("bot.honest", "coach"),
            answer("supplies.which-way", "items"),
            answer("supplies.what"),
            answer("supplies.zip"),
            answer("supplies.noted", "coach"),
            answer("supplies.cancelled"),
            answer("handoff.offer", "coach"),
            answer("handoff.soon", "coach"),
            answer("handoff.kept"),
            answer("coach.coming", "coach", "hours"),
            answer("resources", "coach"),
            answer("appointment", "coach"),
            answer("used", "line", "coach"),
            answer("reversal"),
            answer("medical.advice", "nurse"),
            answer("wrong-number"),
            answer("thanks"),
            answer("check-in.low", "coach"),
            answer("check-in.thanks"),
            proactive("check-in.1", "program"),
            proactive("check-in.2", "program"),
            proactive("check-in.3", "program"),
            answer("back", "program"),
            answer("not-sure", "coach"),
            answer("person-looks", "coach"));

    private static Key answer(String name, String... variables) {
        return new Key(name, Set.of(variables), false);
    }

    private static Key proactive(String name, String... variables) {
        return new Key(name, Set.of(variables), true);
    }

    static List<Key> all() {
        return ALL;
    }

    static Set<String> names() {
        return ALL.stream().map(Key::name).collect(Collectors.toSet());
    }
}
