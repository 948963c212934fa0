package handrail.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.program.PolicyFile;
import handrail.web.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpIT {

    private static final SetUp.Asked ASKED = new SetUp.Asked(
            "Harbor County",
            "Harbor Care Team",
            "America/New_York",
            "2025550190",
            "2025550191",
            "Pat",
            "Pat@example.org",
            "four words are enough");

    @TempDir
    Path folder;

    private TestDatabase rows;
    private SetUp setUp;
    private SignIn signIn;
    private Sessions sessions;
    private Database database;

    @BeforeEach
    void start() {
        rows = TestServer.migrated();
        database = new Database(rows.source());
        Ids ids = new Ids(new ProgramTime());
        Sealing sealing = SealingKeys.at(folder.resolve("keys"));
        Passwords passwords = new Passwords();
        sessions = new Sessions(database, ids, sealing);
        signIn = new SignIn(database, sealing, passwords, sessions, new Audit(ids));
        setUp = new SetUp(
                database,
                ids,
                sealing,
                passwords,
                new Audit(ids),
                PolicyFile.read(Path.of("../config/programs/standard")));
    }

    @AfterEach
    void stop() {
        rows.close();
    }

    @Test
    void the_first_administrator_is_made_once_and_can_sign_in() {
        assertThat(setUp.open()).isTrue();
        setUp.make(ASKED);
        assertThat(setUp.open()).isFalse();
        String token = signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.1", "test");
        assertThat(sessions.find(token))
                .hasValueSatisfying(me -> assertThat(me.role()).isEqualTo(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> setUp.make(ASKED)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void b1_every_fault_is_named_at_once_and_nothing_is_stored() {
        SetUp.Asked wrong = new SetUp.Asked("", "", "Mars", "12", "12", "", "pat", "short");
        assertThatThrownBy(() -> setUp.make(wrong))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.faults()).hasSizeGreaterThanOrEqualTo(8));
        assertThat(setUp.open()).isTrue();
    }

    @Test
    void five_wrong_passwords_lock_the_account_and_the_lock_ends_by_itself() {
        setUp.make(ASKED);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.attempt("pat@example.org", "wrong", "192.0.2.1", "test"))
                    .isInstanceOf(Problem.Invalid.class);
        }
        assertThatThrownBy(() -> signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.2", "test"))
                .isInstanceOf(Problem.Invalid.class);
        database.open(
                handle -> handle.execute("update account set locked_until = clock_timestamp() - interval '1 second'"));
        assertThat(signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.2", "test"))
                .isNotEmpty();
    }

    @Test
    void twenty_failures_from_one_place_close_the_door_for_that_place_only() {
        setUp.make(ASKED);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> signIn.attempt("nobody@example.org", "wrong", "192.0.2.9", "test"))
                    .isInstanceOf(Problem.Invalid.class);
        }
        assertThatThrownBy(() -> signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.9", "test"))
                .isInstanceOf(Problem.TooMany.class);
        assertThat(signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.8", "test"))
                .isNotEmpty();
    }

    @Test
    void all_sessions_end_together_and_an_idle_one_by_itself() {
        setUp.make(ASKED);
        String first = signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.1", "test");
        SignedIn me = sessions.find(first).orElseThrow();
        database.open(handle ->
                handle.execute("update sign_in_session set last_seen_at = clock_timestamp() - interval '31 minutes'"));
        assertThat(sessions.find(first)).isEmpty();
        String second = signIn.attempt("pat@example.org", ASKED.password(), "192.0.2.1", "test");
        database.open(handle -> {
            Sessions.endAll(handle, me.account());
            return second;
        });
        assertThat(sessions.find(second)).isEmpty();
    }
}
