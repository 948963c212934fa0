package handrail.staff;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.access.AccountId;
import handrail.app.RunningService;
import handrail.app.Visitor;
import handrail.database.ProgramId;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.tool.Demo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator's day: somebody comes, forgets a password, takes nights, leaves. */
class StaffIT {

    private static final Pattern CODE = Pattern.compile("class=\"code\">([0-9A-Z-]+)<");
    private static final Pattern MEMBER = Pattern.compile("action=\"/staff/([0-9a-f-]{36})\"");
    private static RunningService service;
    private static Visitor ada;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService(true);
        ada = Visitor.signedIn(service.url(), "ada@example.org", Demo.PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> add(String name, String email, String phone, String... more) throws Exception {
        String[] fields = {
            "name",
            name,
            "firstName",
            name,
            "email",
            email,
            "role",
            "COACH",
            "phone",
            phone,
            "languages",
            "es",
            "areas",
            "north",
            "cap",
            "",
            "accepting",
            "yes",
            "hours1",
            "9-17"
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return ada.post("/staff/new", all);
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    @Test
    void somebody_new_chooses_a_password_with_a_code_that_works_once_and_signs_in() throws Exception {
        HttpResponse<String> added = add("Fay Fields", "fay@example.org", "2025550171");
        assertThat(added.statusCode()).isEqualTo(200);
        String code = found(CODE, added);
        Visitor fay = new Visitor(service.url());
        HttpResponse<String> wrong = fay.post(
                "/start", "email", "fay@example.org", "code", "0000-0000-0000", "password", "rain on the window");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("belong together")
                .contains("fay@example.org")
                .doesNotContain("rain on");
        String aloud = code.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace("-", " ");
        HttpResponse<String> taken =
                fay.post("/start", "email", "fay@example.org", "code", aloud, "password", "rain on the window");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("Your password is set");
        assertThat(fay.post("/start", "email", "fay@example.org", "code", code, "password", "another long one")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.signedIn(service.url(), "fay@example.org", "rain on the window")
                        .get("/today")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_fault_of_a_profile_is_named_at_once_and_what_was_typed_stays() throws Exception {
        HttpResponse<String> refused = ada.post(
                "/staff/new",
                "name",
                "Gus <b>",
                "firstName",
                "",
                "email",
                "nowhere",
                "role",
                "BOSS",
                "phone",
                "12",
                "cap",
                "900",
                "hours3",
                "nine to five");
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String field : List.of("firstName", "email", "role", "phone", "languages", "cap", "hours3")) {
            assertThat(refused.body()).contains("href=\"#" + field + "\"").contains("id=\"" + field + "\"");
        }
        assertThat(refused.body()).contains("Gus &lt;b&gt;").contains("nine to five");
        assertThat(add("Ana Again", "ANA@example.org", "2025550110").body())
                .contains("Somebody signs in with this address already")
                .contains("Somebody else has this phone number");
    }

    @Test
    void a_profile_shows_what_was_saved() throws Exception {
        String id = found(MEMBER, add("Hal Hill", "hal@example.org", "(202) 555-0172", "hours2", "22-6"));
        String page = ada.get("/staff/" + id).body();
        assertThat(page)
                .contains("(202) 555-0172")
                .contains("09:00-17:00")
                .contains("22:00-24:00")
                .contains("00:00-06:00");
    }

    @Test
    void a_coach_with_clients_keeps_the_role_and_an_administrator_is_never_the_last() throws Exception {
        String ana = idOf("Ana");
        HttpResponse<String> refused = ada.post("/staff/" + ana, profileOf("Ana", "ana@example.org", "MANAGER"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("still has clients");
        String own = idOf("Ada");
        assertThat(ada.post("/staff/" + own, profileOf("Ada", "ada@example.org", "MANAGER"))
                        .body())
                .contains("Nobody else could administer");
        assertThat(ada.post("/staff/" + own + "/close").statusCode()).isEqualTo(409);
    }

    private static String[] profileOf(String name, String email, String role) {
        return new String[] {
            "name",
            name,
            "firstName",
            name,
            "email",
            email,
            "role",
            role,
            "phone",
            "",
            "languages",
            "en",
            "accepting",
            "yes"
        };
    }

    private static String idOf(String name) throws Exception {
        return found(Pattern.compile("/staff/([0-9a-f-]{36})\">" + name + "<"), ada.get("/staff"));
    }

    @Test
    void s2_on_call_is_never_left_empty_and_takes_nobody_without_a_phone() throws Exception {
        HttpResponse<String> nobody = ada.post("/staff/on-call", "place1", "");
        assertThat(nobody.statusCode()).isEqualTo(409);
        assertThat(nobody.body()).contains("Somebody must stay on call");
        String sam = idOf("Sam");
        String ben = idOf("Ben");
        assertThat(ada.post("/staff/on-call", "place1", ben, "place2", "", "place3", sam, "place4", ben)
                        .statusCode())
                .isEqualTo(200);
        String list = ada.get("/staff").body();
        assertThat(list)
                .contains("on call, place 1")
                .contains("on call, place 2")
                .doesNotContain("on call, place 3");
        String without = found(MEMBER, add("Ivy Inlet", "ivy@example.org", ""));
        assertThat(ada.post("/staff/on-call", "place1", without).statusCode()).isEqualTo(409);
        assertThat(ada.get("/staff").body()).contains("on call, place 2");
    }

    @Test
    void who_leaves_is_signed_out_at_once_and_every_client_has_somebody_who_answers() throws Exception {
        Visitor carla = Visitor.signedIn(service.url(), "carla@example.org", Demo.PASSWORD);
        String id = idOf("Carla");
        long carried = open("coach_id = '" + id + "'");
        assertThat(carried).isPositive();
        long all = open("true");
        HttpResponse<String> closed = ada.post("/staff/" + id + "/close");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).contains("matched anew").doesNotContain(">Carla<");
        assertThat(carla.get("/today").body()).contains("id=\"password\"");
        HttpResponse<String> again = carla.post("/sign-in", "email", "carla@example.org", "password", Demo.PASSWORD);
        assertThat(again.statusCode()).isEqualTo(422);
        List<String> still = service.owner()
                .withHandle(handle -> handle.createQuery(
                                "select state || ' since ' || started_at || ', ' || cast(why as text) from assignment"
                                        + " where ended_at is null and coach_id = cast(:id as uuid)")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
        assertThat(still).isEmpty();
        long waiting = count("select count(*) from task where kind = 'UNASSIGNED' and done_at is null");
        assertThat(open("true") + waiting).isGreaterThanOrEqualTo(all);
        assertThat(count("select count(*) from task where owner_id = '" + id + "' and done_at is null"))
                .isZero();
        assertThat(count("select count(*) from audit where action = 'account.close' and subject_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_opened_for_somebody_at_the_moment_they_leave_falls_to_whoever_supervises() throws Exception {
        UUID lou = UUID.fromString(found(MEMBER, add("Lou Lake", "lou@example.org", "2025550173")));
        UUID about = service.core.ids.next();
        ProgramId program = new ProgramId(service.owner()
                .withHandle(handle -> handle.createQuery("select program_id from staff where account_id = :id")
                        .bind("id", lou)
                        .mapTo(UUID.class)
                        .one()));
        CompletableFuture<Integer> leaving = service.core.database.inProgram(program, handle -> {
            service.core.tasks.open(
                    handle,
                    new NewTask(
                            program,
                            TaskKind.CALL_CLIENT,
                            null,
                            null,
                            null,
                            about,
                            new AccountId(lou),
                            service.core.time.instant(),
                            null));
            CompletableFuture<Integer> closing = CompletableFuture.supplyAsync(() -> closed(lou));
            while (!closing.isDone() && count("select count(*) from pg_locks where not granted") == 0) {
                Thread.onSpinWait();
            }
            return closing;
        });
        assertThat(leaving.join()).isEqualTo(200);
        assertThat(count("select count(*) from task where about = '" + about
                        + "' and done_at is null and owner_id is null"))
                .isEqualTo(1);
    }

    private static int closed(UUID member) {
        try {
            return ada.post("/staff/" + member + "/close").statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long open(String where) {
        return count("select count(*) from assignment where ended_at is null and " + where);
    }

    /** Counted in the demo's first program. */
    private static long count(String query) {
        var program = service.core.database.open(
                handle -> handle.createQuery("select program_id from sender where address = :line")
                        .bind("line", RunningService.CLIENTS_LINE)
                        .mapTo(UUID.class)
                        .one());
        return service.core.database.inProgram(
                new handrail.database.ProgramId(program),
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    void a_lock_is_opened_by_hand_and_a_code_lets_somebody_back_in() throws Exception {
        Visitor dev = new Visitor(service.url());
        for (int i = 0; i < 5; i++) {
            dev.post("/sign-in", "email", "dev@example.org", "password", "wrong");
        }
        assertThat(dev.post("/sign-in", "email", "dev@example.org", "password", Demo.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(ada.get("/staff").body()).contains("Locked after wrong passwords");
        String id = idOf("Dev");
        assertThat(ada.post("/staff/" + id + "/unlock").body()).doesNotContain("Locked after wrong passwords");
        assertThat(dev.post("/sign-in", "email", "dev@example.org", "password", Demo.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        String code = found(CODE, ada.post("/staff/" + id + "/start-code"));
        assertThat(new Visitor(service.url())
                        .post("/start", "email", "dev@example.org", "code", code, "password", "the third good words")
                        .statusCode())
                .isEqualTo(200);
        assertThat(dev.get("/today").body()).as("the old session is over").contains("id=\"password\"");
    }
}
