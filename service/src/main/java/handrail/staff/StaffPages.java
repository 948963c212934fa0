package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Sessions;
import handrail.access.SignedIn;
import handrail.assignment.Experience;
import handrail.database.Database;
import handrail.program.Programs;
import handrail.web.FormPage;
import handrail.web.Page;
import handrail.web.Problem;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The people of the program, for its administrators. */
@Path("/staff")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("ADMINISTRATOR")
public final class StaffPages {

    private static final int CHAIN = 5;

    private final Database database;
    private final Members members;
    private final Staffing staffing;
    private final Leaves leaves;

    /** Over the staff. */
    public StaffPages(Database database, Members members, Staffing staffing, Leaves leaves) {
        this.database = database;
        this.members = members;
        this.staffing = staffing;
        this.leaves = leaves;
    }

    /** Everybody, and who is on call. */
    public static final class ListPage extends FormPage {

        private final List<Member> members;
        private final Instant now;
        private final String zone;
        private final String said;

        ListPage(
                SignedIn me,
                List<Member> members,
                Map<String, String> typed,
                List<Problem.Fault> faults,
                Instant now,
                String zone,
                String said) {
            super("staff", me, typed, faults);
            this.members = members;
            this.now = now;
            this.zone = zone;
            this.said = said;
        }

        /** By name. */
        public List<Member> getMembers() {
            return members;
        }

        /** Whether nobody is paged at night: then nothing proactive is sent. */
        public boolean isNobodyOnCall() {
            return members.stream().allMatch(member -> member.onCall() == null);
        }

        /** Places in the chain. */
        public List<Integer> getPlaces() {
            return Stream.iterate(1, place -> place + 1).limit(CHAIN).toList();
        }

        /** When something is, in the program's zone. */
        public String at(Instant instant) {
            return when(instant, now, zone);
        }

        /** What was just done; empty otherwise. */
        public String getSaid() {
            return said;
        }
    }

    /** One person's form. */
    public static final class MemberPage extends FormPage {

        private final Optional<Member> member;
        private final String code;
        private final List<Leaves.Leave> leaves;

        MemberPage(
                SignedIn me,
                Optional<Member> member,
                Map<String, String> typed,
                List<Problem.Fault> faults,
                String code,
                List<Leaves.Leave> leaves) {
            super("member", me, typed, faults);
            this.leaves = List.copyOf(leaves);
            this.member = member;
            this.code = code;
        }

        /** Whose it is; null for somebody new. */
        public @org.jspecify.annotations.Nullable Member getMember() {
            return member.orElse(null);
        }

        /** A start code, shown this once; empty otherwise. */
        public String getCode() {
            return code;
        }

        /** What they may have lived through. */
        public List<String> getExperiences() {
            return Experience.WORDS;
        }

        /** Whether a word of it is ticked. */
        public boolean lived(String word) {
            return List.of(typed("experience").split(",", -1)).contains(word);
        }

        /** Their leave from today on. */
        public List<Leaves.Leave> getLeaves() {
            return leaves;
        }

        /** Whether a language is ticked. */
        public boolean speaks(String language) {
            return List.of(typed("languages").split(",", -1)).contains(language);
        }
    }

    /** Everybody. */
    @GET
    public Page list(@Auth SignedIn me) {
        return database.inProgram(me.program(), handle -> list(handle, me, List.of(), ""));
    }

    private ListPage list(Handle handle, SignedIn me, List<Problem.Fault> faults, String said) {
        Map<String, String> places = new java.util.HashMap<>();
        List<AccountId> chain = staffing.chain(handle);
        for (int i = 0; i < chain.size(); i++) {
            places.put("place" + (i + 1), chain.get(i).value().toString());
        }
        return new ListPage(
                me,
                members.all(handle, me.program()),
                places,
                faults,
                Sessions.now(handle),
                handle.attach(Programs.class).get(me.program()).zone(),
                said);
    }

    /** The form of somebody new. */
    @GET
    @Path("new")
    public Page fresh(@Auth SignedIn me) {
        return new MemberPage(
                me, Optional.empty(), Map.of("languages", "en", "role", "COACH"), List.of(), "", List.of());
    }

