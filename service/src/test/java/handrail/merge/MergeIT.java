package handrail.merge;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.Referring;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.database.ProgramId;
import handrail.followup.PlanJob;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person who was entered twice: proposed, joined by a person, read together, and taken back. */
class MergeIT {

    private static RunningService service;
    private static Visitor sam;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        sam = Visitor.signedIn(service.url(), "sam@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void d1_who_may_be_the_same_is_proposed_with_what_speaks_for_it_and_nothing_is_joined_by_itself() throws Exception {
        UUID one = refer("Guadalupe", "Tamez Ortiz", "+12145550101", "1988-02-03", 40);
        UUID other = refer("Lupe", "Tames", "+12145550102", "1988-03-02", 4);
        assertThat(other).isNotEqualTo(one);
        UUID pair = pair(one, other);
        assertThat(sam.get("/today?all=true").body()).contains("May have been entered twice", "/duplicates/" + pair);
        assertThat(sam.get("/duplicates").body())
                .contains("Guadalupe Tamez Ortiz", "Lupe Tames", "/duplicates/" + pair);
        assertThat(sam.get("/duplicates/" + pair).body())
                .contains(
                        "First and last name sound the same",
                        "Birth dates that differ by a slip",
                        "1988-02-03",
                        "1988-03-02")
                .contains("This entry goes on");
        assertThat(count("select count(*) from client_merge where kept_id in ('" + one + "', '" + other + "')"))
                .isZero();
        sam.post("/duplicates/" + pair + "/apart");
        assertThat(sam.get("/duplicates").body()).doesNotContain("/duplicates/" + pair);
        assertThat(openTasks("SAME_PERSON", pair)).isZero();
        refer("Lupe", "Tames", "+12145550102", "1988-03-02", 1);
        assertThat(count("select count(*) from same_person where state = 'proposed' and '" + other
                        + "' in (client_id, other_id)"))
                .as("decided once")
                .isZero();
    }

    @Test
    void d1_a_name_alone_or_a_household_with_other_birth_dates_is_not_proposed() throws Exception {
        UUID one = refer("Rosa", "Villanueva", "+12145550111", "1960-01-02", 30);
        UUID other = refer("Iker", "Villanueva", "+12145550111", "2001-09-09", 3);
        assertThat(count("select count(*) from same_person where '" + one + "' in (client_id, other_id) and '" + other
                        + "' in (client_id, other_id)"))
                .isZero();
    }

