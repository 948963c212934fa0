package handrail.caseload;

import handrail.bot.catalogue.Variable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the catalogue in one language, with places for what is filled in: reads a text that was made of it, and makes one.
 *
 * @param template its words, with a mark in place of each value
 * @param shortest reads each value as short as it can be, the first ones first
 * @param longest reads each as long as it can be; where both read the same, there is no third way to read it
 * @param variables what is filled in
 */
record WordingShape(String template, Pattern shortest, Pattern longest, Set<Variable> variables) {

    /** Between private characters of Unicode, which no words have. */
    private static final Pattern MARK = Pattern.compile("\uE000(\\w+)\uE001");

    /** What stands in a template in place of a value. */
    static String mark(Variable variable) {
        return "\uE000" + variable.tag() + "\uE001";
    }

    /**
     * The shape of words with marks in them.
     *
     * @param looks what a value looks like, as a regular expression that keeps no groups; empty for anything
     */
    static WordingShape of(String template, Function<Variable, Optional<String>> looks) {
        Set<Variable> variables = EnumSet.allOf(Variable.class);
        variables.removeIf(variable -> !template.contains(mark(variable)));
        return new WordingShape(
                template,
                pattern(template, variable -> looks.apply(variable).orElse(".+?")),
                pattern(template, variable -> looks.apply(variable).orElse(".+")),
                variables);
    }

    private static Pattern pattern(String template, Function<Variable, String> looks) {
        Map<String, String> once = new HashMap<>();
        EnumSet.allOf(Variable.class)
                .forEach(variable ->
                        once.put(variable.tag(), String.format("(?<%s>%s)", variable.tag(), looks.apply(variable))));
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        for (Matcher mark = MARK.matcher(template); mark.find(); from = mark.end()) {
            String tag = mark.group(1);
            String first = once.remove(tag);
            pattern.append(Pattern.quote(template.substring(from, mark.start())));
            pattern.append(first == null ? String.format("\\k<%s>", tag) : first);
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(template.substring(from))).toString());
    }

    /** What was filled in; empty when the text is not of this shape, or could be read in two ways. */
    Optional<Map<Variable, String>> read(String body) {
        Optional<Map<Variable, String>> read = read(shortest, body);
        return read.equals(read(longest, body)) ? read : Optional.empty();
    }

    private Optional<Map<Variable, String>> read(Pattern pattern, String body) {
        Matcher match = pattern.matcher(body);
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<Variable, String> read = new EnumMap<>(Variable.class);
        variables.forEach(variable -> read.put(variable, match.group(variable.tag())));
        return Optional.of(read);
    }

    /** Its words with these values; empty when one is missing. */
    Optional<String> filled(Map<Variable, String> values) {
        if (!values.keySet().containsAll(variables)) {
            return Optional.empty();
        }
        String words = template;
        for (Variable variable : variables) {
            words = words.replace(mark(variable), values.getOrDefault(variable, ""));
        }
        return Optional.of(words);
    }
}
