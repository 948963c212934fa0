package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Actor;
import handrail.database.ProgramId;
import handrail.database.Trace;
import handrail.jobs.Job;
import handrail.jobs.Runs;
import handrail.tool.Demo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One id for a request, wherever it leaves a trace. */
class RequestIdIT {

    private static final String GIVEN = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_proxys_id_is_kept_and_comes_back() throws Exception {
        assertThat(id(ask("/sign-in", GIVEN))).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025550123", "Ana Example, of Harbor County", "a/../b", "x"})
    void c6_what_does_not_look_like_an_id_is_not_taken_for_one(String given) throws Exception {
        assertThat(id(ask("/sign-in", given))).isNotEqualTo(given).hasSize(36);
    }

    @Test
    void each_request_without_one_gets_its_own_refused_and_unknown_ones_too() throws Exception {
        List<String> ids = List.of(
                id(ask("/sign-in", null)),
                id(ask("/sign-in", null)),
                id(ask("/nowhere", null)),
                id(ask("/assets/nothing.css", null)));
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @Test
    void machines_are_told_it_in_the_problem() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/referrals"))
                                .header("X-Request-Id", GIVEN)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"instance\":\"urn:handrail:request:" + GIVEN + "\"");
    }

    @Test
    void the_audits_row_has_the_id_of_the_request_and_what_the_request_set_off_has_it_too() throws Exception {
        Visitor coach = Visitor.signedIn(service.url(), "ana@example.org", Demo.PASSWORD);
        String id = id(coach.get("/today"));
        assertThat(audited(id)).isNotEmpty();
    }

    @Test
    void a_jobs_row_has_the_id_of_its_run() {
        List<String> runs = new ArrayList<>();
        Job job = new Job() {
            @Override
            public String name() {
                return "trace";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public Map<String, Integer> run(ProgramId program) {
                runs.add(Trace.id());
                service.core.database.useProgram(
                        program,
                        handle -> service.core.audit.record(
                                handle, program, Actor.job(), "trace." + program.value(), "job", null));
                return Map.of();
            }
        };
        new Runs(service.core.database, service.core.ids, List.of(job), new MetricRegistry(), "node").run("trace");
        assertThat(runs).hasSize(2).doesNotContainNull();
        assertThat(new HashSet<>(runs)).as("one run over all programs").hasSize(1);
        assertThat(audited(runs.get(0))).hasSize(2).allMatch(action -> action.startsWith("trace."));
        assertThat(Trace.id()).isNull();
    }

    private static List<String> audited(String id) {
        return service.owner()
                .withHandle(handle -> handle.createQuery("select action from audit where request_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    private static HttpResponse<String> ask(String path, String id) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path));
        if (id != null) {
            request.header("X-Request-Id", id);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String id(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }
}
