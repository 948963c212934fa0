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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInIT {

    private static final String EMAIL = "pat@example.org";
    private static final String PASSWORD = "four words are enough";

    @TempDir
    Path folder;

    private TestDatabase rows;
    private Database database;
    private SignIn signIn;
    private Sessions sessions;

    @BeforeEach
    void start() {
        rows = TestServer.migrated();
        database = new Database(rows.source());
        Ids ids = new Ids(new ProgramTime());
        Sealing sealing = SealingKeys.at(folder.resolve("keys"));
        Passwords passwords = new Passwords();
        Audit audit = new Audit(ids);
        sessions = new Sessions(database, ids, sealing);
        signIn = new SignIn(database, sealing, passwords, sessions, audit);
        new SetUp(database, ids, sealing, passwords, audit, PolicyFile.read(Path.of("../config/programs/standard")))
                .make(new SetUp.Asked(
                        "Harbor County",
                        "Harbor Care Team",
                        "America/New_York",
                        "2025550190",
                        "2025550191",
                        "Pat",
                        EMAIL,
                        PASSWORD));
    }

    @AfterEach
    void stop() {
        rows.close();
    }

    /** Eleven wrong and then the right one, all at once from as many places: the right one is never tried after the fifth. */
    @Test
    void guesses_made_at_once_are_counted_as_if_made_one_by_one() throws Exception {
        int many = 12;
        CountDownLatch ready = new CountDownLatch(many);
        ExecutorService guessers = Executors.newFixedThreadPool(many);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String from = "192.0.2." + i;
            Callable<Boolean> guess = () -> {
                ready.countDown();
                ready.await();
                try {
                    signIn.attempt(EMAIL, "wrong " + from, from, "test");
                    return true;
                } catch (Problem.Invalid wrong) {
                    return false;
                }
            };
            guesses.add(guessers.submit(guess));
        }
        for (Future<Boolean> guess : guesses) {
            assertThat(guess.get()).isFalse();
        }
        guessers.shutdown();
        // Wrong guesses during the lock are not counted: exactly five were, and the count began anew at the lock.
        assertThat(database.<Integer>open(handle -> handle.createQuery("select failures from account")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    /** Sixty at once from one place, each at an address nobody has: no more than twenty passwords are looked at. */
    @Test
    void tries_made_at_once_from_one_place_do_not_outrun_its_limit() throws Exception {
        int many = 60;
        CountDownLatch ready = new CountDownLatch(many);
        ExecutorService guessers = Executors.newFixedThreadPool(many);
        List<Future<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String email = "nobody" + i + "@example.org";
            Callable<Boolean> guess = () -> {
                ready.countDown();
                ready.await();
                try {
                    signIn.attempt(email, "wrong", "192.0.2.7", "test");
                    throw new AssertionError("A wrong password was right");
                } catch (Problem.TooMany closed) {
                    return false;
                } catch (Problem.Invalid wrong) {
                    return true;
                }
            };
            guesses.add(guessers.submit(guess));
        }
        int looked = 0;
        for (Future<Boolean> guess : guesses) {
            looked += guess.get() ? 1 : 0;
        }
        guessers.shutdown();
        assertThat(looked).isEqualTo(20);
    }

    @Test
    void signing_in_often_and_rightly_closes_no_door() {
        for (int i = 0; i < 25; i++) {
            assertThat(signIn.attempt(EMAIL, PASSWORD, "192.0.2.6", "one")).isNotEmpty();
        }
    }

    @Test
    void another_password_ends_every_session_and_the_old_one_lets_nobody_in() {
        String here = signIn.attempt(EMAIL, PASSWORD, "192.0.2.1", "one");
        String elsewhere = signIn.attempt(EMAIL, PASSWORD, "192.0.2.2", "two");
        SignedIn me = sessions.find(here).orElseThrow();
        signIn.changePassword(me, PASSWORD, "four other good words");
        assertThat(sessions.find(here)).isEmpty();
        assertThat(sessions.find(elsewhere)).isEmpty();
        assertThatThrownBy(() -> signIn.attempt(EMAIL, PASSWORD, "192.0.2.1", "one"))
                .isInstanceOf(Problem.Invalid.class);
        assertThat(signIn.attempt(EMAIL, "four other good words", "192.0.2.1", "one"))
                .isNotEmpty();
    }

    @Test
    void a_password_is_not_changed_by_who_does_not_know_it_or_to_a_short_one() {
        String here = signIn.attempt(EMAIL, PASSWORD, "192.0.2.1", "one");
        SignedIn me = sessions.find(here).orElseThrow();
        assertThatThrownBy(() -> signIn.changePassword(me, "wrong", "four other good words"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> signIn.changePassword(me, PASSWORD, "short")).isInstanceOf(Problem.Invalid.class);
        assertThat(sessions.find(here)).isPresent();
        assertThat(signIn.attempt(EMAIL, PASSWORD, "192.0.2.1", "one")).isNotEmpty();
    }

    @Test
    void the_fifth_try_may_still_be_the_right_one_and_forgets_the_four_before() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> signIn.attempt(EMAIL, "wrong", "192.0.2.1", "one"))
                    .isInstanceOf(Problem.Invalid.class);
        }
        assertThat(signIn.attempt(EMAIL, PASSWORD, "192.0.2.1", "one")).isNotEmpty();
        assertThat(signIn.attempt(EMAIL, PASSWORD, "192.0.2.1", "one")).isNotEmpty();
    }
}
