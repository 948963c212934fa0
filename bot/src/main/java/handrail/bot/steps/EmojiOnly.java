package handrail.bot.steps;

import handrail.bot.catalogue.Message;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nothing but pictures of moods: warmth is returned, a heavy one is met with care and the coach, the rest is asked about. */
public final class EmojiOnly implements Topic {

    private static final Set<Integer> WARM =
            symbols("❤💙💚💛🧡💜🖤🤍💕💖💗🙂😊😀😃😄😁😆😂🤣🥰😍😘😎🤗🎉🥳✨🌞☀💪👏🙌🤝😇🔥💯🤙✌");
    private static final Set<Integer> HEAVY = symbols("😢😭😞😔😟🙁☹😣😖😫😩😰😨😱🥺💔😓😥😿🥀🆘💀☠🤕🤒🤮🤢😵🩸");

    @Override
    public @Nullable Answer begin(Moment moment) {
        if (moment.body().isBlank()
                || moment.body().codePoints().anyMatch(Character::isLetterOrDigit)
                || !moment.understood().words().spoken().isEmpty()) {
            return null;
        }
        if (has(moment, HEAVY)) {
            return Answer.of(moment.say(Message.EMOJI_HEAVY), Tasks.ANSWER)
                    .waiting(new CoachOffer().asked(moment.now(), Map.of()));
        }
        return has(moment, WARM) ? Answer.of(moment.say(Message.EMOJI_WARM)) : unclear(moment);
    }

    /** Dots, marks and signs that say nothing by themselves: "..." may be somebody who can't find words. */
    private static Answer unclear(Moment moment) {
        return Answer.of(moment.say(Message.EMOJI_UNCLEAR), Tasks.ANSWER);
    }

    private static boolean has(Moment moment, Set<Integer> symbols) {
        return moment.body().codePoints().anyMatch(symbols::contains);
    }

    private static Set<Integer> symbols(String all) {
        return all.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
