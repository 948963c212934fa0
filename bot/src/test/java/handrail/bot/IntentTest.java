package handrail.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {

    private static final OpenQuestion WAY =
            new OpenQuestion("supplies.way", Map.of("items", "naloxone:1"), Instant.EPOCH);

    private static Reading read(String text) {
        return new Understanding().read(text, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can i get some narcan | SUPPLIES
            need 2 narcn and test strips | SUPPLIES
            where can i get clean needles | SUPPLIES
            do u have any supplies | SUPPLIES
            ran out of strips | SUPPLIES
            condoms? | SUPPLIES
            puedo conseguir naloxona | SUPPLIES
            necesito jeringas | SUPPLIES
            me pueden mandar tiras | SUPPLIES
            tienen condones? | SUPPLIES
            how do i get on subs | HANDOFF
            i want to stop using | HANDOFF
            subutex? | HANDOFF
            need detox | HANDOFF
            help me get clean | HANDOFF
            im ready to quit dope | HANDOFF
            can i start methadone | HANDOFF
            quiero dejar de usar | HANDOFF
            como entro a tratamiento | HANDOFF
            necesito metadona | HANDOFF
            can i talk to a real person | COACH
            call me | COACH
            i need someone to talk to | COACH
            can my coach call me | COACH
            help me | COACH
            quiero hablar con alguien | COACH
            me pueden llamar | COACH
            i need food | RESOURCES
            where can i sleep tonight | RESOURCES
            im homeless and need shelter | RESOURCES
            need a ride to court | RESOURCES
            necesito comida | RESOURCES
            no tengo donde dormir | RESOURCES
            when is my appointment | APPOINTMENT
            cant make my appt tomorrow | APPOINTMENT
            a que hora es mi cita | APPOINTMENT
            narcan worked hes up now | REVERSAL
            i used the narcan on my friend and he's ok now | REVERSAL
            she od'd but we gave her narcan shes breathing | REVERSAL
            le puse naloxona y ya desperto | REVERSAL
            i used last night | USED
            i relapsed | USED
            i slipped up | USED
            bad cravings today | USED
            im about to use alone | USED
            recai ayer | USED
            tengo ganas de usar | USED
            yes | YES
            yeah sure | YES
            ok | YES
            sounds good | YES
            👍 | YES
            si | YES
            claro que si | YES
            esta bien | YES
            no | NO
            nah im good | NO
            not today | NO
            no thanks | NO
            👎 | NO
            no gracias | NO
            ahora no | NO
            thanks so much | THANKS
            thx | THANKS
            muchas gracias | THANKS
            hello | GREETING
            hey | GREETING
            good morning | GREETING
            hola | GREETING
            buenos dias | GREETING
            wrong number | WRONG_NUMBER
            u got the wrong number | WRONG_NUMBER
            this is his mom not him | WRONG_NUMBER
            i dont know anyone by that name | WRONG_NUMBER
            número equivocado | WRONG_NUMBER
            asdf qwerty | OTHER
            i dont know | OTHER
            i still have narcan at home from before so all set with that for this month | OTHER
            STOP | OTHER
            he wont wake up | OTHER
            """)
    void a_text_is_about_what_it_says(String text, Intent intent) {
        assertThat(read(text).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can i get 2 narcan | naloxone:2
            narcan | naloxone:1
            two narcans and 20 fentanyl strips | naloxone:2,fentanyl_strips:20
            strips | fentanyl_strips:10
            2 packs of test strips | fentanyl_strips:20
            tranq test strips and a sharps container | xylazine_strips:10,sharps_container:1
            narcan x3, needles, condoms | naloxone:3,syringes:10,condoms:10
            need 30 rigs and a smoking kit | syringes:30,smoking_kit:1
            a couple narcan | naloxone:2
            wound care stuff and snorting kits | wound_care:1,snorting_kit:1
            dos naloxonas y cinco jeringas | naloxone:2,syringes:5
            tiras de fentanilo | fentanyl_strips:10
            """)
    void items_and_quantities_are_found(String text, String items) {
        assertThat(read(text).slots().items().stream()
                        .map(item -> item.item() + ":" + item.quantity())
                        .toList())
                .containsExactlyInAnyOrder(items.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            mail it please | MAIL | - | -
            pick up | PICKUP | - | -
            have dana bring it | COACH | - | -
            02134 | - | 02134 | -
            send it to my house at 02134 | MAIL | 02134 | -
            about a 3, rough night | - | - | 3
            7 | - | - | 7
            seven | - | - | 7
            como un dos | - | - | 2
            3/10 | - | - | 3
            i slept 4 hours | - | - | -
            no one helped me | - | - | -
            yo paso por ellas | PICKUP | - | -
            por correo | MAIL | - | -
            me lo traen? | COACH | - | -
            """)
    void particulars_are_found(String text, Way way, String zip, Integer number) {
        Slots slots = read(text).slots();
        assertThat(slots.way()).isEqualTo(way);
        assertThat(slots.zip()).isEqualTo(zip);
        assertThat(slots.number()).isEqualTo(number);
    }

    @Test
    void an_answer_to_the_open_question_is_no_new_topic() {
        assertThat(new Understanding().read("ok", WAY).intent()).isEqualTo(Intent.YES);
        assertThat(new Understanding().read("my name is Ana", null).slots().name())
                .isEqualTo("Ana");
    }

    @ParameterizedTest
    @CsvSource({
        "can i get some narcan,EN,false",
        "quiero dejar de usar,ES,false",
        "necesito ayuda con mi cita,ES,false",
        "i need naloxona para mi amigo y tiras,ES,true",
        "he wont wake up,EN,false"
    })
    void the_language_is_told(String text, Language language, boolean mixed) {
        assertThat(read(text).language()).isEqualTo(language);
        assertThat(read(text).mixed()).isEqualTo(mixed || text.startsWith("i need"));
    }

    @Test
    void confidence_is_low_only_when_nothing_is_understood() {
        assertThat(read("can i get narcan").confidence()).isGreaterThan(0.5);
        assertThat(List.of(read("asdf qwerty").confidence()))
                .allSatisfy(low -> assertThat(low).isLessThan(0.5));
    }
}
