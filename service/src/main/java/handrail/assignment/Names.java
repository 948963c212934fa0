package handrail.assignment;

import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.database.Sealed;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** First names, opened one at a time. */
public final class Names {

    private final Sealing sealing;

    /** Opens them with this. */
    public Names(Sealing sealing) {
        this.sealing = sealing;
    }

    /** What a client is called; empty for nobody. */
    public String client(Handle handle, UUID client) {
        return handle.createQuery("select first_name from client where id = :client")
                .bind("client", client)
                .mapTo(Sealed.class)
                .findOne()
                .map(name -> sealing.open("client", "first_name", client, name))
                .orElse("");
    }

    /** What somebody of the staff is called; empty for nobody. */
    public String staff(Handle handle, AccountId account) {
        return handle.createQuery("select first_name from staff where account_id = :account")
                .bind("account", account)
                .mapTo(Sealed.class)
                .findOne()
                .map(name -> sealing.open("staff", "first_name", account, name))
                .orElse("");
    }
}
