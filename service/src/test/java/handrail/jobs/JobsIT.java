package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.tool.Demo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator's page of jobs, over HTTP, on a service whose Quartz ticks. */
class JobsIT {

    private static RunningService service;
    private static Visitor ada;
    private static Jdbi rows;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        ada = Visitor.signedIn(service.url(), "ada@example.org", Demo.PASSWORD);
        rows = service.owner();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void everyJobHasRun() {
        service.until(() -> count("select count(*) from job_beat") == count("select count(*) from qrtz_job_details"));
    }

    private static long count(String query) {
        return rows.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void every_job_stands_there_with_its_schedule_its_last_and_its_next_run_in_both_languages() throws Exception {
        everyJobHasRun();
        HttpResponse<String> page = ada.get("/jobs");
        assertThat(page.body())
                .contains("What this server does besides", "Verify the audit", "Seal the audit", "every 5 s");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Check-ins", "Texts", "Urgent pages", "Tidying up")
                .contains("every 2 s", "every 10 min", "last run ", "next ")
                .doesNotContain("not scheduled", ">job.", ">jobs.");
        ada.post("/account/language", "language", "es");
        assertThat(ada.get("/jobs/outbox").body())
                .contains("Lo que hizo", "cada 1 s", "no se puede pausar")
                .doesNotContain(">job.", ">jobs.");
        ada.post("/account/language", "language", "en");
        assertThat(ada.get("/jobs/no-such-job").statusCode()).isEqualTo(404);
    }

    @Test
    void run_now_runs_it_at_once_and_says_what_it_did_and_who_asked_is_audited() throws Exception {
        HttpResponse<String> ran = ada.post("/jobs/forget/run");
        assertThat(ran.body()).contains("It ran. What it did is below.", "asked for");
        assertThat(
                        count(
                                "select count(*) from audit where action = 'job.run' and detail = 'forget' and actor_kind = 'account'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from job_run where job = 'forget' and account_id is not null"))
                .isEqualTo(1);
    }

    @Test
    void a_pause_takes_a_reason_holds_its_job_back_in_its_program_and_is_audited_until_somebody_lets_it_go_on()
            throws Exception {
        HttpResponse<String> refused = ada.post("/jobs/check-in/pause", "reason", "because", "hours", "4");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why, in at least 10 letters", "value=\"because\"");
        ada.post("/jobs/check-in/pause", "reason", "The carrier loses every third text", "hours", "4");
        assertThat(ada.get("/jobs").body()).contains("Paused.", "The carrier loses every third text", "By Ada");
        // A run that began before the pause may still take what is due.
        ticked("check-in");
        UUID checkIn = due();
        ticked("check-in");
        assertThat(waits(checkIn)).isTrue();
        assertThat(count("select count(*) from job_pause where position('carrier' in encode(reason, 'escape')) > 0"))
                .isZero();
        ada.post("/jobs/check-in/resume");
        service.until(
                () -> count("select count(*) from check_in where status = 'due' and due_at < handrail.now()") == 0);
        assertThat(
                        count(
                                "select count(*) from audit where action in ('job.pause', 'job.resume') and detail = 'check-in'"))
                .isEqualTo(2);
        assertThat(ada.get("/jobs/check-in").body())
                .contains("The carrier loses every third text")
                .doesNotContain("Paused.");
    }

    @Test
    void a_pause_nobody_thinks_of_any_more_ends_by_itself() throws Exception {
        ada.post("/jobs/coach-quiet/pause", "reason", "We are trying something else", "hours", "1");
        assertThat(ada.get("/jobs/coach-quiet").body()).contains("Go on now");
        service.move(Duration.ofMinutes(61));
        assertThat(ada.get("/jobs/coach-quiet").body()).doesNotContain("Go on now");
    }

    @Test
    void what_somebodys_safety_rests_on_is_never_paused() throws Exception {
        for (String job : new String[] {"outbox", "urgent-pages", "page-calls"}) {
            assertThat(ada.get("/jobs/" + job).body()).contains("This one can&#39;t be paused");
            HttpResponse<String> refused =
                    ada.post("/jobs/" + job + "/pause", "reason", "I would rather have it quiet", "hours", "1");
            assertThat(refused.statusCode()).as(job).isEqualTo(422);
        }
        assertThat(count("select count(*) from job_pause where job in ('outbox', 'urgent-pages', 'page-calls')"))
                .isZero();
    }

    @Test
    void a_monitor_outside_sees_that_a_job_does_not_run_and_nothing_of_anybody() throws Exception {
        everyJobHasRun();
        ask(service.url() + "/heartbeat", 200);
        // A run that hangs on a node that lives: nobody schedules it anew.
        rows.useHandle(handle -> handle.execute("""
                update job_beat set started_at = started_at - interval '1 day', outcome = 'running', alive_at = clock_timestamp() + interval '1 hour'
                where job = 'forget'
                """));
        HttpResponse<String> late = ask(service.url() + "/heartbeat", 503);
        assertThat(late.body()).startsWith("late\n").contains("late forget age_s=86");
        assertThat(late.body().replaceAll("(?m)^(ok|late)( [a-z-]+ age_s=\\d+ waiting_s=\\d+)?$", ""))
                .isBlank();
        assertThat(ask(service.adminUrl() + "/healthcheck", 500).body()).contains("forget: last run 86");
        assertThat(ask(service.adminUrl() + "/prometheus", 200).body())
                .containsPattern("handrail_job_forget_age_seconds \\d{5}")
                .contains("handrail_job_check_in_lag_seconds");
        ada.post("/jobs/forget/run");
        assertThat(ada.get("/jobs").body()).contains("Late.");
        rows.useHandle(
                handle -> handle.execute(
                        "update job_beat set started_at = clock_timestamp(), outcome = 'done', alive_at = null where job = 'forget'"));
        ask(service.url() + "/heartbeat", 200);
    }

    /** What is answered once the status is this. */
    private static HttpResponse<String> ask(String address, int status) {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        service.until(() -> {
            answer.set(asked(address));
            return answer.get().statusCode() == status;
        });
        return answer.get();
    }

    private static HttpResponse<String> asked(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** One check-in of the administrator's program comes due now. */
    private static UUID due() {
        return rows.withHandle(
                handle -> handle.createQuery("""
                        update check_in set due_at = handrail.now() - interval '1 minute', expires_at = handrail.now() + interval '9 hours'
                        where id = (
                            select c.id from check_in c join program p on p.id = c.program_id and p.slug = 'harbor-county'
                            where c.status = 'due' order by c.due_at limit 1)
                        returning id
                        """).mapTo(UUID.class).one());
    }

    private static boolean waits(UUID checkIn) {
        return count("select count(*) from check_in where status = 'due' and id = '" + checkIn + "'") == 1;
    }

    /** Waits for two runs that began after this moment. */
    private static void ticked(String job) {
        for (int i = 0; i < 2; i++) {
            double began = began(job);
            service.until(() -> began(job) > began);
        }
    }

    private static double began(String job) {
        return rows.withHandle(
                handle -> handle.createQuery("select extract(epoch from started_at) from job_beat where job = :job")
                        .bind("job", job)
                        .mapTo(Double.class)
                        .one());
    }
}
