package handrail.intake;

import handrail.access.SignedIn;
import handrail.database.Database;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.report.Csv;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import handrail.web.Times;
import handrail.web.Words;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists of referrals from a file: upload, say which column is what, see what would happen, take in, and a report per line (B2). */
@Path("/intake")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
public final class IntakeFilePages {

    private final Database database;
    private final IntakeFiles files;
    private final Lines lines;
    private final Partners partners;
    private final Clock clock;

    IntakeFilePages(Database database, IntakeFiles files, Lines lines, Partners partners, Clock clock) {
        this.database = database;
        this.files = files;
        this.lines = lines;
        this.partners = partners;
        this.clock = clock;
    }

    /** Every file. */
    @GET
    public Page list(@Auth SignedIn me) {
        return list(me, List.of());
    }

    private Page list(SignedIn me, List<Fault> faults) {
        return database.inProgram(
                me.program(), handle -> new IntakeFilePage.Listed(me, times(handle, me), faults, files.all(handle)));
    }

    /** A new one; what can't be read is refused with why, and nothing of it is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@Auth SignedIn me, @FormDataParam("file") byte @Nullable [] content) {
        try {
            if (content == null || content.length == 0) {
                throw new Problem.Invalid(List.of(new Fault("file", "file.fault.none")));
            }
            Sheet sheet = Sheet.read(content);
            UUID id = database.inProgram(me.program(), handle -> files.keep(handle, me, content, sheet));
            return Response.seeOther(URI.create("/intake/" + id)).build();
        } catch (Problem.Invalid refused) {
            return Response.status(422).entity(list(me, refused.faults())).build();
        }
    }

    /** One of them: what would happen while it waits, and what happened afterwards. */
    @GET
    @Path("{id}")
    public Page file(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> page(handle, me, id, List.of()));
    }

    private Page page(Handle handle, SignedIn me, UUID id, List<Fault> faults) {
        IntakeFiles.IntakeFile file = own(handle, id);
        Program program = program(handle, me);
        if (!file.state().equals("uploaded")) {
            return new IntakeFilePage.Report(me, times(handle, me), file, files.report(handle, id));
        }
        Sheet sheet = files.sheet(handle, me, id).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        List<Fault> wrong = faults.isEmpty() ? faults(file.columns()) : faults;
        List<IntakeFiles.Reported> tried =
                wrong.isEmpty() ? lines.tried(handle, program, sheet, file.columns(), arrival(file)) : List.of();
        return new IntakeFilePage.Waiting(
                me,
                times(handle, me),
                wrong,
                file,
                sheet,
                new Cells(file.columns(), program.zoneId()),
                tried,
                partners.all(handle));
    }

    private static Arrival arrival(IntakeFiles.IntakeFile file) {
        return Arrival.ofFile(file.partner(), file.by());
    }

    private static List<Fault> faults(Columns columns) {
        List<Fault> faults = new ArrayList<>();
        columns.missing().forEach(field -> faults.add(new Fault("col-" + field, "file.fault.column")));
        columns.doubled().forEach(field -> faults.add(new Fault("col-" + field, "file.fault.doubled")));
        return faults;
    }

    private IntakeFiles.IntakeFile own(Handle handle, UUID id) {
        return files.find(handle, id).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    /** Which column is what. */
    @POST
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response columns(@Auth SignedIn me, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        database.useProgram(me.program(), handle -> {
            int width = files.sheet(handle, me, id)
                    .map(sheet -> sheet.head().size())
                    .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
            files.map(handle, me, id, read(typed, width), partner(typed.getOrDefault("partner", "")));
        });
        return Response.seeOther(URI.create("/intake/" + id)).build();
    }

    private static Columns read(Map<String, String> typed, int width) {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, String> otherwise = new HashMap<>();
        for (String field : Columns.FIELDS) {
            String column = typed.getOrDefault("col-" + field, "");
            if (column.matches("\\d{1,3}") && Integer.parseInt(column) < width) {
                columns.put(field, Integer.valueOf(column));
            }
            String value = typed.getOrDefault("or-" + field, "");
            if (IntakeFilePage.choicesOf(field).contains(value)) {
                otherwise.put(field, value);
            }
        }
        String order = typed.getOrDefault("order", "");
        return new Columns(columns, otherwise, Columns.ORDERS.contains(order) ? order : "mdy");
    }

    private static @Nullable UUID partner(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Takes it in; lines that would be refused are, the others are taken. */
    @POST
    @Path("{id}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@Auth SignedIn me, @PathParam("id") UUID id) {
        Optional<Page> again = database.inProgram(me.program(), handle -> {
            IntakeFiles.IntakeFile file = own(handle, id);
            Optional<Sheet> sheet = files.sheet(handle, me, id);
            if (sheet.isPresent() && !faults(file.columns()).isEmpty()) {
                return Optional.of(page(handle, me, id, faults(file.columns())));
            }
            Cells cells = new Cells(file.columns(), program(handle, me).zoneId());
            sheet.ifPresent(lines -> files.start(handle, me, id, lines, cells));
            return Optional.<Page>empty();
        });
        return again.map(page -> Response.status(422).entity(page).build())
                .orElseGet(() -> Response.seeOther(URI.create("/intake/" + id)).build());
    }

    /** It is not wanted. */
    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@Auth SignedIn me, @PathParam("id") UUID id) {
        database.useProgram(me.program(), handle -> files.drop(handle, me, id));
        return Response.seeOther(URI.create("/intake")).build();
    }

    /** The report for a spreadsheet, in the reader's words. */
    @GET
    @Path("{id}/report.csv")
    @Produces("text/csv")
    public String csv(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> {
            var unused = own(handle, id);
            return Csv.of(
                    List.of(word(me, "file.column-line"), word(me, "file.column-state"), word(me, "file.column-why")),
                    files.report(handle, id).stream()
                            .map(line -> List.<Object>of(
                                    line.number(),
                                    word(me, "file.line." + line.state()),
                                    String.join(
                                            "; ",
                                            line.faults().stream()
                                                    .map(fault -> word(me, "field." + fault.field()) + ": "
                                                            + word(me, fault.message()))
                                                    .toList())))
                            .toList());
        });
    }

    private static String word(SignedIn me, String key) {
        return Words.of(me.language(), key);
    }

    private Times times(Handle handle, SignedIn me) {
        return new Times(clock.instant(), program(handle, me).zoneId());
    }

    private static Program program(Handle handle, SignedIn me) {
        return handle.attach(Programs.class).get(me.program());
    }
}