    @Test
    void d2_both_histories_are_read_together_with_a_seam_and_each_goes_on_when_it_is_taken_back() throws Exception {
        UUID first = refer("Esteban", "Quiroga", "+12145550121", "1979-07-07", 50);
        UUID second = refer("Steven", "Kiroga", "+12145550122", "1979-07-07", 5);
        accept(first);
        service.text("+12145550121", "the bus was late but i made it to work");
        service.text("+12145550122", "my cousin gave me a ride this morning");
        UUID kept = thread(first);
        UUID gone = thread(second);
        UUID pair = pair(first, second);
        String stated =
                "select overdose_on || ' ' || target_at from episode_of_care where status <> 'finished' and client_id = '"
                        + first + "'";
        String before = text(stated);

        HttpResponse<String> joined = sam.post("/duplicates/" + pair + "/join");
        assertThat(joined.uri().getPath()).isEqualTo("/clients/" + first);
        assertThat(joined.body())
                .contains(
                        "They are one person now",
                        "Was entered a second time, as Steven Kiroga",
                        "Two entries became one here");
        String page = sam.get("/threads/" + kept).body();
        assertThat(page.replaceAll("\\s+", " "))
                .contains("the bus was late", "my cousin gave me a ride", "Written in the other entry, Steven Kiroga")
                .containsSubsequence(
                        "the bus was late", "class=\"seam\"", "my cousin gave me a ride", "class=\"seam\"");
        assertThat(sam.get("/threads/" + gone).uri().getPath()).isEqualTo("/threads/" + kept);
        assertThat(sam.get("/clients/" + second).uri().getPath()).isEqualTo("/clients/" + first);
        assertThat(text(stated)).as("the newest overdose counts").isNotEqualTo(before);
        assertThat(count("select count(*) from episode_of_care where status <> 'finished' and client_id in ('" + first
                        + "', '" + second + "')"))
                .isEqualTo(1);
        assertThat(count("select count(*) from assignment where ended_at is null and client_id = '" + second + "'"))
                .isZero();
        assertThat(count("select count(*) from task where done_at is null and client_id = '" + second + "'"))
                .isZero();
        assertThat(count("select count(*) from check_in where status = 'due' and client_id = '" + second + "'"))
                .isZero();
        sam.post("/threads/" + gone + "/reply", "body", "Glad you wrote, Steven", "why", "asked");
        assertThat(sam.get("/threads/" + kept).body())
                .as("a page that was open then")
                .contains("Glad you wrote, Steven");
        service.text("+12145550122", "which number is this");
        assertThat(sam.get("/threads/" + kept).body()).contains("which number is this");
        assertThat(count("select count(*) from outbox where conversation_id = '" + gone + "' and state = 'queued'"))
                .isZero();

        sam.post("/duplicates/" + pair + "/join");
        assertThat(merges(first)).as("joined once").isEqualTo(1);
        UUID merge = one("select id from client_merge where kept_id = '" + first + "' and undone_at is null");
        HttpResponse<String> apart = sam.post("/merges/" + merge + "/undo");
        assertThat(apart.body())
                .contains("Taken back. Each entry goes on by itself", "Taken back: they are two entries again");
        sam.post("/merges/" + merge + "/undo");
        assertThat(text(stated)).isEqualTo(before);
        assertThat(sam.get("/clients/" + second).uri().getPath()).isEqualTo("/clients/" + second);
        String own = sam.get("/threads/" + gone).body();
        assertThat(own).contains("my cousin gave me a ride").doesNotContain("the bus was late", "which number is this");
        assertThat(sam.get("/threads/" + kept).body())
                .contains("which number is this")
                .doesNotContain("my cousin");
        assertThat(count("select count(*) from episode_of_care where status = 'waitlist' and client_id = '" + second
                        + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from check_in where status in ('due', 'sent') and client_id = '" + second
                        + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from task where kind = 'UNASSIGNED' and done_at is null and client_id = '"
                        + second + "'"))
                .as("whoever had only been asked is not: it waits for a coach")
                .isEqualTo(1);
        service.text("+12145550122", "back on my own number");
        assertThat(sam.get("/threads/" + gone).body()).contains("back on my own number");
        assertThat(audited("client.merge", first) + audited("client.merge-undo", first))
                .isEqualTo(2);
        assertThat(audited("duplicate.propose", second)).isEqualTo(1);
    }

    @Test
    void d2_where_each_has_a_coach_who_accepted_it_is_refused_with_why_and_nothing_changes() throws Exception {
        UUID first = refer("Marisol", "Ibarra", "+12145550131", "1991-01-01", 60);
        UUID second = refer("Marysol", "Ybarra", "+12145550132", "1991-01-01", 6);
        accept(first);
        accept(second);
        service.owner()
                .useHandle(handle -> handle.execute(
                        "update assignment a set coach_id = (select s.account_id from staff s join membership m on m.account_id = s.account_id and m.role = 'coach'"
                                + " where s.program_id = a.program_id and s.account_id <> (select coach_id from assignment where client_id = ? and ended_at is null)"
                                + " order by s.account_id limit 1) where client_id = ? and ended_at is null",
                        first,
                        second));
        UUID pair = pair(first, second);
        assertThat(sam.get("/duplicates/" + pair).body())
                .contains("Each has a coach who accepted them")
                .doesNotContain("/join");
        HttpResponse<String> refused = sam.post("/duplicates/" + pair + "/join");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("They can&#39;t be joined now", "Each has a coach who accepted them");
        assertThat(merges(first) + merges(second)).isZero();
        assertThat(count("select count(*) from assignment where state = 'accepted' and client_id in ('" + first + "', '"
                        + second + "')"))
                .isEqualTo(2);
    }

