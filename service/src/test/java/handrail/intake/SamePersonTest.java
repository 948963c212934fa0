package handrail.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is taken for whom among those who hold one phone. */
class SamePersonTest {

    @ParameterizedTest
    @CsvSource({
        "Jon,   Quill,  ,           John,  Quill,  ,           true",
        "Lucía, Peña,   ,           lucia, PENA,   ,           true",
        "Ana,   ,       ,           Ana,   Quill,  ,           true",
        "R.,    Quill,  ,           Rosa,  Quill,  ,           true",
        "Rosa,  Quill,  ,           Luis,  Quill,  ,           false",
        "Rosa,  Quill,  ,           Rosa,  Marsh,  ,           false",
        "Bob,   Quill,  1990-05-31, Robert,Quill,  1990-05-31, true",
        "Jon,   Quill,  1990-05-31, John,  Quill,  1991-01-02, false",
        "Rosa,  Quill,  1990-05-31, Rosa,  Quill,  1990-05-13, true",
    })
    void names_that_are_close_are_one_person_and_others_are_two(
            String first,
            String last,
            String born,
            String otherFirst,
            String otherLast,
            String otherBorn,
            boolean one) {
        SamePerson person = new SamePerson(first, last, born);
        SamePerson other = new SamePerson(otherFirst, otherLast, otherBorn);
        assertThat(person.is(other)).isEqualTo(one);
        assertThat(other.is(person)).isEqualTo(one);
    }
}
