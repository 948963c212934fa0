package handrail.tool;

import handrail.bot.Effect;
import handrail.bot.Facts;
import handrail.bot.Facts.Consent;
import handrail.bot.Facts.OpenSupplies;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The made-up program and client of {@code ops/chat}; effects change it as they would change the database. */
final class ChatWorld implements Effect.Handler<Void> {

    private boolean optedOut;
    private Consent consent = Consent.VERBAL;
    private @Nullable OpenSupplies order;
    private boolean handoff;

    Facts facts() {
        return new Facts(
                "Harbor Care Team",
                "(202) 555-0100",
                Facts.Writer.CLIENT,
                "Ana",
                optedOut,
                consent,
                true,
                "8 am-8 pm",
                "(202) 555-0141",
                "(202) 555-0142",
                List.of(),
                order,
                handoff,
                Facts.OptOutMode.OURS,
                ZoneId.of("America/New_York"),
                false);
    }

    @Override
    public Void reply(Effect.Reply reply) {
        return nothing();
    }

    @Override
    public Void optOut(Effect.OptOut optOut) {
        optedOut = true;
        return nothing();
    }

    @Override
    public Void optIn(Effect.OptIn optIn) {
        optedOut = false;
        return nothing();
    }

    @Override
    public Void recordConsent(Effect.RecordConsent recorded) {
        consent = recorded.consent();
        return nothing();
    }

    @Override
    public Void page(Effect.Page page) {
        return nothing();
    }

    @Override
    public Void makeTask(Effect.MakeTask task) {
        return nothing();
    }

    @Override
    public Void requestSupplies(Effect.RequestSupplies request) {
        String items = request.items().stream()
                .map(item -> item.quantity() + " " + item.item())
                .collect(Collectors.joining(", "));
        order = new OpenSupplies("order", items);
        return nothing();
    }

    @Override
    public Void changeSupplies(Effect.ChangeSupplies change) {
        order = change.cancelled() ? null : order;
        return nothing();
    }

    @Override
    public Void requestHandoff(Effect.RequestHandoff request) {
        handoff = true;
        return nothing();
    }

    @Override
    public Void recordCheckIn(Effect.RecordCheckIn checkIn) {
        return nothing();
    }

    @Override
    public Void recordReversal(Effect.RecordReversal reversal) {
        return nothing();
    }

    @SuppressWarnings("NullAway")
    private static Void nothing() {
        return null;
    }
}
