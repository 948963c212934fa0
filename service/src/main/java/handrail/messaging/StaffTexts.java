package handrail.messaging;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Texts from phones of the staff: a "1" acknowledges the newest urgent page that phone was told of (S2). */
public final class StaffTexts {

    private final Database database;
    private final Sealing sealing;
    private final Pages pages;

    /** Over the urgent pages. */
    public StaffTexts(Database database, Sealing sealing, Pages pages) {
        this.database = database;
        this.sealing = sealing;
        this.pages = pages;
    }

    /** Takes one text; false if it was taken before. */
    public boolean receive(InboundText text) {
        return database.inProgram(text.program(), handle -> {
            if (!InboundClaims.claim(handle, text)) {
                return false;
            }
            if (text.body().strip().equals("1")) {
                account(handle, text)
                        .ifPresent(account -> pages.newestOpen(handle, account)
                                .ifPresent(page -> pages.acknowledge(handle, text.program(), page, account)));
            }
            return true;
        });
    }

    private Optional<AccountId> account(Handle handle, InboundText text) {
        return handle.createQuery("select account_id from staff where phone_key = any(:keys)")
                .bindArray(
                        "keys", byte[].class, sealing.keys("phone", text.from().e164()))
                .mapTo(AccountId.class)
                .findFirst();
    }
}
