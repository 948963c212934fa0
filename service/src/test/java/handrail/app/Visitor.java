package handrail.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without script: follows redirects, keeps cookies, sends forms with the token of the session. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;
    private String token = "";

    /** Somebody not signed in. */
    public Visitor(String url) {
        this.url = url;
    }

    /** Somebody of the demo's staff, signed in. */
    public static Visitor signedIn(String url, String email, String password) throws Exception {
        Visitor visitor = new Visitor(url);
        HttpResponse<String> home = visitor.post("/sign-in", "email", email, "password", password);
        if (home.statusCode() != 200 || visitor.token.isEmpty()) {
            throw new AssertionError("Could not sign in: " + home.statusCode());
        }
        return visitor;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return noted(client.send(
                HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Sends a form of names and values. */
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return noted(client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    /** Sends a form that was drawn in a session that is over. */
    public HttpResponse<String> stale(String path) throws IOException, InterruptedException {
        String present = token;
        token = "of-another-session";
        try {
            return post(path);
        } finally {
            token = present;
        }
    }

    /** Sends what a device kept for so many seconds, as the device does by itself. */
    public HttpResponse<String> kept(String path, long seconds, String... fields)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("x=1");
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                        .header("X-CSRF-Token", token)
                        .header("Handrail-Kept", Long.toString(seconds))
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with a file, and with names and values beside it. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] content, String... fields)
            throws IOException, InterruptedException {
        String part = "--edge\r\nContent-Disposition: form-data; name=\"%s\"";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((part.formatted("csrf") + "\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(
                    (part.formatted(fields[i]) + "\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes((part.formatted(field) + "; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return noted(client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private HttpResponse<String> noted(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
