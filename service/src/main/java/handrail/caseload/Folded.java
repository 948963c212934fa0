package handrail.caseload;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text without its accents and capitals, which remembers where each letter stood, so that what is found in it can be shown in the text as
 * it was written.
 */
final class Folded {

    private final String written;
    private final String folded;
    private final int[] from;

    private Folded(String written, String folded, int[] from) {
        this.written = written;
        this.folded = folded;
        this.from = from;
    }

    /** A part of a text, and whether it is what was looked for. */
    public record Part(String text, boolean hit) {}

    static Folded of(String written) {
        StringBuilder folded = new StringBuilder();
        int[] from = new int[2 * written.length() + 16];
        for (int at = 0; at < written.length(); ) {
            int letter = written.codePointAt(at);
            String plain = plain(Character.toString(letter));
            for (int i = 0; i < plain.length() && folded.length() + 1 < from.length; i++) {
                from[folded.length()] = at;
                folded.append(plain.charAt(i));
            }
            at += Character.charCount(letter);
        }
        from[folded.length()] = written.length();
        return new Folded(written, folded.toString(), from);
    }

    /** A word or more as it is looked for. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", " ")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'');
    }

    boolean has(String plain) {
        return folded.contains(plain);
    }

    /** All of it, with what was looked for apart. */
    List<Part> parts(String plain) {
        return parts(plain, 0, folded.length(), written.length());
    }

    /** The first place it stands in, with some of what is around it. */
    List<Part> excerpt(String plain, int around) {
        int hit = Math.max(0, folded.indexOf(plain));
        int begin = hit <= around ? 0 : folded.indexOf(" ", hit - around) + 1;
        int end = Math.min(folded.length(), hit + plain.length() + around);
        List<Part> parts = new ArrayList<>(parts(plain, Math.min(begin, hit), end, from[end]));
        if (begin > 0) {
            parts.add(0, new Part("\u2026 ", false));
        }
        if (end < folded.length()) {
            parts.add(new Part(" \u2026", false));
        }
        return List.copyOf(parts);
    }

    private List<Part> parts(String plain, int begin, int end, int last) {
        List<Part> parts = new ArrayList<>();
        int done = from[begin];
        for (int hit = folded.indexOf(plain, begin); hit >= 0 && hit + plain.length() <= end; ) {
            int after = hit + plain.length();
            add(parts, done, from[hit], false);
            // A mark that follows the last letter belongs to it.
            int until = after < folded.length() ? from[after] : written.length();
            add(parts, from[hit], until, true);
            done = until;
            hit = folded.indexOf(plain, after);
        }
        add(parts, done, last, false);
        return List.copyOf(parts);
    }

    private void add(List<Part> parts, int begin, int end, boolean hit) {
        if (begin < end) {
            parts.add(new Part(written.substring(begin, end), hit));
        }
    }
}
