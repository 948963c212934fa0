package handrail.tool;

import handrail.bot.Language;
import handrail.bot.catalogue.Cost;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Topics;
import handrail.conversation.CatalogueFiles;
import handrail.database.StartRefused;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ops/words}: checks a program's words, and shows what each costs on the air and how easy each topic is to read. */
public final class WordsCommand {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private WordsCommand() {}

    /** Takes the folder of a program's words, and what a segment costs in dollars. */
    public static void main(String[] arguments) {
        try {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            shown(Path.of(arguments[0]), new BigDecimal(arguments[1])).forEach(out::println);
        } catch (NumberFormatException e) {
            System.err.println("ops/words: " + arguments[1] + " is no price; say dollars a segment, such as 0.0083");
            System.exit(1);
        } catch (StartRefused e) {
            System.err.println("ops/words: " + e.getMessage());
            System.exit(1);
        }
    }

    static List<String> shown(Path folder, BigDecimal price) {
        CatalogueFiles.read(folder);
        List<String> lines = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, String> patterns = CatalogueFiles.patterns(folder, language);
            for (Message message : Message.values()) {
                Cost cost = Cost.of(message, language, patterns.getOrDefault(message.key(), ""));
                lines.add(String.format(
                        Locale.ROOT,
                        "%s %-28s %d segment%s %-5s %3d characters  $%s a thousand",
                        language.tag(),
                        message.key(),
                        cost.segments(),
                        cost.segments() == 1 ? " " : "s",
                        cost.gsm7() ? "GSM-7" : "UCS-2",
                        cost.characters(),
                        price.multiply(THOUSAND).multiply(BigDecimal.valueOf(cost.segments()))));
            }
            String scale = language == Language.ES ? "INFLESZ, at least 65" : "Flesch-Kincaid grade, at most 6";
            Topics.levels(language, patterns)
                    .forEach((topic, level) -> lines.add(String.format(
                            Locale.ROOT, "%s topic %-22s %5.1f (%s)", language.tag(), topic, level, scale)));
        }
        return lines;
    }
}
