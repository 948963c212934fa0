package handrail.messaging;

import handrail.phone.PhoneNumber;
import java.net.URI;

/** A carrier that calls phones: places one call, once, and says what is known of it. */
public interface Voice {

    /** Places it. */
    Sms.Answer call(Call call);

    /**
     * A call to place.
     *
     * @param from the number it comes from
     * @param to whom
     * @param answered asked what to say once they answer
     * @param status where it is told how the call went
     */
    record Call(String from, PhoneNumber to, URI answered, URI status) {}
}
