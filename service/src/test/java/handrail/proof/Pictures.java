package handrail.proof;

import handrail.messaging.FakeTwilio;
import handrail.messaging.OutgoingPicture;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Pictures that carry a word no other text has, so that each is known again wherever it turns up. */
final class Pictures {

    /** The first bytes of a PNG, as ISO 8859-1. */
    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    private Pictures() {}

    /** One that goes out with a coach's text. */
    static OutgoingPicture outgoing(String word) {
        return OutgoingPicture.of(bytes(word)).orElseThrow();
    }

    /** Lays one down at the carrier, as if it had come with a text; its address there. */
    static URI atCarrier(FakeTwilio twilio, URI api, String sid, String word) {
        String file = "ME" + word;
        twilio.files.put(file, bytes(word));
        return URI.create(api + "/2010-04-01/Accounts/" + Cluster.ACCOUNT + "/Messages/" + sid + "/Media/" + file);
    }

    /** The word of one; empty for what is none of ours. */
    static Set<String> words(byte[] content) {
        return Oracle.words(new String(content, StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String word) {
        return (PNG + " " + word + " ").getBytes(StandardCharsets.ISO_8859_1);
    }
}
