package handrail.proof;

import java.util.HashMap;
import java.util.Map;

/** {@code --name N} options of a campaign. */
record Options(Map<String, Long> numbers) {

    static Options of(String[] arguments) {
        Map<String, Long> numbers = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length || !arguments[i + 1].matches("\\d{1,18}")) {
                throw new IllegalArgumentException("say --name NUMBER, not " + arguments[i]);
            }
            numbers.put(arguments[i].substring(2), Long.valueOf(arguments[i + 1]));
        }
        return new Options(Map.copyOf(numbers));
    }

    long number(String name, long otherwise) {
        return numbers.getOrDefault(name, otherwise);
    }
}
