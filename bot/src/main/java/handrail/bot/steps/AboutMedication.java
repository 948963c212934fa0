package handrail.bot.steps;

import handrail.bot.Intent;
import handrail.bot.OpenQuestion;
import handrail.bot.catalogue.Message;
import handrail.bot.read.Phrases;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After a question about a dose (S6): "so 3 is ok then?" goes on asking it, and gets the nurse's number again, never a yes. */
public final class AboutMedication implements Question {

    private static final Duration CLOSE = Duration.ofHours(1);

    private static final Phrases MORE = Phrases.of(
            "so|is|are|was|would|can|could|should|what|how|if ~3 #|ok|okay|safe|bad|enough|too|more|less|half|sniff|snort|shoot|smoke|crush|cut|split|mix|take",
            "my|the|a dr|doctor|doc|nurse|pharmacist|label|bottle ~1 said|says|told|gave|wrote",
            "still ~1 sick|hurting|shaking|sweating|craving|in",
            "nurse|number|line|phone ~2 again|is|number|.",
            "whats|what ~1 the|that number",
            "entonces|y si|seria ~3 #|bien|bueno|media|mas|menos",
            "mi|el|la doctor|doctora|medico ~1 dijo|dio|receto",
            "sigo|todavia ~1 mal|enfermo|enferma",
            "numero ~2 enfermera|otra|.");

    private static final Phrases DOSE = Phrases.of(
            "can|could|should|is|if|what ~2 take|mix|split|cut|sniff|snort|shoot|crush|double|skip|safe",
            "puedo|debo|si ~2 tomar|tomo|mezclar|partir");

    @Override
    public String name() {
        return "about.medication";
    }

    /** No advice, but who can give it; what they ask next is listened to where nothing else waits. */
    static Answer said(Moment moment) {
        Message message =
                moment.facts().nurseLine().isBlank() ? Message.ABOUT_MEDICATION_NO_NURSE : Message.ABOUT_MEDICATION;
        Answer answer = Answer.of(moment.say(message), Tasks.ANSWER);
        OpenQuestion open = moment.conversation().open();
        Question waits = open == null ? null : Script.question(open.step());
        return waits == null || (waits.listensOnly() && waits.resumes())
                ? answer.waiting(new AboutMedication().asked(moment.now(), Map.of()))
                : answer;
    }

    @Override
    public @Nullable Answer answered(Moment moment, OpenQuestion open) {
        boolean plain = moment.is(Intent.OTHER)
                || moment.is(Intent.YES)
                || moment.is(Intent.NO)
                || moment.is(Intent.USED)
                || moment.is(Intent.COACH)
                || (moment.is(Intent.APPOINTMENT) && moment.facts().appointment() == null);
        return plain
                        && open.askedAt().plus(CLOSE).isAfter(moment.now())
                        && moment.slots().items().isEmpty()
                        && (MORE.in(moment.understood().words())
                                || DOSE.in(moment.understood().words()))
                ? said(moment)
                : null;
    }

    /** "Can I take my friend's" asks for no person, whatever a model takes it for. */
    @Override
    public boolean claims(Moment moment) {
        return DOSE.in(moment.understood().words()) && !Wishes.aCall(moment);
    }

    @Override
    public boolean listensOnly() {
        return true;
    }
}
