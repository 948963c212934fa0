package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.database.Changes;
import handrail.database.ProgramId;
import handrail.messaging.OptOuts;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.tool.Demo;
import handrail.web.ChangeFeed;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Today, threads and clients as coaches use them over HTTP, without script, on the demo program. */
class CoachPagesIT {

    private static final Pattern MARKS = Pattern.compile("/today/news\\?shown=([0-9a-f.]*)");
    private static final Pattern NEWS = Pattern.compile("/threads/[^\"]*/news\\?after=[^\"]*");

    private static final Map<String, List<Own>> OWN = new HashMap<>();
    private static RunningService service;
    private static ProgramId program;
    private static AccountId ana;
    private static Visitor coach;

    /** One of Ana's people. */
    private record Own(UUID client, UUID thread, String phone) {}

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        program = service.core.database.open(
                handle -> handle.createQuery("select program_id from sender where address = :line")
                        .bind("line", RunningService.CLIENTS_LINE)
                        .mapTo(UUID.class)
                        .map(ProgramId::new)
                        .one());
        ana = new AccountId(service.core.database.inProgram(
                program,
                handle -> handle.createQuery("select account_id from staff where phone_key = any(:keys)")
                        .bindArray("keys", byte[].class, service.core.sealing.keys("phone", "+12025550110"))
                        .mapTo(UUID.class)
                        .one()));
        coach = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** One of Ana's whose newest consent is of this kind; for none, one of anybody's. */
    /** One for each test, as they were at first: jobs give Ana more clients meanwhile. */
    private static Own own(String consent, int which) {
        return OWN.computeIfAbsent(consent, CoachPagesIT::owned).get(which);
    }

    private static List<Own> owned(String consent) {
        return service.core.database.inProgram(
                program,
                handle -> handle.createQuery("""
                                select a.client_id, c.id as thread, h.id as holder, h.phone from assignment a
                                join episode_of_care e on e.id = a.episode_id and e.status = 'active'
                                join conversation c on c.client_id = a.client_id
                                join phone_holder h on h.client_id = a.client_id and h.held_until is null
                                where (a.coach_id = :ana or :consent = 'none') and a.ended_at is null and :consent = (
                                    select kind from messaging_consent m where m.client_id = a.client_id order by m.id desc limit 1)
                                order by a.id desc limit 12
                                """)
                        .bind("ana", ana)
                        .bind("consent", consent)
                        .map((row, context) -> new Own(
                                row.getObject("client_id", UUID.class),
                                row.getObject("thread", UUID.class),
                                service.core.sealing.open(
                                        "phone_holder",
                                        "phone",
                                        row.getObject("holder", UUID.class),
                                        new handrail.database.Sealed(row.getBytes("phone")))))
                        .list());
    }

    private static long audited(String action, UUID subject) {
        return service.core.database.inProgram(
                program,
                handle -> handle.createQuery("""
                                select count(*) from audit where action = :action and actor_id = :ana
                                    and (cast(:subject as uuid) is null or subject_id = cast(:subject as uuid))
                                """)
                        .bind("action", action)
                        .bind("ana", ana)
                        .bind("subject", subject == null ? null : subject.toString())
                        .mapTo(Long.class)
                        .one());
    }

    private static String body(String path) throws Exception {
        HttpResponse<String> answer = coach.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(matcher.groupCount()).replace("&amp;", "&");
    }

    /** The demo's own jobs may bring something to Ana between two looks. */
    private static String marksWithNothingNew() throws Exception {
        String marks = found(MARKS, body("/today"));
        for (int look = 0; look < 20 && !body("/today/news?shown=" + marks).isBlank(); look++) {
            marks = found(MARKS, body("/today"));
        }
        assertThat(body("/today/news?shown=" + marks).strip()).isEmpty();
        return marks;
    }

