package handrail.conversation;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import handrail.database.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the message catalogue; one that is wrong stops the start, with every fault in one line (B4). */
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /** The catalogue in {@code messages.LANGUAGE.properties} of this folder. */
    public static Catalogue read(Path folder) {
        Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            patterns.put(language, patterns(folder, language));
        }
        try {
            return Catalogue.of(patterns);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(folder + ": " + e.getMessage(), e);
        }
    }

    /** The patterns of one language as they stand in the folder, by key. */
    public static Map<String, String> patterns(Path folder, Language language) {
        return file(folder.resolve("messages." + language.tag() + ".properties"));
    }

    private static Map<String, String> file(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new StartRefused(file + " can't be read: " + e, e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, texts::getProperty));
    }
}
