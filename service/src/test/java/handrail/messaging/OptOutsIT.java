package handrail.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OptOutsIT {

    private static final String PHONE = "+12025550120";

    @Test
    void t5_a_stop_written_under_the_key_before_holds_after_the_index_key_was_rotated() throws Exception {
        AeadConfig.register();
        PrfConfig.register();
        KeysetHandle values =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        KeysetHandle index =
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get());
        KeysetHandle rotated = rotated(index);
        Sealing before = new Sealing(values, index);
        Sealing after = new Sealing(values, rotated);
        assertThat(after.key("phone", PHONE)).isNotEqualTo(before.key("phone", PHONE));
        try (TestDatabase rows = TestServer.migrated()) {
            Database database = new Database(rows.source());
            ProgramId program = new ProgramId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
            database.open(handle -> handle.execute(
                    "insert into program (id, slug, name, neutral_name, zone, policy) values (?, 'harbor', 'x', 'x', 'UTC', '{}')",
                    program.value()));
            Ids ids = new Ids(new ProgramTime());
            OptOuts optOuts = new OptOuts(ids, new Statuses(ids, new com.codahale.metrics.MetricRegistry()));
            database.useProgram(
                    program, handle -> optOuts.record(handle, program, before.keys("phone", PHONE), true, "own_text"));
            List<byte[]> keys = after.keys("phone", PHONE);
            assertThat(isOut(database, program, keys)).isTrue();
            database.useProgram(program, handle -> optOuts.record(handle, program, keys, false, "own_text"));
            assertThat(isOut(database, program, keys))
                    .as("the newest word counts, under whatever key")
                    .isFalse();
        }
    }

    private static boolean isOut(Database database, ProgramId program, List<byte[]> keys) {
        return database.inProgram(program, handle -> OptOuts.isOut(handle, program, keys));
    }

    private static KeysetHandle rotated(KeysetHandle keys) throws Exception {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(0).setStatus(com.google.crypto.tink.KeyStatus.ENABLED);
        return builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                        .withRandomId()
                        .makePrimary())
                .build();
    }
}