    @Test
    void today_says_how_many_are_new_and_settled_and_only_opening_it_is_an_audited_read() throws Exception {
        Own client = own("verbal", 0);
        String marks = marksWithNothingNew();
        long reads = audited("today.read", null);
        service.text(client.phone(), "he wont wake up");
        assertThat(body("/today/news?shown=" + marks)).contains("1 new urgent page");
        assertThat(body("/pages/open")).contains("urgent page is open");
        UUID page = service.core.database.inProgram(
                program,
                handle -> handle.createQuery(
                                "select id from page where acknowledged_at is null and client_id = :client")
                        .bind("client", client.client())
                        .mapTo(UUID.class)
                        .one());
        assertThat(audited("today.read", null)).isEqualTo(reads);
        String before = found(MARKS, body("/today"));
        coach.post("/pages/" + page + "/acknowledge");
        assertThat(body("/today/news?shown=" + before)).contains("1 was settled meanwhile");
        assertThat(audited("today.read", null)).isEqualTo(reads + 1);
    }

    @Test
    void beyond_fifty_lines_the_rest_is_one_step_away_and_what_is_urgent_is_never_cut() throws Exception {
        Own client = own("verbal", 1);
        Instant soon = service.core.time.instant();
        service.core.database.useProgram(program, handle -> {
            for (int i = 0; i < 60; i++) {
                service.core.tasks.open(handle, task(client, TaskKind.LOOK_AT_THREAD, soon.minusSeconds(i)));
            }
            service.core.tasks.open(handle, task(client, TaskKind.ANSWER_TEXT, soon.plusSeconds(86_400)));
        });
        String page = body("/today");
        assertThat(page.split("<li class=\"line", -1)).hasSize(51);
        assertThat(page).contains("A text is waiting for a person").containsPattern("Show \\d+ more");
        assertThat(body("/today?all=true").split("<li class=\"line", -1)).hasSizeGreaterThan(61);
        service.core.database.useProgram(
                program,
                handle -> handle.execute(
                        "update task set status = 'completed', done_at = handrail.now() where kind = 'LOOK_AT_THREAD' and done_at is null"));
    }

    private static NewTask task(Own client, TaskKind kind, Instant due) {
        return new NewTask(
                program, kind, client.client(), client.thread(), null, service.core.ids.next(), ana, due, null);
    }

    @Test
    void done_can_be_taken_back() throws Exception {
        Own client = own("verbal", 2);
        NewTask task = task(client, TaskKind.WRONG_NUMBER, service.core.time.instant());
        UUID id = service.core.database.inProgram(program, handle -> {
            service.core.tasks.open(handle, task);
            return handle.createQuery("select id from task where about = :about")
                    .bind("about", task.about())
                    .mapTo(UUID.class)
                    .one();
        });
        HttpResponse<String> done = coach.post("/tasks/" + id + "/done");
        assertThat(done.body()).contains("/tasks/" + id + "/undo").doesNotContain("/tasks/" + id + "/done");
        assertThat(coach.post("/tasks/" + id + "/undo").body()).contains("/tasks/" + id + "/done");
    }

    @Test
    void a_thread_takes_in_what_arrives_as_part_of_the_read_that_opened_it_for_half_an_hour() throws Exception {
        Own client = own("verbal", 3);
        String news = found(NEWS, body("/threads/" + client.thread()));
        long reads = audited("thread.read", client.thread());
        service.text(client.phone(), "is anybody there this evening");
        String told = body(news);
        assertThat(told).contains("is anybody there this evening").contains("hx-swap-oob=\"beforeend\"");
        assertThat(body(found(NEWS, told))).doesNotContain("is anybody there this evening");
        assertThat(audited("thread.read", client.thread())).isEqualTo(reads);
        service.move(Duration.ofMinutes(31));
        assertThat(body(news)).contains("is anybody there this evening");
        assertThat(audited("thread.read", client.thread())).isEqualTo(reads + 1);
    }

    @Test
    void what_came_since_the_last_visit_is_marked_once() throws Exception {
        Own client = own("verbal", 4);
        assertThat(body("/threads/" + client.thread())).doesNotContain("id=\"unread\"");
        service.text(client.phone(), "one more thing");
        assertThat(body("/clients")).contains("new text");
        assertThat(body("/threads/" + client.thread())).contains("id=\"unread\"");
        assertThat(body("/threads/" + client.thread())).doesNotContain("id=\"unread\"");
    }

