package handrail.staff;

import handrail.access.AccountId;
import handrail.access.Accounts;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Role;
import handrail.access.Sealing;
import handrail.access.Sessions;
import handrail.access.SignedIn;
import handrail.access.StartCodes;
import handrail.assignment.Reassigning;
import handrail.database.Ids;
import handrail.program.Programs;
import handrail.web.Problem;
import handrail.web.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Coming, changing and leaving: every change is audited, and none may leave a client or a night without somebody. */
public final class Staffing {

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;
    private final Members members;
    private final StartCodes codes;
    private final Reassigning reassigning;

    /** Over accounts, profiles and caseloads. */
    public Staffing(Ids ids, Sealing sealing, Audit audit, Members members, StartCodes codes, Reassigning reassigning) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
        this.members = members;
        this.codes = codes;
        this.reassigning = reassigning;
    }

    /** Somebody comes: returns their id. They choose a password with a start code. */
    AccountId add(Handle handle, SignedIn by, Profile profile) {
        AccountId id = new AccountId(ids.next());
        refuseTaken(handle, profile, id);
        handle.createUpdate("""
                        insert into account (id, email, email_key, name, created_at)
                        values (:id, :email, :key, :name, handrail.now())
                        """)
                .bind("id", id)
                .bind("email", sealing.seal("account", "email", id, profile.email()))
                .bind("key", sealing.key("email", profile.email()))
                .bind("name", sealing.seal("account", "name", id, profile.name()))
                .execute();
        handle.execute(
                "insert into membership (account_id, program_id, role) values (?, ?, ?)",
                id.value(),
                by.program().value(),
                word(profile.role()));
        write(handle, by, id, profile);
        record(handle, by, "staff.add", id, profile.role().name());
        return id;
    }

    /** Somebody's profile changes. A coach who becomes something else must have handed over first. */
    void change(Handle handle, SignedIn by, UUID memberId, Profile profile) {
        Member before = require(handle, by, memberId);
        refuseTaken(handle, profile, before.id());
        if (before.role() != profile.role()) {
            refuseRole(handle, by, before);
            handle.execute(
                    "update membership set role = ? where account_id = ? and program_id = ?",
                    word(profile.role()),
                    before.id().value(),
                    by.program().value());
        }
        if (profile.phone() == null && before.onCall() != null) {
            throw new Problem.Invalid(List.of(new Fault("phone", "staff.fault.on-call-phone")));
        }
        handle.createUpdate("update account set email = :email, email_key = :key, name = :name where id = :id")
                .bind("id", before.id())
                .bind("email", sealing.seal("account", "email", before.id(), profile.email()))
                .bind("key", sealing.key("email", profile.email()))
                .bind("name", sealing.seal("account", "name", before.id(), profile.name()))
                .execute();
        write(handle, by, before.id(), profile);
        record(handle, by, "staff.change", before.id(), profile.role().name());
    }

    private void refuseRole(Handle handle, SignedIn by, Member before) {
        List<Fault> faults = new ArrayList<>();
        if (before.clients() > 0) {
            faults.add(new Fault("role", "staff.fault.carries"));
        }
        if (lastAdministrator(handle, by, before)) {
            faults.add(new Fault("role", "staff.fault.last-administrator"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
    }

    private boolean lastAdministrator(Handle handle, SignedIn by, Member member) {
        return member.role() == Role.ADMINISTRATOR
                && members.all(handle, by.program()).stream()
                        .noneMatch(other -> other.role() == Role.ADMINISTRATOR
                                && other.started()
                                && !other.id().equals(member.id()));
    }

    private void refuseTaken(Handle handle, Profile profile, AccountId own) {
        List<Fault> faults = new ArrayList<>();
        if (taken(
                handle,
                "select exists (select from account where email_key = any(:keys) and id <> :own)",
                sealing.keys("email", profile.email()),
                own)) {
            faults.add(new Fault("email", "staff.fault.email-taken"));
        }
        if (profile.phone() != null && taken(handle, """
                        select exists (select from staff s join account a on a.id = s.account_id and a.closed_at is null
                            where s.phone_key = any(:keys) and s.account_id <> :own)
                        """, sealing.keys("phone", profile.phone()), own)) {
            faults.add(new Fault("phone", "staff.fault.phone-taken"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
    }

    private static boolean taken(Handle handle, String query, List<byte[]> keys, AccountId own) {
        return handle.createQuery(query)
                .bindArray("keys", byte[].class, keys)
                .bind("own", own)
                .mapTo(Boolean.class)
                .one();
    }

    private void write(Handle handle, SignedIn by, AccountId id, Profile profile) {
        handle.createUpdate("""
                        insert into staff (account_id, program_id, first_name, phone, phone_key, languages, areas, cap, accepting,
                            gender, experience, takes_high, new_a_day)
                        values (:id, :program, :first, :phone, :key, :languages, :areas, :cap, :accepting,
                            :gender, :experience, :takesHigh, :newADay)
                        on conflict (account_id, program_id) do update set first_name = excluded.first_name, phone = excluded.phone,
                            phone_key = excluded.phone_key, languages = excluded.languages, areas = excluded.areas,
                            cap = excluded.cap, accepting = excluded.accepting, gender = excluded.gender,
                            experience = excluded.experience, takes_high = excluded.takes_high, new_a_day = excluded.new_a_day
                        """)
                .bind("id", id)
                .bind("program", by.program())
                .bind("first", sealing.seal("staff", "first_name", id, profile.firstName()))
                .bind("phone", profile.phone() == null ? null : sealing.seal("staff", "phone", id, profile.phone()))
                .bind("key", profile.phone() == null ? null : sealing.key("phone", profile.phone()))
                .bindArray("languages", String.class, profile.languages())
                .bindArray("areas", String.class, profile.areas())
                .bind("cap", profile.cap())
                .bind("accepting", profile.accepting())
                .bind("gender", profile.likeness().gender())
                .bindArray("experience", String.class, profile.likeness().experience())
                .bind("takesHigh", profile.likeness().takesHigh())
                .bind("newADay", profile.likeness().newADay())
                .execute();
        handle.execute("delete from working_hours where account_id = ?", id.value());
        profile.week()
                .shifts()
                .forEach(shift -> handle.execute(
                        "insert into working_hours (program_id, account_id, weekday, opens, closes) values (?, ?, ?, ?::time, ?::time)",
                        by.program().value(),
                        id.value(),
                        shift.weekday(),
                        shift.from(),
                        shift.until()));
    }

    /** A code to choose a password with, new or forgotten; a lock opens. */
    String startCode(Handle handle, SignedIn by, UUID memberId) {
        Member member = require(handle, by, memberId);
        record(handle, by, "start-code.issue", member.id(), null);
        return codes.issue(handle, member.id());
    }

    /** A lock opens before its time. */
    void unlock(Handle handle, SignedIn by, UUID memberId) {
        Member member = require(handle, by, memberId);
        handle.attach(Accounts.class).succeeded(member.id());
        record(handle, by, "account.unlock", member.id(), null);
    }

    /**
     * Somebody leaves: signed out everywhere at once, never to sign in again; their clients are matched anew. Returns how many clients
     * went on to somebody else, or to the supervisor.
     *
     * @throws Problem.Conflict when nobody would be left on call or to administer, or it is the one who asks
     */
    int close(Handle handle, SignedIn by, UUID memberId) {
        Member member = require(handle, by, memberId);
        if (member.id().equals(by.account())) {
            throw new Problem.Conflict("staff.fault.own");
        }
        if (lastAdministrator(handle, by, member)) {
            throw new Problem.Conflict("staff.fault.last-administrator");
        }
        if (member.onCall() != null) {
            List<AccountId> others = chain(handle).stream()
                    .filter(other -> !other.equals(member.id()))
                    .toList();
            onCall(handle, by, others);
        }
        handle.execute(
                "update account set closed_at = handrail.now() where id = ?",
                member.id().value());
        handle.execute(
                "delete from working_hours where account_id = ?", member.id().value());
        Sessions.endAll(handle, member.id());
        int clients = reassigning.release(
                handle, handle.attach(Programs.class).get(by.program()), member.id(), Actor.account(by.account()));
        record(handle, by, "account.close", member.id(), Integer.toString(clients));
        return clients;
    }

    /** Who is on call, in order. */
    List<AccountId> chain(Handle handle) {
        return handle.createQuery("select account_id from on_call order by position")
                .mapTo(AccountId.class)
                .list();
    }

    /**
     * Sets who is paged after the coach, in order, round the clock (S2).
     *
     * @throws Problem.Conflict when nobody would be left, or somebody has no phone to page
     */
    void onCall(Handle handle, SignedIn by, List<AccountId> chain) {
        if (chain.isEmpty()) {
            throw new Problem.Conflict("staff.fault.nobody-on-call");
        }
        for (AccountId id : chain) {
            if (require(handle, by, id.value()).phone().isEmpty()) {
                throw new Problem.Conflict("staff.fault.on-call-phone");
            }
        }
        handle.execute("delete from on_call");
        List<AccountId> once = chain.stream().distinct().toList();
        for (int i = 0; i < once.size(); i++) {
            handle.execute(
                    "insert into on_call (program_id, position, account_id) values (?, ?, ?)",
                    by.program().value(),
                    i + 1,
                    once.get(i).value());
        }
        audit.record(
                handle,
                by.program(),
                Actor.account(by.account()),
                "on-call.change",
                "account",
                null,
                once.stream().map(AccountId::value).toList(),
                null);
    }

    private Member require(Handle handle, SignedIn by, UUID member) {
        return members.find(handle, by.program(), Objects.requireNonNull(member))
                .orElseThrow(() -> new Problem.NotFound("problem.no-member"));
    }

    private void record(
            Handle handle,
            SignedIn by,
            String action,
            AccountId member,
            @org.jspecify.annotations.Nullable String detail) {
        audit.record(
                handle,
                by.program(),
                Actor.account(by.account()),
                action,
                "account",
                member.value(),
                List.of(),
                detail);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
