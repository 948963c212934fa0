package handrail.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** At most three automatic answers to identical texts within an hour, so that two machines can't talk for ever (T13). */
final class Repetition {

    private static final int MOST = 3;
    private static final Duration WINDOW = Duration.ofHours(1);

    /** More texts than this are not told apart at a time; the oldest is forgotten. */
    private static final int TEXTS = 12;

    private Repetition() {}

    /** Whether this text was answered three times within the last hour. */
    static boolean exhausted(Conversation conversation, String said, Instant now) {
        String fingerprint = Fingerprint.of(said);
        return recent(conversation, now).stream()
                .anyMatch(same -> same.fingerprint().equals(fingerprint)
                        && same.answeredAt().size() >= MOST);
    }

    /** The texts answered lately, this one among them. */
    static List<SameText> answered(Conversation conversation, String said, Instant now) {
        String fingerprint = Fingerprint.of(said);
        List<Instant> times = new ArrayList<>();
        List<SameText> texts = new ArrayList<>();
        for (SameText same : recent(conversation, now)) {
            if (same.fingerprint().equals(fingerprint)) {
                times.addAll(same.answeredAt());
            } else {
                texts.add(same);
            }
        }
        times.add(now);
        texts.add(new SameText(fingerprint, times));
        return texts.size() > TEXTS ? texts.subList(1, texts.size()) : texts;
    }

    private static List<SameText> recent(Conversation conversation, Instant now) {
        List<SameText> recent = new ArrayList<>();
        for (SameText same : conversation.sameTexts()) {
            List<Instant> within = same.answeredAt().stream()
                    .filter(at -> at.plus(WINDOW).isAfter(now))
                    .toList();
            if (!within.isEmpty()) {
                recent.add(new SameText(same.fingerprint(), within));
            }
        }
        return recent;
    }
}