    @Test
    void s10_t5_the_newest_word_on_texts_and_any_stop_count_for_both() throws Exception {
        UUID first = refer("Joaquin", "Zepeda", "+12145550141", "1985-05-05", 70);
        UUID second = refer("Joakin", "Cepeda", "+12145550142", "1985-05-05", 7);
        accept(first);
        UUID keptThread = thread(first);
        service.text("+12145550142", "STOP");
        service.owner()
                .useHandle(handle -> handle.execute(
                        "insert into messaging_consent (id, program_id, client_id, kind, script, recorded_at)"
                                + " select ?, program_id, id, 'refused', 'asked', handrail.now() from client where id = ?",
                        service.core.ids.next(),
                        second));
        sam.post("/duplicates/" + pair(first, second) + "/join");
        assertThat(text("select kind from messaging_consent where client_id = '" + first
                        + "' order by id desc limit 1"))
                .isEqualTo("refused");
        assertThat(sam.get("/threads/" + keptThread).body()).contains("They said stop");
        UUID merge = one("select id from client_merge where kept_id = '" + first + "'");
        sam.post("/merges/" + merge + "/undo");
        assertThat(text("select kind from messaging_consent where client_id = '" + first
                        + "' order by id desc limit 1"))
                .isEqualTo("verbal");
        assertThat(sam.get("/threads/" + keptThread).body()).as("a stop stays").contains("They said stop");
    }

    @Test
    void what_was_joined_later_is_taken_back_first() throws Exception {
        UUID a = refer("Ulises", "Barragan", "+12145550151", "1970-10-10", 80);
        UUID b = refer("Ulyses", "Baragan", "+12145550152", "1970-10-10", 30);
        UUID c = refer("Ulises", "Barragán", "+12145550153", "1970-10-10", 3);
        accept(a);
        sam.post("/duplicates/" + pair(a, b) + "/join");
        sam.post("/duplicates/" + pair(a, c) + "/join");
        List<UUID> merges = service.owner()
                .withHandle(handle -> handle.createQuery("select id from client_merge where kept_id = :a order by id")
                        .bind("a", a)
                        .mapTo(UUID.class)
                        .list());
        HttpResponse<String> covered = sam.post("/merges/" + merges.get(0) + "/undo");
        assertThat(covered.statusCode()).isEqualTo(409);
        assertThat(covered.body()).contains("Take that back first");
        sam.post("/merges/" + merges.get(1) + "/undo");
        assertThat(sam.post("/merges/" + merges.get(0) + "/undo").statusCode()).isEqualTo(200);
        assertThat(merges(a)).isZero();
    }

    @Test
    void d2_after_a_newer_overdose_the_first_days_are_asked_about_anew() throws Exception {
        UUID first = refer("Benicio", "Salgado", "+12145550141", "1980-05-05", 24 * 20);
        UUID second = refer("Benisio", "Salgado", "+12145550142", "1980-05-05", 5);
        accept(first);
        String due = "select day from check_in where status = 'due' and client_id = '%s'";
        long late = count(due.formatted(first));
        long soon = count(due.formatted(second));
        assertThat(late).isGreaterThan(soon);
        sam.post("/duplicates/" + pair(first, second) + "/join");
        assertThat(count(due.formatted(first))).isEqualTo(soon);
        UUID merge = one("select id from client_merge where kept_id = '" + first + "' and undone_at is null");
        sam.post("/merges/" + merge + "/undo");
        assertThat(count(due.formatted(first))).isEqualTo(late);
    }

    @Test
    void d2_days_that_count_from_the_newer_overdose_are_asked_about_though_the_same_were_after_the_older_one()
            throws Exception {
        UUID first = refer("Anselmo", "Tijerina", "+12145550161", "1977-03-09", 24 * 40);
        UUID second = refer("Anzelmo", "Tijerina", "+12145550162", "1977-03-09", 24 * 6);
        accept(first);
        asked(first, 7, "40 days");
        asked(first, 30, "10 days");
        planned();
        sam.post("/duplicates/" + pair(first, second) + "/join");
        planned();
        assertThat(milestones(first)).isEqualTo("-27 settled, -4 settled, 7 due");
        UUID merge = one("select id from client_merge where kept_id = '" + first + "' and undone_at is null");
        sam.post("/merges/" + merge + "/undo");
        planned();
        assertThat(milestones(first)).isEqualTo("7 settled, 30 settled");
        assertThat(milestones(second)).isEqualTo("7 due");
    }

