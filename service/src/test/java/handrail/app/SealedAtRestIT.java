package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import handrail.access.SealingKeys;
import handrail.conversation.Consents;
import handrail.database.Database;
import handrail.database.EmbeddedServer;
import handrail.database.Ids;
import handrail.database.Migrations;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.messaging.Cancelled;
import handrail.messaging.Outbox;
import handrail.messaging.Statuses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What somebody finds who steals the disk, but not the keys. */
class SealedAtRestIT {

    private static final String WORDS = "planted-words-quixotic-zebra";
    private static final String PHONE = "+12025550177";
    private static final String NAME = "Plantedname";

    @Test
    void c4_the_databases_files_show_no_planted_name_number_or_text(@TempDir Path folder, @TempDir Path keys)
            throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            Migrations.run(server.jdbcUrl(), server.keeper(), true);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(server.jdbcUrl());
            source.setCurrentSchema("handrail");
            source.setUser(server.application().user());
            source.setPassword(server.application().password());
            plant(new Database(source), keys);
        }
        for (String secret : List.of(WORDS, NAME, "2025550177")) {
            assertThat(filesWith(folder, secret)).as(secret).isEmpty();
        }
        assertThat(filesWith(folder, "not-secret-slug"))
                .as("the search finds what is not sealed")
                .isNotEmpty();
    }

    private static void plant(Database database, Path keys) {
        var sealing = SealingKeys.at(keys.resolve("keys"));
        Ids ids = new Ids(new ProgramTime());
        ProgramId program = new ProgramId(ids.next());
        database.open(handle -> handle.execute(
                "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'not-secret-slug', 'x', 'x', 'UTC', '{}')",
                program.value()));
        database.useProgram(program, handle -> {
            var client = ids.next();
            var holder = ids.next();
            handle.createUpdate(
                            "insert into client (id, program_id, first_name, name_key, language, created_at) values (:id, :program, :name, :key, 'en', handrail.now())")
                    .bind("id", client)
                    .bind("program", program)
                    .bind("name", sealing.seal("client", "first_name", client, NAME))
                    .bind("key", sealing.key("name", NAME))
                    .execute();
            handle.createUpdate(
                            "insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from) values (:id, :program, :phone, :key, :client, handrail.now())")
                    .bind("id", holder)
                    .bind("program", program)
                    .bind("phone", sealing.seal("phone_holder", "phone", holder, PHONE))
                    .bind("key", sealing.key("phone", PHONE))
                    .bind("client", client)
                    .execute();
            new Consents(ids, new Cancelled(new Statuses(ids, new MetricRegistry())))
                    .record(handle, program, client, "verbal", "script", null);
            new Outbox(ids, sealing)
                    .received(handle, program, List.of(new Outbox.Received(ids.next(), "SMatrest", WORDS, List.of())));
        });
    }

    private static List<Path> filesWith(Path folder, String secret) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, secret))
                    .toList();
        }
    }

    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException e) {
            return false;
        }
    }
}
