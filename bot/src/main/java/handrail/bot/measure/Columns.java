package handrail.bot.measure;

import handrail.bot.Intent;
import handrail.bot.Signal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each column of a labelled set stands; columns it does not know are passed over. */
record Columns(List<String> names) {

    private static final List<String> NEEDED = List.of("id", "language", "signals", "intent", "text");
    private static final Set<String> LANGUAGES = Set.of("en", "es", "mixed");

    static Columns of(String header) throws Malformed {
        List<String> names = Arrays.stream(withoutByteOrderMark(header).split("\t", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing =
                NEEDED.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Malformed(List.of("line 1: the column " + String.join(", ", missing)
                    + " is missing; the header names " + String.join(", ", NEEDED)
                    + " and may name open, separated by tabs"));
        }
        return new Columns(names);
    }

    LabelledText read(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        int needed = NEEDED.stream().mapToInt(names::indexOf).max().orElseThrow() + 1;
        if (cells.size() < needed) {
            throw new IllegalArgumentException(
                    cells.size() + " columns instead of at least " + needed + ", separated by tabs");
        }
        if (cells.size() > names.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " columns, but the header names " + names.size() + ": is there a tab in the text?");
        }
        String language = cell(cells, "language").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("the language \"" + language + "\" is not known; use en, es or mixed");
        }
        String text = cells.get(names.indexOf("text"));
        return new LabelledText(
                cell(cells, "id"),
                language,
                signals(cell(cells, "signals")),
                one(Intent.class, cell(cells, "intent")),
                text,
                open(cells));
    }

    private String cell(List<String> cells, String name) {
        return cells.get(names.indexOf(name)).strip();
    }

    private @Nullable String open(List<String> cells) {
        int at = names.indexOf("open");
        String open = at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        return open.isEmpty() || open.equals("-") ? null : open;
    }

    private static Set<Signal> signals(String cell) {
        EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
        if (!cell.isEmpty() && !cell.equals("-")) {
            for (String name : cell.split(",", -1)) {
                signals.add(one(Signal.class, name.strip()));
            }
        }
        return signals;
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the "
                        + kind.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + name + "\" is not known; use one of "
                        + String.join(
                                ", ",
                                Arrays.stream(kind.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    private static String withoutByteOrderMark(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }
}