    @Test
    void c4_a_draft_is_sealed_waits_on_another_device_for_its_writer_only_and_goes_with_the_text() throws Exception {
        Own client = own("verbal", 5);
        String thread = "/threads/" + client.thread();
        String newest = found(Pattern.compile("name=\"after\" value=\"([^\"]*)\""), body(thread));
        assertThat(coach.post(thread + "/draft", "body", "Meet me at the blue door", "after", newest)
                        .statusCode())
                .isEqualTo(204);
        Visitor elsewhere = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        assertThat(elsewhere.get(thread).body())
                .contains("Meet me at the blue door")
                .contains("Draft from");
        Visitor colleague = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(colleague.get(thread).body()).doesNotContain("Meet me at the blue door");
        byte[] stored = service.core.database.inProgram(
                program,
                handle -> handle.createQuery("select body from draft where conversation_id = :thread")
                        .bind("thread", client.thread())
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("blue door");
        coach.post(thread + "/reply", "body", "Meet me at the blue door", "why", "agreed");
        coach.post(thread + "/draft", "body", "Meet me at the blue", "after", newest);
        assertThat(body(thread)).doesNotContain("Draft from").contains("Meet me at the blue door");
    }

    @Test
    void b1_a_text_that_cant_go_out_keeps_its_words_and_says_why_in_the_readers_language() throws Exception {
        Own client = own("verbal", 6);
        String thread = "/threads/" + client.thread();
        HttpResponse<String> empty = coach.post(thread + "/reply", "body", "   ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write something first").contains("href=\"#body\"");
        coach.post(thread + "/opt-out");
        coach.post("/account/language", "language", "es");
        try {
            HttpResponse<String> refused = coach.post(thread + "/reply", "body", "On my way, two minutes");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("On my way, two minutes")
                    .contains("No se envió: pidió no recibir más mensajes")
                    .contains("Los mensajes vuelven solo si escribe START");
            HttpResponse<String> attempt = coach.post(thread + "/outreach", "channel", "call", "note", "Rang twice");
            assertThat(attempt.statusCode()).isEqualTo(422);
            assertThat(attempt.body()).contains("value=\"Rang twice\"").contains("href=\"#outcome\"");
        } finally {
            coach.post("/account/language", "language", "en");
        }
    }

    @Test
    void t8_an_hour_that_nobody_agreed_to_takes_a_reason_and_the_reason_is_kept() throws Exception {
        Own client = own("verbal", 7);
        String thread = "/threads/" + client.thread();
        Instant night = service.core
                .time
                .instant()
                .atZone(java.time.ZoneId.of("America/New_York"))
                .toLocalDate()
                .plusDays(2)
                .atTime(23, 10)
                .atZone(java.time.ZoneId.of("America/New_York"))
                .toInstant();
        service.move(Duration.between(service.core.time.instant(), night));
        HttpResponse<String> unsaid = coach.post(thread + "/reply", "body", "Are you up?");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Are you up?").contains("href=\"#why\"");
        assertThat(coach.post(thread + "/reply", "body", "Are you up?", "why", "asked")
                        .statusCode())
                .isEqualTo(200);
        assertThat(audited("thread.write-in-quiet-hours", client.thread())).isEqualTo(1);
        service.move(Duration.ofHours(11));
    }

