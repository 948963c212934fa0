package handrail.messaging;

import handrail.bot.Signal;
import handrail.bot.read.TextReader;
import java.util.Set;

/** What a text from staff can mean. */
enum StaffMeaning {
    TAKE,
    HELP,
    STOP,
    START,
    OTHER;

    /** Reads it: a bare 1, or the words that STOP, START and HELP are read from everywhere. */
    static StaffMeaning of(String body) {
        if (body.replaceAll("[^\\p{L}\\p{N}]", "").equals("1")) {
            return TAKE;
        }
        Set<Signal> signals = TextReader.read(body, null).reading().signals();
        if (signals.contains(Signal.OPT_OUT)) {
            return STOP;
        }
        if (signals.contains(Signal.OPT_IN)) {
            return START;
        }
        return signals.contains(Signal.HELP) ? HELP : OTHER;
    }
}