    /** Takes somebody in, and shows their start code once. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return answered(me, Optional.empty(), typed, handle -> {
            AccountId added = staffing.add(handle, me, Profile.read(typed));
            return shown(handle, me, added.value(), staffing.startCode(handle, me, added.value()));
        });
    }

    /** Somebody's form. */
    @GET
    @Path("{id}")
    public Page show(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> shown(handle, me, id, ""));
    }

    private MemberPage shown(Handle handle, SignedIn me, UUID id, String code) {
        Member member = member(handle, me, id);
        return new MemberPage(
                me,
                Optional.of(member),
                StaffForm.of(member, members.week(handle, member.id())),
                List.of(),
                code,
                Leaves.of(handle, member.id()));
    }

    private Member member(Handle handle, SignedIn me, UUID id) {
        return members.find(handle, me.program(), id).orElseThrow(() -> new Problem.NotFound("problem.no-member"));
    }

    /** Saves it. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Auth SignedIn me, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return answered(me, Optional.of(id), typed, handle -> {
            staffing.change(handle, me, id, Profile.read(typed));
            return list(handle, me, List.of(), "staff.saved");
        });
    }

    /** A way in for somebody new, locked out or forgetful: the code is shown once. */
    @POST
    @Path("{id}/start-code")
    public Page startCode(@Auth SignedIn me, @PathParam("id") UUID id) {
        return database.inProgram(me.program(), handle -> shown(handle, me, id, staffing.startCode(handle, me, id)));
    }

    /** Days off, both included. */
    @POST
    @Path("{id}/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@Auth SignedIn me, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        return answered(me, Optional.of(id), typed, handle -> {
            leaves.enter(handle, me, member(handle, me, id), typed);
            return shown(handle, me, id, "");
        });
    }

    /** They work after all. */
    @POST
    @Path("{id}/leave/{leave}/cancel")
    public Response cancelLeave(@Auth SignedIn me, @PathParam("id") UUID id, @PathParam("leave") UUID leave) {
        database.useProgram(me.program(), handle -> leaves.cancel(handle, me, leave));
        return Response.seeOther(URI.create("/staff/" + id)).build();
    }

    /** Opens a lock. */
    @POST
    @Path("{id}/unlock")
    public Response unlock(@Auth SignedIn me, @PathParam("id") UUID id) {
        database.useProgram(me.program(), handle -> staffing.unlock(handle, me, id));
        return Response.seeOther(URI.create("/staff")).build();
    }

    /** Somebody leaves. */
    @POST
    @Path("{id}/close")
    public Response close(@Auth SignedIn me, @PathParam("id") UUID id) {
        return answered(me, Optional.of(id), Map.of(), handle -> {
            int moved = staffing.close(handle, me, id);
            return list(handle, me, List.of(), moved > 0 ? "staff.closed-moved" : "staff.closed");
        });
    }

    /** Who is paged after the coach, in order. */
    @POST
    @Path("on-call")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response onCall(@Auth SignedIn me, MultivaluedMap<String, String> form) {
        Map<String, String> typed = FormPage.fields(form);
        try {
            return Response.ok(database.<Page>inProgram(me.program(), handle -> {
                        staffing.onCall(handle, me, StaffForm.chain(typed, CHAIN));
                        return list(handle, me, List.of(), "staff.saved");
                    }))
                    .build();
        } catch (Problem.Conflict refused) {
            List<Problem.Fault> faults = List.of(new Problem.Fault("on-call", String.valueOf(refused.getMessage())));
            return Response.status(409)
                    .entity(database.<Page>inProgram(me.program(), handle -> list(handle, me, faults, "")))
                    .build();
        }
    }

    /** Does it, or shows the form again with what was typed and what is wrong. */
    private Response answered(SignedIn me, Optional<UUID> id, Map<String, String> typed, Function<Handle, Page> work) {
        try {
            return Response.ok(database.<Page>inProgram(me.program(), work)).build();
        } catch (Problem.Invalid wrong) {
            return refused(me, id, typed, wrong.status(), wrong.faults());
        } catch (Problem.Conflict wrong) {
            return refused(
                    me,
                    id,
                    typed,
                    wrong.status(),
                    List.of(new Problem.Fault("close", String.valueOf(wrong.getMessage()))));
        }
    }

    private Response refused(
            SignedIn me, Optional<UUID> id, Map<String, String> typed, int status, List<Problem.Fault> faults) {
        return database.inProgram(me.program(), handle -> {
            Optional<Member> member = id.map(known -> member(handle, me, known));
            Map<String, String> fields = new HashMap<>();
            if (!typed.containsKey("name")) {
                member.ifPresent(known -> fields.putAll(StaffForm.of(known, members.week(handle, known.id()))));
            }
            fields.putAll(typed);
            return Response.status(status)
                    .entity(new MemberPage(
                            me,
                            member,
                            fields,
                            faults,
                            "",
                            member.map(known -> Leaves.of(handle, known.id())).orElse(List.of())))
                    .build();
        });
    }
}
