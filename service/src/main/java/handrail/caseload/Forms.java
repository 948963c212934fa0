package handrail.caseload;

import handrail.access.CoachAccess;
import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.web.Page;
import handrail.web.Problem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * The forms of one page. What a form asks is done in one transaction, or nothing of it is (B1): then the page is shown again with what was typed
 * and what is wrong with it.
 *
 * @param database where it is done
 * @param address the beginning of the page's address, before the id of what it is about
 * @param about what it is about, for whoever may
 * @param page draws it
 */
record Forms(Database database, String address, About about, Drawn page) {

    /** What a page is about: the one that goes on, where a page was left open while its own was joined to another. */
    interface About {
        UUID of(Handle handle, SignedIn me, UUID id);
    }

    /** The page, with what was typed and what is wrong with it. */
    interface Drawn {
        Page page(Handle handle, SignedIn me, UUID id, Map<String, String> typed, List<Problem.Fault> faults);
    }

    /** What a form asks. A {@link Problem.Invalid} takes all of it back. */
    interface Work {
        Next done(Handle handle, UUID about);
    }

    /**
     * What follows when it is done.
     *
     * @param address where to go on
     * @param begins what begins as soon as it is kept
     */
    record Next(String address, Runnable begins) {

        static Next to(String address) {
            return new Next(address, () -> {});
        }

        Next then(Runnable begun) {
            return new Next(address, begun);
        }
    }

    /** Those of a thread's page. */
    static Forms ofThreads(Database database, ThreadView view) {
        return new Forms(
                database,
                "/threads/",
                (handle, me, id) -> Joined.into(handle, id),
                (handle, me, id, typed, faults) -> view.page(handle, me, id, "", typed, faults));
    }

    /** Those of a client's page. */
    static Forms ofClients(Database database, ClientView view) {
        return ofClients(database, (handle, me, id, typed, faults) -> view.page(handle, me, id, "", typed, faults));
    }

    /** Those of a page behind a client's. */
    static Forms ofClients(Database database, Drawn page) {
        return new Forms(database, "/clients/", Forms::client, page);
    }

    private static UUID client(Handle handle, SignedIn me, UUID id) {
        UUID kept = Joined.kept(handle, id);
        CoachAccess.require(handle, me, kept);
        return kept;
    }

    /** Where the page says what was just done, as a word; empty for nothing. */
    Next said(UUID id, String word) {
        return Next.to(address + id + (word.isEmpty() ? "" : "?said=" + word));
    }

    /** Does what a form asks and leads to the page, which says so with a word. */
    Response answer(SignedIn me, UUID id, Map<String, String> typed, String word, BiConsumer<Handle, UUID> work) {
        return answer(me, id, typed, (handle, about) -> {
            work.accept(handle, about);
            return said(about, word);
        });
    }

    /** Does what a form asks and goes on, or shows the page again. */
    Response answer(SignedIn me, UUID id, Map<String, String> typed, Work work) {
        Next next;
        try {
            next = database.inProgram(me.program(), handle -> work.done(handle, about.of(handle, me, id)));
        } catch (Problem.Invalid wrong) {
            return Response.status(422)
                    .entity(again(me, id, typed, wrong.faults()))
                    .build();
        }
        next.begins().run();
        return Response.seeOther(URI.create(next.address())).build();
    }

    /** The page with what was typed, and what is wrong with it. */
    Page again(SignedIn me, UUID id, Map<String, String> typed, List<Problem.Fault> faults) {
        return database.inProgram(
                me.program(), handle -> page.page(handle, me, about.of(handle, me, id), typed, faults));
    }
}
