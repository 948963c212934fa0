package handrail.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff say to one another about a thread: read by whoever may open it, told on Today, and never a text. */
class CommentIT {

    private static final String PHONE = "+12025550120";
    private static final String RIDE = "Ask her about the ride first";

    private static RunningService service;
    private static Visitor ana;
    private static Visitor sam;
    private static String thread;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        ana = signedIn("ana");
        sam = signedIn("sam");
        thread = "/threads/" + conversation();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void nobody_has_said_anything() {
        for (String table : List.of("comment", "cover", "kept_apart", "client_merge", "task_step")) {
            owner("delete from " + table);
        }
        owner("delete from task where kind = 'COMMENT'");
        owner("update program set policy = policy - 'keepMonths'");
    }

    @Test
    void c7_a_comment_stands_in_the_thread_for_staff_is_audited_and_never_goes_to_the_client() throws Exception {
        String texts =
                "select (select count(*) from message where author = 'coach') + (select count(*) from outbox where purpose = 'coach')";
        long before = count(texts);
        HttpResponse<String> written = comment(sam, RIDE);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.body()).contains("Your comment stands in the thread. Only staff see it.");
        assertThat(ana.get(thread).body()).containsSubsequence("class=\"comment\"", "Only staff see this", "Sam", RIDE);
        assertThat(ana.get("/clients/" + client()).body()).containsSubsequence("Comment for colleagues", "Sam", RIDE);
        assertThat(count(texts)).isEqualTo(before);
        assertThat(service.arrivedAt(PHONE)).noneMatch(text -> text.contains("ride"));
        assertThat(count("""
                        select count(*) from audit a join comment c on c.id = a.subject_id
                        where a.action = 'comment.write' and a.subject = 'comment' and a.detail is null
                        """)).isEqualTo(1);
    }

    @Test
    void an_open_page_is_told_of_a_comment_that_came_since_and_of_no_other() throws Exception {
        comment(sam, RIDE);
        String first = one("select id::text from comment");
        comment(sam, "And thank her");
        String newest = one("select max(id::text) from message where conversation_id = '" + conversation() + "'");
        assertThat(ana.get(thread + "/news?after=" + newest + "&comment=" + first + "&state=")
                        .body())
                .contains("And thank her", "Only staff see this")
                .doesNotContain(RIDE);
        assertThat(ana.get(thread + "/news?after=" + newest + "&comment=&state=")
                        .body())
                .contains("And thank her", RIDE);
    }

    @Test
    void the_coach_is_told_by_whom_and_an_answer_tells_whoever_spoke_before() throws Exception {
        comment(ana, "Met her at the library");
        assertThat(open()).as("there is nobody yet to tell").isEmpty();
        comment(sam, RIDE);
        assertThat(open()).containsExactly("ana");
        assertThat(ana.get("/today?all=true").body()).contains("Sam left a comment: read it");
        comment(sam, "The blue one");
        assertThat(open()).as("one line for all of them").containsExactly("ana");
        comment(ana, "She has one already");
        assertThat(open()).containsExactly("sam");
        assertThat(sam.get("/today?all=true").body()).contains("Ana left a comment: read it");
        comment(sam, "Even better");
        assertThat(open()).containsExactly("ana");
    }

    @Test
    void a_line_that_is_done_or_put_off_is_there_again_with_the_next_comment() throws Exception {
        comment(sam, RIDE);
        UUID task = task();
        assertThat(ana.post("/tasks/" + task + "/put-off", "until", "HOUR", "why", "in the car")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ana.get("/today?all=true").body()).contains("1 put off");
        comment(sam, "It is at noon");
        assertThat(ana.get("/today?all=true").body())
                .doesNotContain("1 put off")
                .contains("Sam left a comment");
        ana.post("/tasks/" + task() + "/done");
        assertThat(open()).isEmpty();
        comment(sam, "Thank you");
        assertThat(open()).containsExactly("ana");
    }

    @Test
    void whoever_covers_for_the_coach_answers_in_their_place() throws Exception {
        comment(sam, RIDE);
        owner("""
                insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at)
                select gen_random_uuid(), m.program_id, a.id, b.id, handrail.now() - interval '1 minute', handrail.now() + interval '1 hour', a.id, handrail.now()
                from membership m, account a, account b where m.account_id = a.id and a.id = '%s' and b.id = '%s'
                """.formatted(account("ana"), account("ben")));
        Visitor ben = signedIn("ben");
        assertThat(ben.get("/today?all=true").body()).contains("Sam left a comment");
        comment(ben, "She has one, I asked");
        assertThat(open()).containsExactly("sam");
    }

    @Test
    void c5_whoever_may_not_open_the_thread_neither_reads_nor_writes_a_comment() throws Exception {
        comment(sam, RIDE);
        Visitor ben = signedIn("ben");
        assertThat(ben.get(thread).body()).doesNotContain(RIDE);
        assertThat(comment(ben, "May I?").statusCode()).isEqualTo(404);
        assertThat(comment(signedIn("ada"), "May I?").statusCode()).isEqualTo(403);
        owner("""
                insert into kept_apart (id, program_id, coach_id, client_id, set_by, set_at)
                select gen_random_uuid(), k.program_id, '%1$s', k.id, '%1$s', handrail.now() from client k where k.id = '%2$s'
                """.formatted(account("sam"), client()));
        assertThat(comment(sam, "Once more").statusCode()).isEqualTo(404);
        assertThat(sam.get(thread).body()).doesNotContain(RIDE);
        comment(ana, "Who is there?");
        assertThat(open()).as("nobody is told of what they may not open").isEmpty();
        assertThat(count("select count(*) from comment")).isEqualTo(2);
    }

    @Test
    void an_empty_or_endless_comment_is_refused_with_why_and_what_was_typed_is_kept() throws Exception {
        HttpResponse<String> empty = comment(sam, "  \n ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write the comment first", "id=\"for-staff\" open");
        String much = "x".repeat(1_001);
        HttpResponse<String> endless = comment(sam, much);
        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.body()).contains("A comment has at most 1,000 letters", ">" + much + "</textarea>");
        assertThat(comment(sam, ("x".repeat(99) + "\r\n").repeat(10).strip()).statusCode())
                .as("a new line is one letter, whatever a browser sends for it")
                .isEqualTo(200);
        assertThat(count("select count(*) from comment")).isEqualTo(1);
        assertThat(open()).containsExactly("ana");
    }

    @Test
    void n1_a_comment_sent_twice_or_eight_times_at_once_is_one() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(eight.submit(() -> sam.kept(thread + "/comments", 60, "once", key, "comment", RIDE)));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(204);
            }
        } finally {
            eight.shutdownNow();
        }
        comment(sam, RIDE);
        assertThat(count("select count(*) from comment"))
                .as("without a key, too")
                .isEqualTo(1);
        service.move(Duration.ofMinutes(11));
        comment(sam, RIDE);
        assertThat(count("select count(*) from comment"))
                .as("said once more later")
                .isEqualTo(2);
    }

    @Test
    void a_thread_that_was_joined_shows_its_comments_and_what_is_said_there_stands_where_they_go_on() throws Exception {
        comment(sam, RIDE);
        UUID kept = UUID.fromString(one("""
                select c.id::text from conversation c join assignment a on a.client_id = c.client_id and a.ended_at is null
                where a.coach_id = '%s' and c.client_id <> '%s' order by c.id limit 1
                """.formatted(account("ana"), client())));
        owner("""
                insert into client_merge (id, program_id, kept_id, gone_id, merged_at, merged_by)
                select gen_random_uuid(), c.program_id, c.client_id, '%s', handrail.now(), '%s' from conversation c where c.id = '%s'
                """.formatted(client(), account("sam"), kept));
        assertThat(ana.get("/threads/" + kept).body()).contains(RIDE, "class=\"seam\"");
        assertThat(comment(ana, "A page that was open then").uri().getPath()).isEqualTo("/threads/" + kept);
        assertThat(count("select count(*) from comment where conversation_id = '" + kept + "'"))
                .isEqualTo(1);
        assertThat(open()).as("whoever spoke in the other entry").contains("sam");
    }

    @Test
    void c4_a_comment_is_sealed_written_once_and_goes_with_the_texts_of_its_time() throws Exception {
        comment(sam, RIDE);
        byte[] stored = service.owner()
                .withHandle(handle -> handle.createQuery("select body from comment")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("ride");
        for (String change : List.of("update comment set at = at", "delete from comment")) {
            assertThatThrownBy(() -> service.core.database.useProgram(program(), handle -> handle.execute(change)))
                    .hasMessageContaining("permission denied");
        }
        Instant now = service.core.time.instant();
        for (int months : new int[] {90, 70}) {
            owner("""
                    insert into comment (id, program_id, conversation_id, account_id, body, at)
                    select '%s', program_id, conversation_id, account_id, body, at from comment limit 1
                    """.formatted(Ids.at(now.minus(Duration.ofDays(months * 30L)))));
        }
        assertThat(count("select handrail.let_comments_go()")).isEqualTo(1);
        assertThat(count("select count(*) from comment")).isEqualTo(2);
        owner("update program set policy = policy || '{\"keepMonths\": 12}'");
        assertThat(count("select handrail.let_comments_go()")).isEqualTo(1);
        assertThat(count("select count(*) from comment")).isEqualTo(1);
    }

    private static HttpResponse<String> comment(Visitor who, String words) throws Exception {
        return who.post(thread + "/comments", "comment", words);
    }

    /** Whose lines about this thread's comments are open. */
    private static List<String> open() {
        return service
                .owner()
                .withHandle(handle -> handle.createQuery(
                                "select owner_id from task where kind = 'COMMENT' and done_at is null")
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(owner -> owner.equals(account("ana")) ? "ana" : owner.equals(account("sam")) ? "sam" : "other")
                .toList();
    }

    private static UUID task() {
        return UUID.fromString(one("select id::text from task where kind = 'COMMENT' and done_at is null"));
    }

    private static UUID conversation() {
        return service.owner()
                .withHandle(handle -> handle.createQuery("""
                        select c.id from phone_holder h join conversation c on c.client_id = h.client_id
                        where h.phone_key = any(:keys) and h.held_until is null
                        """)
                        .bindArray("keys", byte[].class, service.core.sealing.keys("phone", PHONE))
                        .mapTo(UUID.class)
                        .one());
    }

    private static UUID client() {
        return UUID.fromString(one("select client_id::text from conversation where id = '" + conversation() + "'"));
    }

    private static UUID account(String name) {
        return service.owner()
                .withHandle(handle -> handle.createQuery("select id from account where email_key = any(:keys)")
                        .bindArray("keys", byte[].class, service.core.sealing.keys("email", name + "@example.org"))
                        .mapTo(UUID.class)
                        .one());
    }

    private static ProgramId program() {
        return new ProgramId(
                UUID.fromString(one("select program_id::text from conversation where id = '" + conversation() + "'")));
    }

    private static long count(String query) {
        return Long.parseLong(one(query));
    }

    private static String one(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static void owner(String statement) {
        service.owner().useHandle(handle -> handle.execute(statement));
    }

    private static Visitor signedIn(String name) throws Exception {
        return Visitor.signedIn(service.url(), name + "@example.org", Demo.PASSWORD);
    }
}
