package handrail.web;

import handrail.bot.Language;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of pages that nobody is signed in to: what was asked for by {@code ?lang=}, else what was chosen before, else what the
 * browser prefers.
 */
public final class PageLanguage implements ContainerResponseFilter {

    private static final String CHOICE = "lang";
    private static final int A_YEAR = 365 * 86_400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page page) || page.getMe() != null) {
            return;
        }
        Optional<Language> asked =
                known(request.getUriInfo().getQueryParameters().getFirst(CHOICE));
        Language language = asked.or(() -> chosen(request)).orElseGet(() -> preferred(request));
        Language other = language == Language.EN ? Language.ES : Language.EN;
        page.speak(language, request.getMethod().equals("GET") ? address(request, other) : "");
        response.getHeaders().add(HttpHeaders.VARY, "Accept-Language, Cookie");
        asked.ifPresent(kept -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(kept)));
    }

    private static Optional<Language> chosen(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(CHOICE);
        return cookie == null ? Optional.empty() : known(cookie.getValue());
    }

    private static Language preferred(ContainerRequestContext request) {
        return request.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(tag -> known(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    private static Optional<Language> known(@Nullable String tag) {
        return "es".equals(tag)
                ? Optional.of(Language.ES)
                : "en".equals(tag) ? Optional.of(Language.EN) : Optional.empty();
    }

    private static String address(ContainerRequestContext request, Language other) {
        URI there = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam(CHOICE, other.tag())
                .build();
        return there.getRawPath() + "?" + there.getRawQuery();
    }

    private static NewCookie cookie(Language language) {
        return new NewCookie.Builder(CHOICE)
                .value(language.tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
