package handrail.messaging;

import java.math.BigDecimal;

/** The simulated carrier keeps nothing and charges nothing. */
public final class SimulatedCopies implements CarrierCopies {

    @Override
    public Kept look(String sid) {
        return new Kept(200, true, null, BigDecimal.ZERO, "USD");
    }

    @Override
    public int delete(String kind, String sid, boolean media) {
        return 404;
    }
}
