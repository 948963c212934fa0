package handrail.app;

import handrail.database.StartRefused;
import handrail.messaging.CarrierCopies;
import handrail.messaging.MediaSource;
import handrail.messaging.SimulatedCopies;
import handrail.messaging.SimulatedSms;
import handrail.messaging.SimulatedVoice;
import handrail.messaging.Sms;
import handrail.messaging.TwilioCopies;
import handrail.messaging.TwilioMedia;
import handrail.messaging.TwilioSignature;
import handrail.messaging.TwilioSms;
import handrail.messaging.TwilioVoice;
import handrail.messaging.Voice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The configured carrier with the secret that signs its webhooks.
 *
 * @param sms what texts are handed to
 * @param voice what calls are handed to
 * @param copies what it keeps of them
 * @param media where pictures are fetched from
 * @param authToken the secret
 * @param simulated whether it is the simulated phones
 */
record Carrier(Sms sms, Voice voice, CarrierCopies copies, MediaSource media, String authToken, boolean simulated) {

    static Carrier of(HandrailConfiguration configuration) {
        CarrierSettings settings = configuration.carrier();
        if (settings.kind() == CarrierSettings.Kind.SIMULATED) {
            String token = simulatorToken(configuration.data());
            return new Carrier(
                    new SimulatedSms(new TwilioSignature(token)),
                    new SimulatedVoice(),
                    new SimulatedCopies(),
                    source -> new MediaSource.Fetched(-1, new byte[0]),
                    token,
                    true);
        }
        String sid = Objects.requireNonNull(settings.accountSid());
        String secret = Objects.requireNonNull(settings.authToken());
        URI api = settings.apiUrl() == null ? null : URI.create(settings.apiUrl());
        return new Carrier(
                TwilioSms.of(sid, secret, api),
                TwilioVoice.of(sid, secret, api),
                TwilioCopies.of(sid, secret, api),
                new TwilioMedia(sid, secret, api),
                secret,
                false);
    }

    /** The simulator signs like Twilio does, with a secret of its own that ops/text reads too. */
    private static String simulatorToken(Path data) {
        Path file = data.resolve("simulator-token");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[16];
                new SecureRandom().nextBytes(secret);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartRefused(file + " can't be used: " + e, e);
        }
    }
}
