package handrail.web;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Where a form was refused, the browser stands at the form's own address, which is none to open: whoever loads it again, changes the language
 * or signs in anew there is shown the page the form is on, which is the longest beginning of the address that is a page. Learns at the start
 * which addresses are pages.
 */
public final class NearestPage implements ApplicationEventListener {

    private final List<Pattern> pages = new ArrayList<>();

    /** The page that an address without one lies behind; empty when no beginning of it is a page. */
    Optional<URI> nearest(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String beginning = path.substring(0, end);
            if (pages.stream().anyMatch(page -> page.matcher(beginning).matches())) {
                return Optional.of(URI.create(beginning));
            }
        }
        return Optional.empty();
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
            event.getResourceModel().getResources().forEach(resource -> learn("", resource));
        }
    }

    private void learn(String before, Resource resource) {
        String path = (before + "/" + resource.getPath()).replaceAll("/+", "/").replaceFirst("/$", "");
        if (resource.getResourceMethods().stream().anyMatch(NearestPage::isPage)) {
            pages.add(Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+")));
        }
        resource.getChildResources().forEach(child -> learn(path, child));
    }

    private static boolean isPage(ResourceMethod method) {
        return method.getHttpMethod().equals("GET") && method.getProducedTypes().contains(MediaType.TEXT_HTML_TYPE);
    }

    @Override
    public @Nullable RequestEventListener onRequest(RequestEvent event) {
        return null;
    }
}
