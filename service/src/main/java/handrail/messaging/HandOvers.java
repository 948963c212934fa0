package handrail.messaging;

import handrail.database.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Hands texts over to the carrier, all at once: each waits for its own answer, and none for another's. */
final class HandOvers {

    private final Sms sms;
    private final Executor hands;

    /**
     * To a carrier.
     *
     * @param hands hand over beside the caller, who does it alone when they take no more work
     */
    HandOvers(Sms sms, Executor hands) {
        this.sms = sms;
        this.hands = hands;
    }

    /**
     * What the carrier said.
     *
     * @param handed each text that it said something of
     * @param broke what went wrong with another one, of which nobody knows now: its claim runs out; null when nothing did
     */
    record Said(List<CarrierSaid.Handed> handed, @Nullable RuntimeException broke) {

        static final Said NOTHING = new Said(List.of(), null);
    }

    /** Hands them over, in their order as far as they are not under way together, and waits for all answers. */
    Said all(List<NextTexts.Claimed> claimed) {
        List<CompletableFuture<CarrierSaid.Handed>> going = new ArrayList<>();
        for (int at = 0; at < claimed.size(); at++) {
            going.add(at < claimed.size() - 1 ? beside(claimed.get(at)) : here(claimed.get(at)));
        }
        List<CarrierSaid.Handed> handed = new ArrayList<>();
        RuntimeException broke = null;
        for (CompletableFuture<CarrierSaid.Handed> one : going) {
            try {
                handed.add(one.join());
            } catch (CompletionException e) {
                broke = e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        return new Said(List.copyOf(handed), broke);
    }

    private CompletableFuture<CarrierSaid.Handed> beside(NextTexts.Claimed claimed) {
        CompletableFuture<CarrierSaid.Handed> answer = new CompletableFuture<>();
        try {
            hands.execute(Trace.carried(() -> {
                try {
                    answer.complete(over(claimed));
                } catch (RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                }
            }));
            return answer;
        } catch (RejectedExecutionException nobody) {
            return here(claimed);
        }
    }

    private CompletableFuture<CarrierSaid.Handed> here(NextTexts.Claimed claimed) {
        try {
            return CompletableFuture.completedFuture(over(claimed));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CarrierSaid.Handed over(NextTexts.Claimed claimed) {
        return new CarrierSaid.Handed(claimed.text(), sms.send(claimed.toSend()));
    }
}
