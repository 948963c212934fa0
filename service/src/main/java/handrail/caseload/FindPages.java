package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Times;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Search across somebody's people and their threads. The words go in a form, never in an address, and are kept nowhere; each search is a read
 * of whomever it found, and is audited.
 */
@Path("/find")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"COACH", "SUPERVISOR"})
public final class FindPages {

    private final Database database;
    private final PeopleSearch people;
    private final ThreadSearch search;
    private final Audit audit;
    private final Clock clock;

    FindPages(Database database, Sealing sealing, Audit audit, Clock clock) {
        this.database = database;
        this.people = new PeopleSearch(sealing);
        this.search = new ThreadSearch(sealing);
        this.audit = audit;
        this.clock = clock;
    }

    /** The form. */
    @GET
    public Page form(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> page(handle, me, null, Map.of(), List.of()));
    }

    /** What was found. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        List<Problem.Fault> faults = SearchPages.faults(typed);
        FindPage page = database.inProgram(
                me.program(),
                handle -> page(
                        handle,
                        me,
                        faults.isEmpty() ? looked(handle, me, typed.getOrDefault("words", "")) : null,
                        typed,
                        faults));
        return Response.status(faults.isEmpty() ? 200 : 422).entity(page).build();
    }

    private FindPage.Contents looked(Handle handle, SignedIn me, String words) {
        List<PeopleSearch.Person> people = this.people.among(handle, me);
        Map<UUID, String> names = people.stream()
                .filter(person -> person.thread() != null)
                .collect(
                        Collectors.toMap(person -> Objects.requireNonNull(person.thread()), PeopleSearch.Person::name));
        ThreadSearch.Found texts = search.among(handle, List.copyOf(names.keySet()), words);
        List<PeopleSearch.Person> named = Stream.concat(
                        people.stream().filter(person -> person.matches(words)),
                        this.people.former(handle, me, words).stream())
                .toList();
        note(handle, me, named, texts);
        return new FindPage.Contents(named, texts, names, people.size() == LookedAfter.MOST);
    }

    private void note(Handle handle, SignedIn me, List<PeopleSearch.Person> people, ThreadSearch.Found texts) {
        List<UUID> hits = Stream.concat(
                        people.stream().map(PeopleSearch.Person::id),
                        texts.hits().stream().map(ThreadSearch.Hit::id))
                .toList();
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "clients.search",
                "client",
                null,
                hits,
                String.valueOf(texts.opened()));
    }

    private FindPage page(
            Handle handle,
            SignedIn me,
            FindPage.@Nullable Contents contents,
            Map<String, String> typed,
            List<Problem.Fault> faults) {
        Times times = new Times(clock.instant(), ThreadView.program(handle, me).zoneId());
        return new FindPage(me, times, contents, typed, faults);
    }
}
