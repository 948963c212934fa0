package handrail.caseload;

import handrail.bot.Language;
import handrail.program.Policy;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What was asked for, as the program names it: "2 × naloxone kit". */
final class Items {

    private Items() {}

    /** Says {@code naloxone:2,condoms:1} in words; an item the program no longer has keeps its id. */
    static String said(Policy policy, Language language, String items) {
        return Arrays.stream(items.split(",", -1))
                .filter(item -> item.contains(":"))
                .map(item -> item.substring(item.indexOf(':') + 1) + " × "
                        + name(policy, language, item.substring(0, item.indexOf(':'))))
                .collect(Collectors.joining(", "));
    }

    private static String name(Policy policy, Language language, String id) {
        return policy.supplies().stream()
                .filter(item -> item.id().equals(id))
                .map(item -> item.names().getOrDefault(language.tag(), id))
                .findFirst()
                .orElse(id);
    }
}
