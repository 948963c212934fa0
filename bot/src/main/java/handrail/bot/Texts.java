package handrail.bot;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a text costs on the air: GSM-7 or UCS-2, and in how many segments (3GPP TS 23.038 and 23.040). */
public final class Texts {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private Texts() {}

    /** Whether every character is in the GSM-7 alphabet or its extension table. */
    public static boolean gsm7(String body) {
        return body.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    /** The body in GSM-7: letters lose accents that the alphabet has not, what it can't say at all is left out. */
    public static String inGsm7(String body) {
        StringBuilder plain = new StringBuilder(body.length());
        body.codePoints().forEach(c -> {
            String one = Character.toString(c);
            String bare = gsm7(one)
                    ? one
                    : MARKS.matcher(Normalizer.normalize(one, Normalizer.Form.NFKD))
                            .replaceAll("");
            plain.append(gsm7(bare) ? bare : "");
        });
        return plain.toString();
    }

    /** The number of segments the body is sent in; an empty body is one. */
    public static int segments(String body) {
        return gsm7(body) ? segmentsOf(septets(body), body, 160, 153) : ucs2Segments(body);
    }

    private static int ucs2Segments(String body) {
        if (body.length() <= 70) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int at = 0; at < body.length(); ) {
            int units = Character.charCount(body.codePointAt(at));
            // A surrogate pair is not split between segments.
            if (used + units > 67) {
                segments++;
                used = 0;
            }
            used += units;
            at += units;
        }
        return segments;
    }

    private static int septets(String body) {
        return body.chars().map(Texts::septets).sum();
    }

    private static int septets(int character) {
        return EXTENSION.indexOf(character) >= 0 ? 2 : 1;
    }

    private static int segmentsOf(int septets, String body, int single, int joined) {
        if (septets <= single) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int at = 0; at < body.length(); at++) {
            int needed = septets(body.charAt(at));
            // An escape and its character are not split between segments.
            if (used + needed > joined) {
                segments++;
                used = 0;
            }
            used += needed;
        }
        return segments;
    }
}
