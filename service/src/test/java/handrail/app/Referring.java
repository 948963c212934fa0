package handrail.app;

import handrail.tool.Demo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Whoever refers people to the demo's program and looks at its rows afterwards. */
public final class Referring {

    private final RunningService service;

    public Referring(RunningService service) {
        this.service = service;
    }

    /** Refers somebody by the partner's API; the same name and phone with a newer overdose is the same person. */
    public UUID refer(String first, String last, String phone, String consent, int hoursAgo) throws Exception {
        return refer(first, last, phone, "1979-07-07", consent, hoursAgo);
    }

    /** The same, born on a day. */
    public UUID refer(String first, String last, String phone, String born, String consent, int hoursAgo)
            throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.url() + "/api/referrals"))
                                .header("Authorization", "Bearer " + Demo.API_KEY)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"firstName": "%s", "lastName": "%s", "phone": "%s", "birthDate": "%s", "language": "en",
                                         "occurredAt": "%s", "source": "ems", "naloxoneGiven": "yes", "consent": "%s"}
                                        """.formatted(
                                                first,
                                                last,
                                                phone,
                                                born,
                                                service.core.time.instant().minus(Duration.ofHours(hoursAgo)),
                                                consent)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String referral = answer.body().replaceAll("(?s).*\"id\"\\s*:\\s*\"([0-9a-f-]+)\".*", "$1");
        return one(UUID.class, "select client_id from referral where id = cast(? as uuid)", referral);
    }

    /** The newest episode of somebody. */
    public UUID episode(UUID client) {
        return one(UUID.class, "select id from episode_of_care where client_id = ? order by id desc limit 1", client);
    }

    /** The account of whoever signed in last. */
    public UUID lastSignedIn() {
        return one(UUID.class, "select account_id from sign_in_session order by created_at desc limit 1");
    }

    /** The pair of two entries that may be one person. */
    public UUID pair(UUID one, UUID other) {
        return one(
                UUID.class,
                "select id from same_person where client_id in (?, ?) and other_id in (?, ?)",
                one,
                other,
                one,
                other);
    }

    /** One value, as the database's owner sees it. */
    public <T> T one(Class<T> type, String query, Object... values) {
        return service.owner().withHandle(handle -> {
            var asked = handle.createQuery(query);
            for (int i = 0; i < values.length; i++) {
                asked.bind(i, values[i]);
            }
            return asked.mapTo(type).one();
        });
    }

    /** A day of the program's, so many days from today. */
    public String day(int ahead) {
        return LocalDate.ofInstant(service.core.time.instant(), ZoneId.of("America/New_York"))
                .plusDays(ahead)
                .toString();
    }
}
