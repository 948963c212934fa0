package handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording of the flight recorder says of statements. */
class RecordedStatementsIT {

    @Test
    void c6_what_was_bound_to_a_statement_stands_in_no_recording(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("recording.jfr");
        try (TestDatabase rows = TestServer.migrated();
                Recording recording = new Recording()) {
            Database database = new Database(rows.source());
            recording.enable("jdbi.statement").withoutThreshold();
            recording.start();
            String said = database.open(handle -> handle.createQuery("select cast(:said as text) || cast(:by as text)")
                    .bind("said", "i relapsed last night")
                    .bind("by", "Remy")
                    .mapTo(String.class)
                    .one());
            assertThat(said).isEqualTo("i relapsed last nightRemy");
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdbi.statement"))
                .toList();
        assertThat(events).extracting(Object::toString).anyMatch(event -> event.contains("select cast("));
        assertThat(events)
                .extracting(Object::toString)
                .noneMatch(event -> event.contains("relapsed") || event.contains("Remy"));
    }
}
