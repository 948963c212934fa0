package handrail.intake;

import handrail.access.SignIn;
import handrail.bot.Language;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The referral form for partners who are not staff: their key, which their browser can keep, says who they are. */
@Path("/refer")
@Produces(MediaType.TEXT_HTML)
public final class ReferPages {

    private final Database database;
    private final Enrolment enrolment;
    private final SignIn signIn;
    private final Runnable dispatchSoon;

    /** Over the enrolment; wrong keys count as failed sign-ins of the place they come from. */
    public ReferPages(Database database, Enrolment enrolment, SignIn signIn, Runnable dispatchSoon) {
        this.database = database;
        this.enrolment = enrolment;
        this.signIn = signIn;
        this.dispatchSoon = dispatchSoon;
    }

    /** The form. */
    public static final class Form extends ReferralPage {

        private final Language language;

        Form(Language language, Map<String, String> typed, List<Fault> faults, String said, String zone) {
            super("refer", null, typed, faults, said, zone);
            this.language = language;
        }

        @Override
        protected Language language() {
            return language;
        }
    }

    /** The empty form, in English or Spanish. */
    @GET
    public Page form(@QueryParam("lang") @Nullable String language) {
        return new Form(Language.of("es".equals(language) ? "es" : "en"), Map.of(), List.of(), "", "");
    }

    /** Takes somebody in; who refers learns that it arrived, and nothing about the person. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response receive(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>(FormPage.fields(form));
        Language language = Language.of("es".equals(typed.get("lang")) ? "es" : "en");
        String key = Optional.ofNullable(typed.remove("partnerPassword")).orElse("");
        UUID tried = signIn.tries().begin(request.getRemoteAddr());
        Optional<Partners.Known> partner = database.open(handle -> Partners.byKey(handle, key));
        if (partner.isEmpty()) {
            List<Fault> faults = List.of(new Fault("partnerPassword", "refer.wrong-key"));
            return Response.status(422)
                    .entity(new Form(language, typed, faults, "", ""))
                    .build();
        }
        signIn.tries().forgive(tried);
        Program program = database.inProgram(
                partner.get().program(),
                handle -> handle.attach(Programs.class).get(partner.get().program()));
        try {
            Enrolment.Result result = database.inProgram(
                    program.id(),
                    handle -> enrolment.enrol(
                            handle,
                            program,
                            ReferralForm.read(typed, program.zoneId()),
                            Arrival.ofPartner(Channel.FORM, partner.get().id())));
            dispatchSoon.run();
            String said = result.isNew() ? "referral.saved" : "referral.known";
            return Response.ok(new Form(language, Map.of(), List.of(), said, program.zone()))
                    .build();
        } catch (Problem.Invalid wrong) {
            List<Fault> faults = new ArrayList<>(ReferralForm.faults(wrong.faults()));
            faults.add(new Fault("partnerPassword", "refer.key-again"));
            return Response.status(422)
                    .entity(new Form(language, typed, faults, "", program.zone()))
                    .build();
        }
    }
}
