package handrail.suprt;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.web.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share that was followed up beside its goal. */
class SuprtPageTest {

    @ParameterizedTest
    @CsvSource({
        "5, 4, true, 80 % were followed up (4 of 5)",
        "5, 3, false, 60 % were followed up (3 of 5)",
        "1000, 799, false, 79 % were followed up (799 of ",
        "1000, 800, true, 80 % were followed up (800 of ",
        "1, 0, false, 0 % were followed up (0 of 1)",
        "0, 0, true, No window has closed yet. The goal is 80 %"
    })
    void exactly_the_goal_meets_it_and_what_is_short_of_it_is_never_rounded_up_to_it(
            int owed, int done, boolean met, String says) {
        UUID me = new UUID(1, 1);
        SuprtPage page = new SuprtPage(
                new SignedIn(me, new AccountId(me), new ProgramId(me), Role.SUPERVISOR, Language.EN, "Sam", "token"),
                new Times(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new WindowRows.Share(owed, done),
                80);
        assertThat(page.isMet()).isEqualTo(met);
        assertThat(page.getSays()).startsWith(says).contains("80 %");
    }
}
