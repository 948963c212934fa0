package handrail.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import handrail.database.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeysTest {

    private static final String KEY = "test-kms://one";
    private static final String ARN = "aws-kms://arn:aws:kms:us-east-1:111122223333:key/one";
    private static final UUID ROW = new UUID(1, 2);

    private static FakeAwsKms aws;

    @TempDir
    Path folder;

    @BeforeAll
    static void keys() throws Exception {
        AeadConfig.register();
        KmsClients.add(new LocalKms());
        aws = new FakeAwsKms();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, ARN})
    void c4_keys_encrypted_by_a_kms_open_the_same_values_at_the_next_start(String kms) throws Exception {
        Path file = folder.resolve("keys");
        var sealed = SealingKeys.at(file, kms).seal("client", "first_name", ROW, "Ana");
        assertThat(SealingKeys.at(file, kms).open("client", "first_name", ROW, sealed))
                .isEqualTo("Ana");
        assertThat(Files.readString(file)).contains("encryptedKeyset").doesNotContain("\"key\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void another_key_of_the_kms_opens_nothing() {
        Path file = folder.resolve("keys");
        SealingKeys.at(file, KEY);
        assertThatThrownBy(() -> SealingKeys.at(file, "test-kms://two"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("keys can't be used");
    }

    @Test
    void b4_a_bare_file_is_not_taken_for_an_encrypted_one_nor_the_other_way_round() {
        Path bare = folder.resolve("bare");
        SealingKeys.at(bare);
        assertThatThrownBy(() -> SealingKeys.at(bare, KEY))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not encrypted");
        Path encrypted = folder.resolve("encrypted");
        SealingKeys.at(encrypted, KEY);
        assertThatThrownBy(() -> SealingKeys.at(encrypted))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("set sealingKms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-kms://x", "aws-kms://my-key", "aws-kms://arn:aws:s3:us-east-1:111122223333:key/x"})
    void b4_a_wrong_name_stops_the_start_with_one_line_naming_the_setting(String kms) {
        assertThatThrownBy(() -> SealingKeys.at(folder.resolve("keys"), kms))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sealingKms")
                .hasMessageContaining(kms)
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void b4_a_kms_that_refuses_stops_the_start_with_one_line_and_leaves_no_file() {
        assertThatThrownBy(() -> SealingKeys.at(folder.resolve("keys"), ARN.replace("key/one", "key/forbidden")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("AWS KMS refused")
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void a_bare_file_is_encrypted_in_place_and_opens_what_it_opened() {
        Path file = folder.resolve("keys");
        var sealed = SealingKeys.at(file).seal("client", "first_name", ROW, "Ana");
        SealingKeys.encrypt(file, KEY);
        assertThat(SealingKeys.at(file, KEY).open("client", "first_name", ROW, sealed))
                .isEqualTo("Ana");
    }

    /** A KMS of this test: a key for each name, which never leaves it. */
    private static final class LocalKms implements KmsClient {

        private final Map<String, Aead> keys = new ConcurrentHashMap<>();

        @Override
        public boolean doesSupport(String uri) {
            return uri.startsWith("test-kms://");
        }

        @Override
        public KmsClient withCredentials(String file) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String uri) {
            return keys.computeIfAbsent(uri, name -> key());
        }
    }

    static Aead key() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
