package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Catalogue;
import handrail.bot.Language;
import handrail.bot.catalogue.Message;
import handrail.bot.catalogue.Variable;
import handrail.conversation.CatalogueFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot's texts in the other approved wording: the very one, or none. */
class OtherWordingTest {

    private static final Path STANDARD = Path.of("../config/programs/standard");
    private static final Catalogue CATALOGUE = CatalogueFiles.read(STANDARD);
    private static final OtherWording OTHER = new OtherWording(CATALOGUE);

    /** Of these what is filled in has no counterpart that is certain from its words. */
    private static final Set<String> NOT_OFFERED = Set.of("questions.item", "resources.found");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_of_the_standard_catalogue_has_the_very_wording_of_the_other_language_and_two_have_none(
            Language from) {
        Language to = other(from);
        Set<String> without = new TreeSet<>();
        List<Message> texts = Arrays.stream(Message.values())
                .filter(message -> !message.isFragment())
                .toList();
        for (Message message : texts) {
            for (Map<Language, Map<Variable, String>> values : List.of(byName(), byNobody())) {
                Optional<OtherWording.Wording> said = OTHER.of(message.key(), rendered(message.key(), from, values));
                if (said.isEmpty()) {
                    without.add(message.key());
                } else {
                    assertThat(said.get())
                            .as(message.key())
                            .isEqualTo(new OtherWording.Wording(to, rendered(message.key(), to, values)));
                }
            }
        }
        assertThat(without).isEqualTo(NOT_OFFERED);
        assertThat(texts.size() - without.size()).isGreaterThanOrEqualTo(125);
    }

    /** It is never sent by itself, so nothing is offered for it. */
    @Test
    void a_word_or_an_item_alone_is_no_text() {
        assertThat(OTHER.of("word.today", "today")).isEmpty();
        assertThat(OTHER.of("item.condoms", "1 condom")).isEmpty();
    }

    @Test
    void what_a_coach_wrote_and_what_the_catalogue_says_otherwise_by_now_has_none() {
        assertThat(OTHER.of(null, "You bet. I'm here any time.")).isEmpty();
        assertThat(OTHER.of("no.such.key", "You bet. I'm here any time.")).isEmpty();
        assertThat(OTHER.of("thanks.1", "You bet! I'm here any time.")).isEmpty();
        assertThat(OTHER.of("thanks.1", "You bet. I'm here any time. Bye")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today 3 pm | hoy 3 pm",
                "tomorrow 10:30 am | mañana 10:30 am",
                "Wed 9 am | mie 9 am",
                "Sat 12/5 12:05 pm | sab 5/12 12:05 pm"
            })
    void a_time_is_said_as_the_bot_says_it_in_the_other_language(String english, String spanish) {
        String one = "Done, " + english
                + " is yours. Ana will be with you for it. Can't make it? Just tell me, it's no problem.";
        String other = "Listo, " + spanish + " es tuya. Ana va contigo. ¿No puedes ir? Me dices y no pasa nada.";
        assertThat(OTHER.of("handoff.booked", one)).contains(new OtherWording.Wording(Language.ES, other));
        assertThat(OTHER.of("handoff.booked", other)).contains(new OtherWording.Wording(Language.EN, one));
    }

    @Test
    void supplies_are_named_by_the_catalogue_and_those_it_does_not_name_are_not_guessed() {
        assertThat(OTHER.of("supplies.changed", "OK, changed. Now it's 1 condom, something else, 12 syringes."))
                .contains(new OtherWording.Wording(
                        Language.ES, "Listo, ya lo cambié. Ahora es: 1 preservativo, otra cosa, 12 jeringas."));
        assertThat(OTHER.of("supplies.changed", "OK, changed. Now it's 2 naloxone kits, 3 hats."))
                .isEmpty();
        assertThat(OTHER.of("supplies.changed", "OK, changed. Now it's 1 condoms."))
                .isEmpty();
    }

    @Test
    void a_text_that_can_be_read_in_two_ways_has_none() {
        assertThat(OTHER.of("appointment.where", "It's at Dock, today 3 pm, today 4 pm. Need a ride? Just ask."))
                .as("one way to read it: the time stands last")
                .isPresent();
        assertThat(OTHER.of(
                        "about.who",
                        "This is Us, community outreach. Our number is Us, community outreach. Our number is 1. This is an automated"
                                + " text, and real people answer here too."))
                .isEmpty();
    }

    @Test
    void c6_a_wording_says_nothing_of_its_words_to_a_log() {
        assertThat(new OtherWording.Wording(Language.ES, "Hola, Rio")).hasToString("Wording[ES]");
    }

    private static Language other(Language language) {
        return language == Language.EN ? Language.ES : Language.EN;
    }

    private static String rendered(String key, Language language, Map<Language, Map<Variable, String>> values) {
        return CATALOGUE.render(
                key,
                language,
                values.get(language).entrySet().stream()
                        .collect(Collectors.toMap(value -> value.getKey().tag(), Map.Entry::getValue)));
    }

    /** As the bot fills them in, in each language, for a coach with a name. */
    private static Map<Language, Map<Variable, String>> byName() {
        Map<Language, Map<Variable, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            boolean english = language == Language.EN;
            Map<Variable, String> values = new EnumMap<>(Variable.class);
            for (Variable variable : Variable.values()) {
                values.put(variable, variable.sample());
            }
            values.put(Variable.COACH, "Ana");
            values.put(Variable.HOURS, "8 am-8 pm");
            values.put(Variable.ITEMS, item("naloxone", 2, language) + ", " + item("fentanyl_strips", 10, language));
            values.put(Variable.SUMMARY, item("syringes", 1, language) + ", " + item("other", 1, language));
            values.put(Variable.TIME, english ? "tomorrow 10:30 am" : "mañana 10:30 am");
            values.put(
                    Variable.TIMES,
                    english
                            ? "1) today 3 pm, 2) Tue 10:30 am, 3) Thu 12/31 9 am"
                            : "1) hoy 3 pm, 2) mar 10:30 am, 3) jue 31/12 9 am");
            all.put(language, values);
        }
        return all;
    }

    /** The same for somebody without a coach, with one of each. */
    private static Map<Language, Map<Variable, String>> byNobody() {
        Map<Language, Map<Variable, String>> all = byName();
        all.forEach((language, values) -> {
            values.put(Variable.COACH, CATALOGUE.render("word.someone", language, Map.of()));
            values.put(Variable.ITEMS, CATALOGUE.render("items.several", language, Map.of("count", "4")));
            values.put(Variable.SUMMARY, item("condoms", 30, language));
            values.put(Variable.TIME, language == Language.EN ? "Sun 9 am" : "dom 9 am");
            values.put(Variable.TIMES, language == Language.EN ? "1) tomorrow 1 pm" : "1) mañana 1 pm");
        });
        return all;
    }

    private static String item(String id, int count, Language language) {
        return CATALOGUE.render("item." + id, language, Map.of("count", String.valueOf(count)));
    }
}
