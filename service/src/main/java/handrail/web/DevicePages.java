package handrail.web;

import handrail.bot.Language;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What makes Handrail something to keep on a phone's home screen: how it is called there, the worker that keeps style, script and one page for
 * times without connection, and that page. All of it names nobody, and no page about a client is ever kept.
 */
@Path("/device")
public final class DevicePages {

    private static final String WORKER = read("/handrail/web/worker.js").replace("BUILD", Assets.BUILD);

    /** How the home screen calls it: its own name, whoever's program it is, and nothing of what it is for. */
    @GET
    @Path("manifest.webmanifest")
    @Produces("application/manifest+json")
    public Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", Words.of(Language.EN, "app"));
        manifest.put("short_name", Words.of(Language.EN, "app"));
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#ffffff");
        manifest.put("theme_color", "#0a5a8a");
        manifest.put(
                "icons",
                List.of(
                        icon("icon-192.png", "192x192", "image/png", "any"),
                        icon("icon-512.png", "512x512", "image/png", "any"),
                        icon("icon-512.png", "512x512", "image/png", "maskable"),
                        icon("icon.svg", "any", "image/svg+xml", "any")));
        return manifest;
    }

    private static Map<String, String> icon(String name, String sizes, String type, String purpose) {
        return Map.of("src", "/assets/" + name + "?" + Assets.BUILD, "sizes", sizes, "type", type, "purpose", purpose);
    }

    /** The worker; another build of what it keeps is another worker, and browsers ask for it anew. */
    @GET
    @Path("worker.js")
    @Produces("text/javascript;charset=utf-8")
    public Response worker() {
        return Response.ok(WORKER).header("Service-Worker-Allowed", "/").build();
    }

    /** Shown instead of a page while there is no connection. */
    @GET
    @Path("offline")
    @Produces(MediaType.TEXT_HTML)
    public OfflinePage offline() {
        return new OfflinePage();
    }

    /** In both languages: whoever keeps it may sign in with either. */
    public static final class OfflinePage extends Page {

        OfflinePage() {
            super("offline", null);
        }

        /** The words of a key in one of the languages. */
        public String said(String tag, String key) {
            return Words.of(Language.of(tag), key);
        }
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(DevicePages.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
