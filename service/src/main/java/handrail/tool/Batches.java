package handrail.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows that are written together: a batch for each statement, sent in the order the statements were first used. */
final class Batches {

    private final Handle handle;
    private final Map<String, PreparedBatch> batches = new LinkedHashMap<>();

    Batches(Handle handle) {
        this.handle = handle;
    }

    /** Adds one row; the values stand in the order of the statement's question marks. */
    void add(String sql, @Nullable Object... values) {
        PreparedBatch batch = batches.computeIfAbsent(sql, handle::prepareBatch);
        for (int position = 0; position < values.length; position++) {
            batch.bind(position, values[position]);
        }
        batch.add();
    }

    /** Writes everything that was added. */
    void write() {
        batches.values().forEach(PreparedBatch::execute);
        batches.clear();
    }
}
