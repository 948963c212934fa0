package handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.bot.Language;
import handrail.caseload.Texting;
import handrail.intake.Channel;
import handrail.merge.Conflict;
import handrail.merge.Sign;
import handrail.task.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern USED = Pattern.compile("t\\(\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9])\"[,)]");

    private static final Pattern REFUSED =
            Pattern.compile("new Problem\\.(?:NotFound|NotAllowed|Conflict)\\(\\s*\"([^\"]*)\"");

    private static final Set<String> TOLD_TO_PROGRAMS = Set.of(
            "CallWebhook.java",
            "Phones.java",
            "PicturesForCarrier.java",
            "SignedRequests.java",
            "TwilioWebhooks.java",
            "VoiceWebhooks.java");

    /** What is not said to anybody, taken away one after another: comments, directives, values, tags; and the names of the languages. */
    private static final List<Pattern> SILENT = List.of(
            Pattern.compile("(?s)<#--.*?-->"),
            Pattern.compile("</?[#@](?:[^>\"(]|\"[^\"]*\"|\\([^)]*\\))*>"),
            Pattern.compile("\\$\\{(?:[^}\"]|\"[^\"]*\")*}"),
            Pattern.compile("<kbd>.*?</kbd>"),
            Pattern.compile("<[^<>]*>"),
            Pattern.compile("English|Español"));

    @Test
    void both_languages_have_the_same_words() {
        assertThat(Words.keys(Language.ES)).isEqualTo(Words.keys(Language.EN));
    }

    /** The second would take the place of the first without a word. */
    @Test
    void no_word_stands_twice_in_a_file() throws IOException {
        for (String language : List.of("en", "es")) {
            List<String> keys =
                    Files.readAllLines(Path.of("src/main/resources/words/staff." + language + ".properties")).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_word_a_template_uses_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path file : files.toList()) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(Words.keys(Language.EN)).containsAll(used);
    }

    /** Programs are told in English alone; whatever else refuses speaks to people, and has to speak both languages. */
    @Test
    void every_refusal_people_may_read_has_words_in_both_languages() throws IOException {
        Set<String> wordless = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (!TOLD_TO_PROGRAMS.contains(file.getFileName().toString())) {
                    REFUSED.matcher(Files.readString(file))
                            .results()
                            .map(said -> said.group(1))
                            .filter(said -> !Words.keys(Language.ES).contains(said))
                            .forEach(said -> wordless.add(file.getFileName() + ": " + said));
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void an_hour_is_said_as_one_and_numbers_are_those_of_the_united_states_in_both_languages() {
        assertThat(Words.of(Language.EN, "policy.mark.check-in", LocalTime.of(11, 0)))
                .isEqualTo("Check-in at 11:00");
        assertThat(Words.of(Language.ES, "policy.mark.milestone", LocalTime.of(9, 5)))
                .isEqualTo("Cómo le ha ido, a las 09:05");
        assertThat(Words.of(Language.ES, "intake.why", 2_000)).contains("2,000");
        assertThat(Words.of(Language.ES, "span.seconds", 1.5)).isEqualTo("1.5 s");
    }

    @Test
    void one_is_not_many() {
        assertThat(Words.of(Language.EN, "file.title", 1)).isEqualTo("A list of 1 line");
        assertThat(Words.of(Language.ES, "file.title", 1)).isEqualTo("Una lista de 1 línea");
        assertThat(Words.of(Language.ES, "intake.lines", 1)).isEqualTo("1 línea");
        assertThat(Words.of(Language.EN, "file.running", 1)).startsWith("1 line waits.");
        assertThat(Words.of(Language.EN, "report.sentence", 1, 1))
                .isEqualTo("1 person is with a coach; 1 is waiting past the first-contact limit.");
        assertThat(Words.of(Language.ES, "report.sentence", 1, 1))
                .isEqualTo("1 persona tiene coach; 1 espera más allá del límite del primer contacto.");
    }

    /** Staff are spoken to as tú on every page; a line of Today that says usted in between sounds as if it were for somebody else. */
    @Test
    void why_a_line_is_there_is_said_to_a_coach_as_tu() {
        assertThat(Words.keys(Language.ES).stream()
                        .filter(key -> key.startsWith("why."))
                        .map(key -> key + ": " + Words.pattern(Language.ES, key))
                        .filter(Pattern.compile(
                                        "(?iu)\\b(recuérdesela|ofrezca|pregunte|dígale|cierre|llame|escriba|mire|decida|palabras suyas)\\b")
                                .asPredicate()))
                .isEmpty();
    }

    @Test
    void no_template_has_words_of_its_own() throws IOException {
        Set<String> own = new TreeSet<>();
        try (var files = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path file : files.toList()) {
                String left = Files.readString(file);
                for (Pattern silent : SILENT) {
                    left = silent.matcher(left).replaceAll(" ");
                }
                Pattern.compile("\\p{L}{3,}")
                        .matcher(left)
                        .results()
                        .forEach(word -> own.add(file.getFileName() + ": " + word.group()));
            }
        }
        assertThat(own).isEmpty();
    }

    @Test
    void a_sentence_is_translated_and_takes_the_same_values_in_both_languages() {
        Set<String> same = new TreeSet<>();
        for (String key : Words.keys(Language.EN)) {
            String english = Words.pattern(Language.EN, key);
            String spanish = Words.pattern(Language.ES, key);
            assertThat(values(spanish)).as(key).isEqualTo(values(english));
            if (english.equals(spanish) && english.split(" ", -1).length > 2) {
                same.add(key);
            }
        }
        assertThat(same).isEmpty();
    }

    private static Set<String> values(String pattern) {
        Set<String> values = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(pattern).results().forEach(found -> values.add(found.group(1)));
        return values;
    }

    @Test
    void whatever_the_program_can_name_has_words() {
        Set<String> needed = new TreeSet<>();
        Stream.of(TaskKind.values()).forEach(kind -> needed.add("why." + kind));
        List.of("why.SILENT.never", "why.OUTREACH.never", "why.FIRST_CONTACT.late")
                .forEach(needed::add);
        Stream.of(Texting.values()).filter(state -> state != Texting.OPEN).forEach(state -> {
            needed.add("texting." + state);
            needed.add("texting.instead." + state);
            needed.add("thread.fault." + state);
        });
        List.of(
                        "queued accepted scheduled sending busy sent opted_out expired refused canceled undelivered retrying closed flagged not_taken enough failed delivered read ambiguous quiet on_hold muted died apart"
                                .split(" ", -1))
                .forEach(status -> needed.add("status." + status));
        List.of("reached not_reached left_message wrong_number declined".split(" ", -1))
                .forEach(outcome -> needed.add("outcome." + outcome));
        List.of("call text in_person video".split(" ", -1)).forEach(channel -> needed.add("channel." + channel));
        List.of("verbal written web own_text none refused".split(" ", -1))
                .forEach(kind -> needed.add("consent." + kind));
        List.of(
                        "overdose referral consent coach outreach check-in check-in-words check-in-silent supplies handoff handoff-to opt-out opt-in danger danger-taken texts silence.gentle silence.coach silence.outreach silence-ended.text silence-ended.reached silence-ended.staff silence-ended.new_overdose silence-ended.hold silence-ended.death hold.hospital hold.custody hold-ended.staff hold-ended.new_overdose hold-ended.death death death-withdrawn follow-up questions.text questions.coach supplies-settled.delivered supplies-settled.cancelled handoff-settled.closed handoff-settled.cancelled"
                                .split(" ", -1))
                .forEach(kind -> needed.add("moment." + kind));
        Stream.of(handrail.followup.Kind.values())
                .forEach(kind -> needed.add("follow-up." + kind.name().toLowerCase(java.util.Locale.ROOT)));
        List.of("requested introduced booked call_back".split(" ", -1))
                .forEach(step -> needed.add("handoff.now." + step));
        List.of("OVERDOSE SUICIDE VIOLENCE MEDICAL".split(" ", -1)).forEach(danger -> needed.add("danger." + danger));
        List.of("waitlist active on_hold finished none".split(" ", -1))
                .forEach(status -> needed.add("episode." + status));
        List.of("silence hold back mute unmute alive death questions".split(" ", -1))
                .forEach(done -> needed.add("client.said." + done));
        List.of("supplies handoff outreach consent opt-out".split(" ", -1))
                .forEach(done -> needed.add("thread.said." + done));
        List.of(
                        "outbox outbox-watch settle media carrier-copies urgent-pages page-calls later-texts coach-quiet handoff-again offers forget check-in silence follow-up follow-up-plan replan"
                                .split(" ", -1))
                .forEach(job -> needed.addAll(List.of("job." + job, "job." + job + ".does")));
        List.of(
                        "sent opted_out flagged closed enough expired quiet busy refused ambiguous abandoned settled_meanwhile found repeated not_taken waiting moved-on dropped returned failures changes runs stale no_consent no_phone coach_in_thread unreadable missed wrote not_arrived long_ago not_current on_hold muted died talked duplicate superseded down failed_over lapsed off-shift offered alarmed late stored too_large kind not_there later deleted kept given_up planned holiday task not_needed merged apart failed answered unanswered unmoved moved ended begun"
                                .split(" ", -1))
                .forEach(outcome -> needed.add("job.outcome." + outcome));
        needed.addAll(aboutIntake());
        needed.addAll(aboutThreads());
        assertThat(Words.keys(Language.EN)).containsAll(needed);
    }

    /** What becomes of texts for later and of calls. */
    private static Set<String> aboutThreads() {
        Set<String> needed = new TreeSet<>(Set.of("why.NOT_SENT", "job.outcome.held"));
        Map.of(
                        "thread.said.",
                        "later later-back later-cancelled later-gone call call-wrong",
                        "later.held.",
                        "died closed handed_over opted_out refused not_asked no_phone on_hold wrote late",
                        "call.stage.",
                        "asking ringing through",
                        "call.ended.",
                        "completed hung-up busy no-answer failed canceled unknown not-taken",
                        "call.outcome.",
                        "reached left_message not_reached wrong_number declined",
                        "call.fault.",
                        "no-phone died no-own-phone off-shift no-line why refused carrier-busy unknown",
                        "voice.out.",
                        "press rings gone no-answer busy failed canceled unknown")
                .forEach((key, words) -> List.of(words.split(" ", -1)).forEach(word -> needed.add(key + word)));
        return needed;
    }

    /** How people come in, and how two entries become one. */
    private static Set<String> aboutIntake() {
        Set<String> needed = new TreeSet<>(List.of(
                "status.merged",
                "moment.merged.entry",
                "moment.merged.number",
                "moment.merge-undone",
                "moment.silence-ended.merged",
                "job.duplicates.does",
                "job.intake-files.does",
                "file.order.mdy",
                "file.order.dmy"));
        Stream.of(Channel.values()).forEach(channel -> needed.add("channel-of." + channel.word()));
        Stream.of(Sign.values()).forEach(sign -> needed.add("sign." + sign.word()));
        Stream.of(Conflict.values()).forEach(conflict -> needed.add(conflict.key()));
        List.of("call walk_in street form".split(" ", -1)).forEach(channel -> needed.add("field.channel." + channel));
        List.of("joined apart number".split(" ", -1)).forEach(done -> needed.add("client.said." + done));
        List.of("joined taken".split(" ", -1)).forEach(done -> needed.add("thread.said." + done));
        List.of("uploaded running done".split(" ", -1)).forEach(state -> needed.add("intake.state." + state));
        List.of("waiting again taken known refused".split(" ", -1)).forEach(state -> needed.add("file.line." + state));
        List.of("looked proposed taken known refused".split(" ", -1))
                .forEach(outcome -> needed.add("job.outcome." + outcome));
        List.of("none empty only-head too-many broken no-text column doubled time shortened ours".split(" ", -1))
                .forEach(fault -> needed.add("file.fault." + fault));
        return needed;
    }
}
