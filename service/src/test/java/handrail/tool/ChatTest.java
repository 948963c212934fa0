package handrail.tool;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.conversation.CatalogueFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatTest {

    private final Chat chat = new Chat(
            CatalogueFiles.read(Path.of("..", "config", "programs", "standard")),
            Instant.parse("2026-03-02T15:00:00Z"));

    @Test
    void a_text_shows_how_it_is_read_what_is_done_and_what_is_said() throws IOException {
        List<String> lines = chat.take("can i get 2 narcan");
        assertThat(lines).anyMatch(line -> line.startsWith("? {\"text\":\"can i get 2 narcan\""));
        assertThat(lines).anyMatch(line -> line.startsWith("* RequestSupplies["));
        assertThat(lines).anyMatch(line -> line.startsWith("< [supplies.got] You got it: 2 naloxone kits"));
        assertThat(lines).last().isEqualTo("= waits for: supplies.way");
    }

    @Test
    void s1_danger_interrupts_and_the_question_stays_paused() throws IOException {
        chat.take("can i get 2 narcan");
        assertThat(chat.take("he wont wake up"))
                .contains("* Page[danger=OVERDOSE]", "= waits for: after_danger, paused: supplies.way");
    }

    @Test
    void a_yes_to_yesterdays_question_is_checked_before_it_acts() throws IOException {
        chat.take("narcan worked hes up now");
        assertThat(chat.take("/+1d")).containsExactly("= it is now 2026-03-03T15:00:00Z");
        assertThat(chat.take("yes"))
                .anyMatch(line -> line.startsWith("< [reversal.refill]"))
                .noneMatch(line -> line.startsWith("* RequestSupplies"));
    }

    @Test
    void t5_a_stop_is_remembered_and_start_ends_it() throws IOException {
        assertThat(chat.take("STOP")).contains("* OptOut[]");
        assertThat(chat.take("hi")).noneMatch(line -> line.startsWith("<"));
        assertThat(chat.take("START")).contains("* OptIn[]");
    }

    @Test
    void b1_what_is_no_command_says_what_is() throws IOException {
        assertThat(chat.take("/+2x")).containsExactly(Chat.USAGE);
        assertThat(chat.take("/what")).containsExactly(Chat.USAGE);
        assertThat(chat.take("/+-2h")).containsExactly(Chat.USAGE);
    }
}
