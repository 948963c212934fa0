package handrail.access;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says of itself, in two words that its owner knows. The more particular names come first: most claim to be others too. */
final class Device {

    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"SamsungBrowser", "Samsung Internet"},
        {"OPR", "Opera"},
        {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"CrOS", "Chromebook"},
        {"Windows", "Windows"},
        {"Mac OS X", "Mac"},
        {"Linux", "Linux"}
    };

    private Device() {}

    static String named(String agent) {
        return Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(String[][] names, String agent) {
        return Stream.of(names)
                .map(name -> Map.entry(name[0], name[1]))
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
