package handrail.bot;

import handrail.bot.Facts.Consent;
import handrail.bot.Facts.OpenSupplies;
import handrail.bot.Facts.OptOutMode;
import handrail.bot.Facts.Supply;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A program, a client and a moment to test with; all synthetic. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

    private static final List<String> ITEMS = List.of(
            "naloxone",
            "fentanyl_strips",
            "xylazine_strips",
            "syringes",
            "sharps_container",
            "smoking_kit",
            "snorting_kit",
            "wound_care",
            "condoms");

    private Given() {}

    /** The program's own message catalogue, as a host would load it. */
    static Map<Language, Map<String, String>> words() {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Path file = Path.of("..", "config", "programs", "standard", "messages." + language.tag() + ".properties");
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            Map<String, String> own = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> own.put(key, properties.getProperty(key)));
            words.put(language, own);
        }
        return words;
    }

    static Catalogue catalogue() {
        return Catalogue.of(words());
    }

    static FactsBuilder facts() {
        return new FactsBuilder();
    }

    /** A conversation in which the first text was sent and answered. */
    static Conversation acquainted(Language language) {
        return Conversation.fresh(language).introducedNow();
    }

    /** Facts with one or the other changed. */
    static final class FactsBuilder {
        Facts.Writer writer = Facts.Writer.CLIENT;
        String coach = "Dana";
        boolean optedOut;
        Consent consent = Consent.VERBAL;
        boolean onShift = true;
        String nurse = "800-555-0198";
        List<Supply> supplies = ITEMS.stream()
                .map(id -> new Supply(id, Map.of("en", id.replace('_', ' '), "es", id.replace('_', ' '))))
                .toList();
        OpenSupplies openSupplies;
        Facts.Handoff handoff = Facts.Handoff.NONE;
        Facts.Care care = Facts.Care.none();
        Facts.Appointment appointment;
        Instant back;
        OptOutMode optOutMode = OptOutMode.OURS;
        boolean personOnly;

        FactsBuilder optedOut() {
            optedOut = true;
            return this;
        }

        FactsBuilder consent(Consent given) {
            consent = given;
            return this;
        }

        FactsBuilder mode(OptOutMode mode) {
            optOutMode = mode;
            return this;
        }

        FactsBuilder unknown() {
            writer = Facts.Writer.STRANGER;
            coach = null;
            consent = Consent.NONE;
            return this;
        }

        FactsBuilder ordered(String summary) {
            openSupplies = new OpenSupplies("r1", summary);
            return this;
        }

        Facts build() {
            return new Facts(
                    "Riverbend Outreach",
                    "(555) 555-0100",
                    writer,
                    coach,
                    optedOut,
                    consent,
                    onShift,
                    "8 am-8 pm",
                    back,
                    "800-555-0199",
                    nurse,
                    supplies,
                    openSupplies,
                    handoff,
                    care,
                    appointment,
                    optOutMode,
                    ZoneId.of("America/New_York"),
                    personOnly);
        }
    }
}
