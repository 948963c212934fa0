package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.conversation.Consents;
import handrail.conversation.Conversations;
import handrail.database.Changes;
import handrail.messaging.OptOuts;
import handrail.phone.PhoneNumber;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a client said about texts to a coach's face or on the phone: yes or no when asked (S10), and stop (T2). */
public final class Wishes {

    private static final String SCRIPT = "asked by their coach";

    private final Consents consents;
    private final OptOuts optOuts;
    private final Conversations conversations;
    private final Sealing sealing;
    private final Audit audit;

    /** Over consents and the ledger of opt-outs. */
    public Wishes(Consents consents, OptOuts optOuts, Conversations conversations, Sealing sealing, Audit audit) {
        this.consents = consents;
        this.optOuts = optOuts;
        this.conversations = conversations;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** They were asked. A yes is followed by the first text; a no keeps every proactive text away. */
    void asked(Handle handle, SignedIn me, UUID thread, UUID client, boolean yes) {
        consents.record(handle, me.program(), client, yes ? "verbal" : "refused", SCRIPT, me.account());
        audit.record(handle, me.program(), Actor.account(me.account()), "consent.record", "client", client);
        if (yes) {
            conversations.firstContact(handle, me.program(), thread);
        }
        Changes.note(handle, me.program(), "thread", thread);
    }

    /** They said stop, in whatever words: counts at once, as if they had texted it. */
    void stop(Handle handle, SignedIn me, UUID thread, PhoneNumber number) {
        optOuts.record(handle, me.program(), sealing.keys("phone", number.e164()), true, "staff");
        audit.record(handle, me.program(), Actor.account(me.account()), "opt-out", "conversation", thread);
        Changes.note(handle, me.program(), "thread", thread);
    }
}