    @Test
    void s10_a_yes_heard_on_the_phone_is_recorded_and_the_first_text_goes_out() throws Exception {
        Own client = own("none", 0);
        String thread = "/threads/" + client.thread();
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.get(thread).body()).contains("Nobody has asked them yet").doesNotContain("id=\"reply\"");
        HttpResponse<String> answered = sam.post(thread + "/consent", "answer", "yes");
        assertThat(answered.body()).contains("Their answer is recorded.").contains("id=\"reply\"");
        service.until(() -> service.arrivedAt(client.phone()).stream().anyMatch(text -> text.contains("automated")));
    }

    @Test
    void c5_a_clients_page_is_for_their_own_coach_and_says_everything_at_a_glance() throws Exception {
        Own client = own("verbal", 9);
        String page = body("/clients/" + client.client());
        assertThat(page)
                .contains("of the overdose")
                .contains("All that happened")
                .contains("<svg")
                .contains("Referred by");
        assertThat(audited("client.read", client.client())).isEqualTo(1);
        Visitor other = Visitor.signedIn(service.url(), "ben@example.org", Demo.PASSWORD);
        for (String path : List.of(
                "/clients/" + client.client(),
                "/threads/" + client.thread(),
                "/threads/" + client.thread() + "/news")) {
            HttpResponse<String> refused = other.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(404);
            assertThat(refused.body()).contains("no such client among yours").contains("href=\"/today\"");
        }
    }

    @Test
    void c6_what_does_not_exist_is_a_page_with_a_way_back_that_says_nothing_of_its_cause() throws Exception {
        HttpResponse<String> gone = coach.get("/no/such/page");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("There is no such page").contains("href=\"/\"");
        HttpResponse<String> unreadable = coach.get("/threads/not-an-id");
        assertThat(unreadable.statusCode()).isEqualTo(404);
        assertThat(unreadable.body()).doesNotContain("UUID").doesNotContain("xception");
    }

    @Test
    void t2_a_stop_that_was_spoken_counts_at_once() throws Exception {
        Own client = own("verbal", 8);
        coach.post("/threads/" + client.thread() + "/opt-out");
        boolean out = service.core.database.inProgram(
                program, handle -> OptOuts.isOut(handle, program, service.core.sealing.keys("phone", client.phone())));
        assertThat(out).isTrue();
        assertThat(audited("opt-out", client.thread())).isEqualTo(1);
        assertThat(body("/clients/" + client.client())).contains("said stop").contains("Said stop to texts");
    }

    @Test
    void somebody_unknown_has_a_thread_that_a_supervisor_opens_and_answers() throws Exception {
        service.text("+12025550199", "hello who is this");
        UUID thread = service.core.database.inProgram(
                program,
                handle -> handle.createQuery("select id from conversation where contact_id is not null")
                        .mapTo(UUID.class)
                        .one());
        Visitor sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
        assertThat(sam.get("/threads/" + thread).body())
                .contains("Somebody new")
                .contains("hello who is this");
        sam.post("/threads/" + thread + "/reply", "body", "This is Sam from Harbor Care Team.");
        service.until(() -> service.arrivedAt("+12025550199").contains("This is Sam from Harbor Care Team."));
        assertThat(coach.get("/threads/" + thread).statusCode()).isEqualTo(404);
    }

    @Test
    void an_open_page_that_asks_by_itself_keeps_nobody_signed_in() throws Exception {
        Visitor away = Visitor.signedIn(service.url(), "carla@example.org", Demo.PASSWORD);
        String mark =
                "select count(*) from sign_in_session where last_seen_at < clock_timestamp() - interval '20 minutes'";
        service.core.database.open(handle -> handle.execute("""
                update sign_in_session set last_seen_at = clock_timestamp() - interval '25 minutes'
                where id = (select id from sign_in_session order by created_at desc limit 1)
                """));
        away.get("/today/news?shown=");
        away.get("/pages/open");
        assertThat(counted(mark)).isEqualTo(1);
        away.get("/today");
        assertThat(counted(mark)).isZero();
    }

    private static long counted(String query) {
        return service.core.database.open(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void a_live_page_that_hangs_up_while_it_is_told_keeps_no_other_from_its_news() {
        ChangeFeed feed = new ChangeFeed(service.core.database);
        List<String> told = new ArrayList<>();
        UUID subject = service.core.ids.next();
        feed.listen(program, listener(changes -> {
            throw new IllegalStateException("closed");
        }));
        feed.listen(
                program,
                listener(changes -> changes.stream()
                        .filter(change -> subject.equals(change.subject()))
                        .forEach(change -> told.add(change.topic()))));
        service.core.database.useProgram(program, handle -> Changes.note(handle, program, "thread", subject));
        service.until(() -> {
            feed.poll();
            return !told.isEmpty();
        });
        feed.poll();
        assertThat(told).containsExactly("thread");
    }

    private static ChangeFeed.Listener listener(Consumer<List<ChangeFeed.Change>> work) {
        return new ChangeFeed.Listener() {
            @Override
            public boolean tick(List<ChangeFeed.Change> changes) {
                work.accept(changes);
                return true;
            }

            @Override
            public void end() {}
        };
    }
}
