package handrail.bot.catalogue;

import com.ibm.icu.text.Normalizer2;
import handrail.bot.Language;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easy a topic's texts are to read, all together: in English the Flesch-Kincaid grade (Kincaid 1975), in Spanish the
 * Flesch-Szigriszt score read on the INFLESZ scale (Barrio 2008). Syllables are counted by vowels; digits, as in a
 * phone number, are no words. Good to about half a grade; meant to catch a heavy text, not to rank two light ones.
 */
final class ReadingLevel {

    /** The highest grade an English topic may have. */
    static final double HIGHEST_GRADE = 6;

    /** The lowest score a Spanish topic may have; 65 is where INFLESZ begins to say "fairly easy". */
    static final double LOWEST_SCORE = 65;

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+(?:\\s|$)");

    private final Language language;
    private int words;
    private int sentences;
    private int syllables;

    private ReadingLevel(Language language) {
        this.language = language;
    }

    /** Grade in English, score in Spanish, of these texts together. */
    static double of(Language language, List<String> texts) {
        ReadingLevel level = new ReadingLevel(language);
        texts.forEach(level::add);
        return level.value();
    }

    /** Whether texts of this level may be sent. */
    static boolean isEasy(Language language, double level) {
        return language == Language.ES ? level >= LOWEST_SCORE : level <= HIGHEST_GRADE;
    }

    private void add(String text) {
        for (String sentence : SENTENCE_END.split(text, -1)) {
            int before = words;
            for (String word : NO_WORD.split(sentence, -1)) {
                if (!word.isEmpty()) {
                    words++;
                    syllables += language == Language.ES ? spanish(word) : english(word);
                }
            }
            sentences += words > before ? 1 : 0;
        }
    }

    private double value() {
        double length = (double) words / Math.max(1, sentences);
        double weight = (double) syllables / Math.max(1, words);
        return language == Language.ES ? 206.835 - 62.3 * weight - length : 0.39 * length + 11.8 * weight - 15.59;
    }

    /** Groups of vowels; a silent e at the end and a silent -ed are none. */
    static int english(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace("'", "");
        int groups = groups(small, "aeiouy");
        boolean silentE = small.endsWith("e") && !small.endsWith("le") && !small.endsWith("ee");
        boolean silentEd = small.endsWith("ed") && !small.endsWith("ted") && !small.endsWith("ded");
        return Math.max(1, silentE || silentEd ? groups - 1 : groups);
    }

    /** Groups of vowels, parted between two strong ones and at an accented weak one: po-e-ta, pa-is with an accent. */
    static int spanish(String word) {
        String plain = DECOMPOSED.normalize(word.toLowerCase(Locale.ROOT));
        plain = plain.replace("que", "ke")
                .replace("qui", "ki")
                .replace("gue", "ge")
                .replace("gui", "gi");
        plain = plain.replace("i\u0301", "#").replaceAll("[\u0300-\u036f]", "");
        int count = 0;
        char before = ' ';
        for (int at = 0; at < plain.length(); at++) {
            char letter = plain.charAt(at);
            boolean vowel = "aeiou#".indexOf(letter) >= 0 || (letter == 'y' && plain.endsWith("y") && before != ' ');
            boolean joins = "aeiou".indexOf(before) >= 0 && letter != '#' && !(strong(before) && strong(letter));
            count += vowel && !joins ? 1 : 0;
            before = letter;
        }
        return Math.max(1, count);
    }

    private static boolean strong(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'o' || letter == '#';
    }

    private static int groups(String word, String vowels) {
        int count = 0;
        boolean inside = false;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            boolean vowel = vowels.indexOf(letter) >= 0;
            count += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return count;
    }
}
