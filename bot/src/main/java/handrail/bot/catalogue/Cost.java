package handrail.bot.catalogue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import handrail.bot.Language;
import handrail.bot.Texts;
import java.util.Map;

/**
 * What a message costs on the air, filled in with the longest values expected.
 *
 * @param characters of the text
 * @param segments that are paid for
 * @param gsm7 whether it is in the cheaper alphabet
 */
public record Cost(int characters, int segments, boolean gsm7) {

    /** The cost of a message with this pattern. */
    public static Cost of(Message message, Language language, String pattern) {
        Map<String, Object> values = CatalogueCheck.samples(message);
        String text = new MessageFormat(pattern, ULocale.forLanguageTag(language.tag())).format(values);
        return new Cost(text.length(), Texts.segments(text), Texts.gsm7(text));
    }
}
