package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.bot.Language;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells one person of an urgent page: a text that names nobody, and a call three minutes later. Each step is recorded. */
final class PageAlarm {

    /** How long a text alone may wake somebody before they are called. */
    static final Duration CALL_AFTER = Duration.ofMinutes(3);

    private final Ids ids;
    private final Sealing sealing;
    private final Outbox outbox;
    private final Alerts alerts;
    private final String publicUrl;

    PageAlarm(Ids ids, Sealing sealing, Outbox outbox, Alerts alerts, String publicUrl) {
        this.ids = ids;
        this.sealing = sealing;
        this.outbox = outbox;
        this.alerts = alerts;
        this.publicUrl = publicUrl;
    }

    /** It is somebody's turn; false when only an open page on a screen could tell them. */
    boolean tell(Handle handle, Program program, UUID page, AccountId account, Instant now) {
        Reachable reachable = reachable(handle, account).orElse(null);
        if (reachable == null) {
            step(handle, program, page, account, "screen", "shown", true);
            return false;
        }
        boolean silenced = silenced(handle, program, reachable);
        if (silenced) {
            alerts.raise(
                    handle, program.id(), Alerts.STAFF_STOP, account.value().toString());
        } else {
            text(handle, program, account, reachable, "staff-text.urgent", "/pages", page, now);
        }
        step(handle, program, page, account, silenced ? "voice" : "text", "queued", true);
        handle.attach(CallRows.class)
                .plan(ids.next(), program.id(), page, account, silenced ? now : now.plus(CALL_AFTER));
        return true;
    }

    /** Texts somebody of the staff, unless they have no phone or have said stop. */
    void say(Handle handle, Program program, AccountId account, String words, String path, Instant now) {
        reachable(handle, account)
                .filter(reachable -> !silenced(handle, program, reachable))
                .ifPresent(reachable -> text(handle, program, account, reachable, words, path, null, now));
    }

    private boolean silenced(Handle handle, Program program, Reachable reachable) {
        return OptOuts.isOut(
                handle, program.id(), sealing.keys("phone", reachable.phone().e164()));
    }

    private void text(
            Handle handle,
            Program program,
            AccountId account,
            Reachable reachable,
            String words,
            String path,
            @Nullable UUID page,
            Instant now) {
        String body = Words.of(reachable.language(), words, publicUrl + path);
        outbox.staff(handle, new ToStaff(program.id(), account, reachable.phone(), Purpose.STAFF, body, page, now));
    }

    /** Writes down what happened. */
    void step(
            Handle handle,
            Program program,
            UUID page,
            AccountId account,
            String channel,
            String outcome,
            boolean turn) {
        handle.createUpdate("""
                        insert into page_step (id, program_id, page_id, account_id, channel, outcome, turn, at)
                        values (:id, :program, :page, :account, :channel, :outcome, :turn, handrail.now())
                        """)
                .bind("id", ids.next())
                .bind("program", program.id())
                .bind("page", page)
                .bind("account", account)
                .bind("channel", channel)
                .bind("outcome", outcome)
                .bind("turn", turn)
                .execute();
    }

    private Optional<Reachable> reachable(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select s.phone, a.language from staff s join account a on a.id = s.account_id
                        where s.account_id = :account and s.phone is not null
                        """)
                .bind("account", account)
                .map((row, context) -> new Reachable(
                        PhoneNumber.parse(sealing.open("staff", "phone", account, new Sealed(row.getBytes("phone")))),
                        Language.of(row.getString("language"))))
                .findOne();
    }

    private record Reachable(PhoneNumber phone, Language language) {}
}
