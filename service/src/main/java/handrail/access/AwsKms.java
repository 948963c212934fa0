package handrail.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Keys of AWS KMS, named by {@code aws-kms://} and their ARN. Credentials come from where the AWS SDK looks for them: the environment,
 * or the role of the machine. What is encrypted with a purpose is decrypted only with the same one, in the form that Tink's own client for
 * AWS uses; that one is not used because it stands on the first AWS SDK, which is no longer looked after.
 */
final class AwsKms implements KmsClient {

    private static final Pattern KEY =
            Pattern.compile("aws-kms://(arn:aws[a-z-]*:kms:([a-z0-9-]+):\\d{12}:(?:key|alias)/.+)");

    @Override
    public boolean doesSupport(String uri) {
        return uri.startsWith("aws-kms://");
    }

    @Override
    public KmsClient withCredentials(String file) throws GeneralSecurityException {
        throw new GeneralSecurityException("AWS credentials are read from the environment or the machine's role");
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        Matcher key = KEY.matcher(uri);
        if (!key.matches()) {
            throw new GeneralSecurityException("name the key as aws-kms://arn:aws:kms:REGION:ACCOUNT:key/ID");
        }
        return new Key(key.group(1), Region.of(key.group(2)));
    }

    private record Key(String arn, Region region) implements Aead {

        @Override
        public byte[] encrypt(byte[] plain, byte[] purpose) throws GeneralSecurityException {
            try (var kms = client()) {
                return kms.encrypt(request -> request.keyId(arn)
                                .plaintext(SdkBytes.fromByteArray(plain))
                                .encryptionContext(context(purpose)))
                        .ciphertextBlob()
                        .asByteArray();
            } catch (SdkException e) {
                throw refused(e);
            }
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] purpose) throws GeneralSecurityException {
            try (var kms = client()) {
                return kms.decrypt(request -> request.keyId(arn)
                                .ciphertextBlob(SdkBytes.fromByteArray(sealed))
                                .encryptionContext(context(purpose)))
                        .plaintext()
                        .asByteArray();
            } catch (SdkException e) {
                throw refused(e);
            }
        }

        private software.amazon.awssdk.services.kms.KmsClient client() {
            return software.amazon.awssdk.services.kms.KmsClient.builder()
                    .region(region)
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
        }

        private static Map<String, String> context(byte[] purpose) {
            return Map.of("associatedData", HexFormat.of().formatHex(purpose));
        }

        private static GeneralSecurityException refused(SdkException e) {
            return new GeneralSecurityException(
                    "AWS KMS refused: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }
}
