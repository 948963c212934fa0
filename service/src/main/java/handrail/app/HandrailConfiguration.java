package handrail.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of one installation: {@code config/handrail.yml} explains each. A wrong one stops the start (B4). */
public final class HandrailConfiguration extends Configuration {

    @NotBlank
    @Pattern(
            regexp = "https?://[^\\s/]+",
            message = "is the address clients of this service use, such as https://handrail.example.org")
    private String publicUrl = "";

    @NotNull
    private Path data = Path.of("data");

    @NotNull
    private Path programs = Path.of("config/programs/standard");

    private boolean demo;

    private boolean demoTime;

    @Valid
    @NotNull
    private DatabaseSettings database = new DatabaseSettings(null, null, null);

    @Valid
    @NotNull
    private CarrierSettings carrier = CarrierSettings.simulated();

    @Valid
    @NotNull
    private BackupSettings backup = BackupSettings.none();

    @NotNull
    private List<String> trustedProxies = List.of();

    private @Nullable Path sealingKeys;

    @Pattern(
            regexp = "[a-z][a-z0-9-]*://\\S+",
            message = "is the URI of a KMS key, such as aws-kms://arn:aws:kms:us-east-1:111122223333:key/ID")
    private @Nullable String sealingKms;

    /** Where this service is reached from outside, without a path: signatures and links are made with it (T9). */
    @JsonProperty
    public String publicUrl() {
        return publicUrl;
    }

    /** The folder for everything this node keeps: the embedded database, keys, audit heads. */
    @JsonProperty
    public Path data() {
        return data;
    }

    /** The folder a new program's policy and messages are read from. */
    @JsonProperty
    public Path programs() {
        return programs;
    }

    /** Fill the demo at first start, and allow program time to be moved. */
    @JsonProperty
    public boolean demo() {
        return demo;
    }

    /** Allow program time to be moved, with or without the demo. */
    public boolean timeMoves() {
        return demo || demoTime;
    }

    /** The database. */
    @JsonProperty
    public DatabaseSettings database() {
        return database;
    }

    /** Who carries texts. */
    @JsonProperty
    public CarrierSettings carrier() {
        return carrier;
    }

    /** Nightly backups. */
    @JsonProperty
    public BackupSettings backup() {
        return backup;
    }

    /** Another database has people who look after it. */
    @JsonIgnore
    @AssertTrue(
            message =
                    "folder is for the database that comes along; the external one that is named is backed up by whoever runs it"
                            + " (ops/docs/runbooks/external-postgresql.md): take backup.folder away")
    public boolean isBackup() {
        return backup.folder() == null || database.embedded();
    }

    /** The file with the sealing keys; {@code sealing-keys} in the data folder unless named. */
    public Path sealingKeys() {
        return sealingKeys == null ? data.resolve("sealing-keys") : sealingKeys;
    }

    /** The proxies in front of this service, as addresses or networks such as 10.0.0.0/24: whom they forward for is believed. */
    @JsonProperty
    public List<String> trustedProxies() {
        return trustedProxies;
    }

    @JsonProperty
    void setTrustedProxies(List<String> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    /** The KMS key that encrypts the sealing keys in their file; null: the file's mode alone protects them. */
    public @Nullable String sealingKms() {
        return sealingKms;
    }

    @JsonProperty
    void setBackup(BackupSettings backup) {
        this.backup = backup;
    }

    @JsonProperty
    void setSealingKms(String sealingKms) {
        this.sealingKms = sealingKms;
    }

    @JsonProperty
    void setPublicUrl(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @JsonProperty
    void setData(Path data) {
        this.data = data;
    }

    @JsonProperty
    void setPrograms(Path programs) {
        this.programs = programs;
    }

    @JsonProperty
    void setDemo(boolean demo) {
        this.demo = demo;
    }

    @JsonProperty
    void setDemoTime(boolean demoTime) {
        this.demoTime = demoTime;
    }

    @JsonProperty
    void setDatabase(DatabaseSettings database) {
        this.database = database;
    }

    @JsonProperty
    void setCarrier(CarrierSettings carrier) {
        this.carrier = carrier;
    }

    @JsonProperty
    void setSealingKeys(Path sealingKeys) {
        this.sealingKeys = sealingKeys;
    }
}