    @Test
    void d2_what_was_asked_under_the_other_entry_after_the_same_overdose_is_not_asked_again() throws Exception {
        UUID first = refer("Crescencio", "Abrego", "+12145550163", "1969-11-11", 24 * 50);
        UUID second = refer("Cresencio", "Abrego", "+12145550164", "1969-11-11", 24 * 8);
        accept(first);
        asked(second, 7, "1 day");
        service.owner()
                .useHandle(handle -> handle.execute(
                        "update episode_of_care set opened_at = handrail.now() - interval '9 days' where client_id in (?, ?)",
                        first,
                        second));
        sam.post("/duplicates/" + pair(first, second) + "/join");
        planned();
        assertThat(milestones(first)).isEmpty();
        service.owner().useHandle(handle -> {
            handle.execute("update follow_up set sent_at = null where client_id = ?", second);
            handle.execute("update client set zone = 'America/Chicago' where id = ?", first);
        });
        planned();
        assertThat(milestones(first)).as("one that was never asked is").isEqualTo("7 due");
    }

    /** A milestone that was asked and answered. */
    private static void asked(UUID client, int day, String ago) {
        service.owner().useHandle(handle -> handle.execute("""
                insert into follow_up (id, program_id, kind, client_id, episode_id, about, number, planned_at, due_at, expires_at, status, outcome,
                    created_at, sent_at, settled_at)
                select '%s', program_id, 'milestone', client_id, id, id, %d, t.at, t.at, t.at, 'settled', 'answered', t.at, t.at, t.at
                from episode_of_care cross join (select handrail.now() - interval '%s' as at) t where client_id = '%s'
                """.formatted(service.core.ids.next(), day, ago, client)));
    }

    private static void planned() {
        ProgramId program = new ProgramId(one("select id from program where slug = 'harbor-county'"));
        new PlanJob(service.core.database, service.core.time, service.core.ids).run(program);
        service.until(() -> count("select count(*) from follow_up_mark") == 0);
    }

    private static String milestones(UUID client) {
        return text(
                "select coalesce(string_agg(number || ' ' || status, ', ' order by number), '') from follow_up where kind = 'milestone' and client_id = '"
                        + client + "'");
    }

    @Test
    void t2_s9_what_is_said_on_a_page_left_open_holds_for_the_one_who_goes_on() throws Exception {
        UUID first = refer("Ramona", "Bustos", "+12145550143", "1971-06-06", 70);
        UUID second = refer("Ramona", "Busttos", "+12145550144", "1971-06-06", 7);
        accept(first);
        UUID gone = thread(second);
        sam.post("/duplicates/" + pair(first, second) + "/join");
        assertThat(sam.post("/threads/" + gone + "/opt-out").uri().getPath()).isEqualTo("/threads/" + thread(first));
        assertThat(count(
                        "select count(*) from opt_out where opted_out and phone_key in (select phone_key from phone_holder where client_id = '"
                                + first + "' and held_until is null)"))
                .isPositive();
        sam.post("/clients/" + second + "/death", "sure", "yes");
        assertThat(count("select count(*) from death where client_id = '" + first + "'"))
                .isEqualTo(1);
    }

    @Test
    void c5_a_coach_decides_nothing_and_ids_of_nobody_are_nobody() throws Exception {
        Visitor ana = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        assertThat(ana.get("/duplicates").statusCode()).isEqualTo(403);
        assertThat(sam.get("/duplicates/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(sam.post("/merges/" + UUID.randomUUID() + "/undo").statusCode())
                .isEqualTo(404);
    }

    private static UUID refer(String first, String last, String phone, String born, int hoursAgo) throws Exception {
        return new Referring(service).refer(first, last, phone, born, "verbal", hoursAgo);
    }

    private static void accept(UUID client) {
        service.owner()
                .useHandle(handle -> handle.execute(
                        "update assignment set state = 'accepted', due_at = null where client_id = ? and ended_at is null",
                        client));
    }

    private static UUID pair(UUID one, UUID other) {
        return one("select id from same_person where '" + one + "' in (client_id, other_id) and '" + other
                + "' in (client_id, other_id)");
    }

    private static UUID thread(UUID client) {
        return one("select id from conversation where client_id = '" + client + "'");
    }

    private static long merges(UUID client) {
        return count(
                "select count(*) from client_merge where undone_at is null and '" + client + "' in (kept_id, gone_id)");
    }

    private static long openTasks(String kind, UUID about) {
        return count("select count(*) from task where done_at is null and kind = '" + kind + "' and about = '" + about
                + "'");
    }

    private static long audited(String action, UUID client) {
        return count("select count(*) from audit where action = '" + action + "' and subject_id = '" + client + "'");
    }

    private static UUID one(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(UUID.class).one());
    }

    private static String text(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    private static long count(String query) {
        return service.owner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
