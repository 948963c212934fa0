package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.bot.Language;
import handrail.database.Ids;
import handrail.program.Programs;
import handrail.web.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Texts from phones of the staff to their own line: 1 takes an urgent page (S2), HELP is answered, STOP is obeyed and alarms whoever
 * supervises. Anything else is kept and answered with one line, so that nobody thinks that a client, or anybody, has read it. Whoever is
 * not known as staff is treated like on the line for clients: the text is owned, and danger in it is heard (T15, S1).
 */
public final class StaffTexts implements Inbound {

    private static final int MOST_LINES_AN_HOUR = 3;

    private final Ids ids;
    private final Sealing sealing;
    private final Pages pages;
    private final Outbox outbox;
    private final OptOuts optOuts;
    private final Alerts alerts;
    private final Inbound clients;
    private final Clock clock;
    private final String publicUrl;

    /** Over the urgent pages, and the way of everybody else's texts. */
    public StaffTexts(
            Ids ids,
            Sealing sealing,
            Pages pages,
            Outbox outbox,
            OptOuts optOuts,
            Alerts alerts,
            Inbound clients,
            Clock clock,
            String publicUrl) {
        this.ids = ids;
        this.sealing = sealing;
        this.pages = pages;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.alerts = alerts;
        this.clients = clients;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean receive(Handle handle, List<InboundText> texts) {
        boolean isNew = false;
        for (InboundText text : texts) {
            isNew |= staffer(handle, text)
                    .map(staffer -> take(handle, text, staffer))
                    .orElseGet(() -> clients.receive(handle, List.of(text)));
        }
        return isNew;
    }

    private boolean take(Handle handle, InboundText text, Staffer staffer) {
        if (InboundClaims.claim(handle, List.of(text), this::keys).isEmpty()) {
            return false;
        }
        StaffMeaning meaning = StaffMeaning.of(text.body());
        boolean answered = switch (meaning) {
            case TAKE -> takePage(handle, text, staffer);
            case HELP -> say(handle, text, staffer, Purpose.COMPLIANCE, "staff-text.help", publicUrl + "/today");
            case STOP -> stop(handle, text, staffer);
            case START -> start(handle, text, staffer);
            case OTHER ->
                linesThisHour(handle, staffer) < MOST_LINES_AN_HOUR
                        && say(handle, text, staffer, Purpose.STAFF, "staff-text.unread", publicUrl + "/today");
        };
        keep(handle, text, staffer, meaning, answered);
        return true;
    }

    /** The newest page they were told of; with more than one open, they hear that there is another. */
    private boolean takePage(Handle handle, InboundText text, Staffer staffer) {
        List<UUID> open = pages.open(handle, staffer.account());
        boolean taken =
                !open.isEmpty() && pages.acknowledge(handle, text.program(), open.get(0), staffer.account(), "text");
        String words = taken ? (open.size() > 1 ? "staff-text.taken-more" : "staff-text.taken") : "staff-text.none";
        return say(handle, text, staffer, Purpose.STAFF, words, publicUrl + "/pages");
    }

    /** Exactly one confirmation (T4), and somebody who supervises hears of it: a phone less to wake. */
    private boolean stop(Handle handle, InboundText text, Staffer staffer) {
        List<byte[]> keys = keys(text);
        if (OptOuts.isOut(handle, text.program(), keys)) {
            return false;
        }
        optOuts.record(handle, text.program(), keys, true, "staff_text");
        alerts.raise(
                handle,
                text.program(),
                Alerts.STAFF_STOP,
                staffer.account().value().toString());
        pages.tellColleagues(handle, handle.attach(Programs.class).get(text.program()), staffer.account());
        return say(handle, text, staffer, Purpose.COMPLIANCE, "staff-text.stopped", "");
    }

    private boolean start(Handle handle, InboundText text, Staffer staffer) {
        optOuts.record(handle, text.program(), keys(text), false, "staff_text");
        return say(handle, text, staffer, Purpose.COMPLIANCE, "staff-text.started", "");
    }

    private boolean say(
            Handle handle, InboundText text, Staffer staffer, Purpose purpose, String words, String address) {
        String body = Words.of(staffer.language(), words, address);
        outbox.staff(
                handle,
                new ToStaff(text.program(), staffer.account(), text.from(), purpose, body, null, clock.instant()));
        return true;
    }

    private static int linesThisHour(Handle handle, Staffer staffer) {
        return handle.createQuery("""
                        select count(*) from staff_text
                        where account_id = :account and meaning = 'other' and answered and at > handrail.now() - interval '1 hour'
                        """)
                .bind("account", staffer.account())
                .mapTo(Integer.class)
                .one();
    }

    private void keep(Handle handle, InboundText text, Staffer staffer, StaffMeaning meaning, boolean answered) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into staff_text (id, program_id, account_id, body, meaning, answered, at)
                        values (:id, :program, :account, :body, :meaning, :answered, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", text.program())
                .bind("account", staffer.account())
                .bind("body", sealing.seal("staff_text", "body", id, text.body()))
                .bind("meaning", meaning.name().toLowerCase(java.util.Locale.ROOT))
                .bind("answered", answered)
                .execute();
    }

    private Optional<Staffer> staffer(Handle handle, InboundText text) {
        return handle.createQuery("""
                        select a.id, a.language from staff s join account a on a.id = s.account_id
                        where s.phone_key = any(:keys) and a.closed_at is null order by a.id limit 1
                        """)
                .bindArray("keys", byte[].class, keys(text))
                .map((row, context) -> new Staffer(
                        new AccountId(row.getObject("id", UUID.class)), Language.of(row.getString("language"))))
                .findFirst();
    }

    private List<byte[]> keys(InboundText text) {
        return sealing.keys("phone", text.from().e164());
    }

    private record Staffer(AccountId account, Language language) {}
}
