package handrail.messaging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's proof that a webhook is theirs (T9): HMAC-SHA1, keyed with the account's token, over the exact public address and, for
 * a form, every parameter in order of its name. Source: Twilio's "Security"
 * documentation. It holds no time, so a replay is always possible: the text's id stops that (T10).
 */
public final class TwilioSignature {

    private final byte[] token;

    /** Keyed with this account's token. */
    public TwilioSignature(String authToken) {
        this.token = authToken.getBytes(StandardCharsets.UTF_8);
    }

    /** The signature of a form posted to this address. */
    public String ofForm(String url, Map<String, List<String>> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        return sign(signed.toString());
    }

    /** Whether a form's signature is right; compares in constant time. */
    public boolean matchesForm(String url, Map<String, List<String>> parameters, @Nullable String signature) {
        return same(ofForm(url, parameters), signature);
    }

    /** The signature of anything but a form: the address alone, which carries the body's hash as {@code bodySHA256}. */
    public String ofAddress(String url) {
        return sign(url);
    }

    /** Whether the signature of anything but a form is right, and the body the one whose hash was signed. */
    public boolean matchesBody(String url, @Nullable String bodySha256, byte[] body, @Nullable String signature) {
        return bodySha256 != null
                && same(sha256(body), bodySha256.toLowerCase(Locale.ROOT))
                && same(ofAddress(url), signature);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String sign(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token, "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
