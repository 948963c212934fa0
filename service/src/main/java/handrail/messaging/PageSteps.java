package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.Changes;
import handrail.program.Program;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The steps of a page along its chain (S2): one person after another, at once where somebody can't be told. */
final class PageSteps {

    private final Clock clock;
    private final Alerts alerts;
    private final PageAlarm alarm;

    PageSteps(Clock clock, Alerts alerts, PageAlarm alarm) {
        this.clock = clock;
        this.alerts = alerts;
        this.alarm = alarm;
    }

    /** Tells the next in the chain; whoever has no phone to tell it to is passed over until the round is done. */
    void next(Handle handle, Program program, UUID page) {
        Instant now = clock.instant();
        List<PageChain.Turn> chain = PageChain.of(handle, program, page, now);
        boolean told =
                chain.isEmpty() ? nobodyOnCall(handle, program, page, now) : inTurn(handle, program, page, chain, now);
        if (!told) {
            alerts.raise(handle, program.id(), Alerts.PAGE_UNREACHABLE, "");
        }
        handle.createUpdate("update page set chain_position = chain_position + 1, next_step_at = :next where id = :id")
                .bind("next", now.plus(Duration.ofMinutes(program.policy().pageMinutes())))
                .bind("id", page)
                .execute();
        Changes.note(handle, program.id(), "page", page);
    }

    private boolean inTurn(Handle handle, Program program, UUID page, List<PageChain.Turn> chain, Instant now) {
        int round = chain.get(0).turns();
        return chain.stream()
                .filter(turn -> turn.turns() == round)
                .anyMatch(turn -> alarm.tell(handle, program, page, turn.account(), now));
    }

    private boolean nobodyOnCall(Handle handle, Program program, UUID page, Instant now) {
        alerts.raise(handle, program.id(), Alerts.NOBODY_ON_CALL, "");
        boolean told = false;
        for (AccountId account : PageChain.lastResort(handle)) {
            told |= alarm.tell(handle, program, page, account, now);
        }
        return told;
    }

    /** A text about a page did not arrive: they are called at once, and if it was their turn the next one is told at once. */
    void notDelivered(Handle handle, Program program, UUID page, AccountId account) {
        alerts.raise(handle, program.id(), Alerts.STAFF_PHONE, account.value().toString());
        alarm.step(handle, program, page, account, "text", "failed", false);
        handle.attach(CallRows.class).soon(page, account);
        boolean open = handle.createQuery("select id from page where id = :id and acknowledged_at is null for update")
                .bind("id", page)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        if (open && lastTold(handle, page).filter(account::equals).isPresent()) {
            List<PageChain.Turn> chain = PageChain.of(handle, program, page, clock.instant());
            int mine = chain.stream()
                    .filter(turn -> turn.account().equals(account))
                    .mapToInt(PageChain.Turn::turns)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            if (!chain.isEmpty() && chain.get(0).turns() < mine) {
                next(handle, program, page);
            }
        }
    }

    private static Optional<AccountId> lastTold(Handle handle, UUID page) {
        return handle.createQuery(
                        "select account_id from page_step where page_id = :page and turn order by id desc limit 1")
                .bind("page", page)
                .mapTo(AccountId.class)
                .findOne();
    }
}
