package handrail.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Webhooks as Twilio sends them, in all their shapes: each is signed rightly and must be taken. */
final class Genuine {

    static final List<String> WORDS = List.of(
            "hello",
            "it's ok, O'Brien said \"yes\"",
            "1 + 1 = 2 & 3 % 4",
            "a+b a%20b",
            "\uD83D\uDE42\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ok",
            "\u00bfQu\u00e9 tal? \u00f1",
            "\u0645\u0631\u062d\u0628\u0627 \u202Eolleh",
            "<b>bold</b>\ttab\r\nline",
            "",
            "  spaces  ");

    static final List<String> QUERIES = List.of(
            "",
            "?a=1&b=2",
            "?b=2&a=1",
            "?q=a+b",
            "?q=a%20b",
            "?n=O'Brien",
            "?x=%C3%A9&x=2",
            "?flag",
            "?to=/a,b;c:d@e!$(f)*&n=%27");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CarrierSigner signer;
    private final String publicUrl;
    private final Random random;

    Genuine(CarrierSigner signer, String publicUrl, Random random) {
        this.signer = signer;
        this.publicUrl = publicUrl;
        this.random = random;
    }

    /** One of them, with this id, by chance. */
    Webhook drawn(String sid) {
        return random.nextInt(4) == 0
                ? json(sid, one(WORDS), random.nextBoolean())
                : form(sid, one(WORDS), one(QUERIES), random.nextInt(16));
    }

    /**
     * A form.
     *
     * @param shape bits: with a Messaging Service, with repeated keys, spaces as %20, signed without the port; and through a proxy when 5
     */
    Webhook form(String sid, String words, String query, int shape) {
        List<Map.Entry<String, String>> fields =
                new ArrayList<>(fields(sid, words).entrySet());
        if ((shape & 1) > 0) {
            fields.add(Map.entry("MessagingServiceSid", "MG00000000000000000000000000000009"));
        }
        if ((shape & 2) > 0) {
            fields.add(Map.entry("Tag", "b"));
            fields.add(Map.entry("Tag", "a"));
            fields.add(Map.entry("Tag", "b"));
        }
        String path = "/twilio/messages" + query;
        String body = fields.stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue(), (shape & 4) > 0))
                .collect(Collectors.joining("&"));
        String address = ((shape & 8) > 0 ? withoutPort() : publicUrl) + path;
        return new Webhook(path, false, body, signer.form(address, fields), shape == 5 ? "proxy.example.org" : null);
    }

    /** JSON, whose hash is in the address. */
    Webhook json(String sid, String words, boolean withoutPort) {
        String body = written(fields(sid, words));
        String path = "/twilio/messages?bodySHA256=" + sha256(body);
        return new Webhook(path, true, body, signer.address((withoutPort ? withoutPort() : publicUrl) + path), null);
    }

    private static Map<String, String> fields(String sid, String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", sid);
        fields.put("From", "+12025550199");
        fields.put("To", Cluster.CLIENTS_LINE);
        fields.put("Body", words);
        fields.put("NumMedia", "0");
        fields.put("SomethingNew", "of tomorrow");
        return fields;
    }

    private String withoutPort() {
        return publicUrl.replaceFirst(":\\d+$", "");
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String value, boolean percent) {
        String plus = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return percent ? plus.replace("+", "%20") : plus;
    }

    private static String written(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
