package handrail.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import handrail.database.Changes;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForgetJobIT {

    private static final ProgramId PROGRAM = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    @Test
    void what_is_a_day_old_goes_and_keys_of_what_was_sent_once_after_a_month_and_what_is_newer_stays() {
        try (TestDatabase rows = TestServer.migrated()) {
            Database database = new Database(rows.source());
            database.open(handle -> handle.execute(
                    "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'one', 'x', 'x', 'UTC', '{}')",
                    PROGRAM.value()));
            failed(database, "25 hours");
            failed(database, "1 hour");
            changed(database);
            sentOnce(database, "30 days");
            sentOnce(database, "27 days");
            new ProgramTime().move(database, Duration.ofHours(25));
            changed(database);
            ForgetJob job = new ForgetJob(database);
            assertThat(job.run(PROGRAM)).isEqualTo(Map.of("failures", 1, "changes", 1, "runs", 0, "keys", 1));
            assertThat(job.run(PROGRAM)).isEqualTo(Map.of("failures", 0, "changes", 0, "runs", 0, "keys", 0));
        }
    }

    private static void failed(Database database, String ago) {
        database.open(handle -> handle.execute(
                "insert into sign_in_failure values (gen_random_uuid(), '\\x00', clock_timestamp() - ?::interval)",
                ago));
    }

    private static void sentOnce(Database database, String ago) {
        database.useProgram(PROGRAM, handle -> {
            UUID account = UUID.randomUUID();
            handle.execute(
                    "insert into account (id, email, email_key, name, created_at) values (?, '\\x00', ?, '\\x00', handrail.now())",
                    account,
                    account.toString().getBytes(StandardCharsets.US_ASCII));
            handle.execute(
                    "insert into once (program_id, account_id, key, at) values (?, ?, gen_random_uuid(), handrail.now() - ?::interval)",
                    PROGRAM.value(),
                    account,
                    ago);
        });
    }

    private static void changed(Database database) {
        database.useProgram(PROGRAM, handle -> Changes.note(handle, PROGRAM, "today", null));
    }
}
