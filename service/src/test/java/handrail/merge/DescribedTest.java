package handrail.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which two entries are shown to a person as perhaps one, and what is said to speak for it (D1). */
class DescribedTest {

    @ParameterizedTest
    @CsvSource({
        // First and last name that sound the same in English or in Spanish, written as they were heard.
        "José,      Jiménez,      ,           , Jose,      Gimenez,      ,           , NAMES",
        "Yesenia,   Vázquez,      ,           , Jesenia,   Basquez,      ,           , NAMES",
        "Catherine, Smith,        ,           , Kathryn,   Smyth,        ,           , NAMES",
        "Stephen,   Meyer,        ,           , Steven,    Maier,        ,           , NAMES",
        // Short names, the other language, two family names and one.
        "Guadalupe, García López, ,           , Lupe,      Garcia,       ,           , NAMES",
        "William,   Brown,        ,           , Memo,      Brown,        ,           , NAMES",
        "Pepe,      de la Cruz,   ,           , José Luis, Cruz,         ,           , NAMES",
        // The birth date decides where it is known.
        "Bob,       Quill,        1990-05-31, , Robert,    Quill,        1990-05-31, , BIRTH NAMES",
        "Bob,       Quill,        1990-05-03, , Robert,    Quill,        1990-03-05, , BIRTH_CLOSE NAMES",
        "Bob,       Quill,        1990-05-31, , Robert,    Quill,        1990-05-21, , BIRTH_CLOSE NAMES",
        "Bob,       ,             1990-05-31, , Robert,    Quill,        1990-05-31, , BIRTH FIRST",
        "John,      Smith,        1990-05-31, , John,      Smith,        1974-11-02, , ''",
        // A phone is shared by households: it is proposed, and a person decides.
        "Tito,      Marsh,        ,           1, Robert,   Jones,        ,           1, PHONE",
        "Rosa,      Quill,        1990-05-31, 1, Luis,     Quill,        1962-01-02, 1, ''",
        "Jon,       Quill,        1990-05-31, 1, John,     Quill,        1962-01-02, 1, PHONE NAMES",
        // Twins: a birth date and a family name are not enough.
        "Ana,       Ríos,         1990-05-31, , Eva,       Rios,         1990-05-31, , ''",
        // A first name alone is nothing.
        "Maria,     ,             ,           , María,     ,             ,           , ''",
        "Maria,     Lopez,        ,           , Mario,     Perez,        ,           , ''",
    })
    void d1_what_is_said_to_speak_for_two_entries_being_one_person(
            String first,
            String last,
            String born,
            String phone,
            String otherFirst,
            String otherLast,
            String otherBorn,
            String otherPhone,
            String signs) {
        Described one = new Described(first, last, born, phones(phone));
        Described other = new Described(otherFirst, otherLast, otherBorn, phones(otherPhone));
        Set<Sign> expected = signs.isBlank()
                ? Set.of()
                : Arrays.stream(signs.split(" ")).map(Sign::valueOf).collect(Collectors.toSet());
        assertThat(one.sameAs(other)).isEqualTo(expected);
        assertThat(other.sameAs(one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Luis, Luisa", "Ana, Eva", "Carlos, Clara", "Juan, Julia", "Mark, Mary", "Dan, Don", "Elena, Elisa"})
    void different_names_are_not_near(String one, String other) {
        assertThat(Spelling.near(one, other)).isFalse();
    }

    @Test
    void the_index_finds_whoever_the_comparison_would_call_near_by_sound() {
        assertThat(Spelling.sounds("José Luis")).containsAnyElementsOf(Spelling.sounds("Pepe"));
        assertThat(Spelling.sounds("García")).containsAnyElementsOf(Spelling.sounds("Garsia"));
        assertThat(Spelling.sounds("Ximena")).containsAnyElementsOf(Spelling.sounds("Jimena"));
        assertThat(Spelling.sounds("Smith")).doesNotContainAnyElementsOf(Spelling.sounds("Jones"));
    }

    @Test
    void c6_a_description_names_nobody() {
        assertThat(new Described("Rosa", "Quill", "1990-05-31", Set.of("+12025550123")).toString())
                .doesNotContain("Rosa", "Quill", "1990", "555");
    }

    private static Set<String> phones(String phone) {
        return phone == null ? Set.of() : Set.of(phone);
    }
}
