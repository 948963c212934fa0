package handrail.bot.read;

/** What a character that is no letter says: a mark, or a word for the emoji that answer something. */
final class Emoji {

    private Emoji() {}

    /** A mark, a word, or nothing. */
    static String orMark(int c) {
        return switch (c) {
            case '.', '!', ';', '\n', '\u2026' -> ".";
            case '?' -> "?";
            case ',', ':', '(', ')', '\u2014', '\u2013' -> ",";
            case 0x1F44D, 0x1F44C, 0x2705, 0x2714 -> "yes";
            case 0x1F44E, 0x274C -> "no";
            case 0x1F64F -> "thanks";
            case 0x1F44B -> "hi";
            default -> "";
        };
    }
}
