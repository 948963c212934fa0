package handrail.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Signs as Twilio's documentation says, written apart from the product's own: HMAC (RFC 2104) is built here from SHA-1 and its two pads,
 * and a form is kept as the list of fields it is, so that what both sides agree on is the documentation.
 */
public final class CarrierSigner {

    private static final int BLOCK = 64;

    private final byte[] key;

    public CarrierSigner(String authToken) {
        byte[] secret = authToken.getBytes(StandardCharsets.UTF_8);
        key = new byte[BLOCK];
        byte[] fitting = secret.length > BLOCK ? sha1(secret) : secret;
        System.arraycopy(fitting, 0, key, 0, fitting.length);
    }

    /** Of a form: the address, then each name and value, by name; a value that stands there twice counts once. */
    public String form(String address, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> sorted = new ArrayList<>(new LinkedHashSet<>(fields));
        sorted.sort(Comparator.comparing((Map.Entry<String, String> field) -> field.getKey())
                .thenComparing(Map.Entry::getValue));
        StringBuilder all = new StringBuilder(withoutFragment(address));
        sorted.forEach(field -> all.append(field.getKey()).append(field.getValue()));
        return hmac(all.toString());
    }

    /** Of anything but a form: the address, which carries the body's hash. */
    public String address(String address) {
        return hmac(withoutFragment(address));
    }

    /** What follows a # is for the carrier alone: how often to try again. */
    static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private String hmac(String text) {
        byte[] inner = sha1(padded(0x36, text.getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder().encodeToString(sha1(padded(0x5c, inner)));
    }

    private byte[] padded(int pad, byte[] rest) {
        byte[] whole = new byte[BLOCK + rest.length];
        for (int i = 0; i < BLOCK; i++) {
            whole[i] = (byte) (key[i] ^ pad);
        }
        System.arraycopy(rest, 0, whole, BLOCK, rest.length);
        return whole;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
