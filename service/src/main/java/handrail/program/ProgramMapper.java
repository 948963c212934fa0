package handrail.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import handrail.database.ProgramId;
import io.dropwizard.jackson.Jackson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads programs. Every text asks for its own one, whose policy is large and seldom changes: the same policy is read once. */
public final class ProgramMapper implements RowMapper<Program> {

    private static final ObjectMapper JSON = Jackson.newObjectMapper();

    /** Of as many programs as a state has, and a few editions. */
    private static final Cache<String, Policy> READ =
            Caffeine.newBuilder().maximumSize(1_000).build();

    @Override
    public Program map(ResultSet row, StatementContext context) throws SQLException {
        return new Program(
                new ProgramId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("neutral_name"),
                row.getString("zone"),
                READ.get(row.getString("policy"), ProgramMapper::policy));
    }

    private static Policy policy(String written) {
        try {
            return JSON.readValue(written, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The policy of a program can't be read", e);
        }
    }
}
