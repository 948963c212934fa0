package handrail.caseload;

import handrail.access.SignedIn;
import handrail.bot.Intent;
import handrail.bot.Language;
import handrail.bot.Reading;
import handrail.bot.Slots;
import handrail.bot.read.TextReader;
import handrail.program.Policy;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A client and a reader who share no language: what the bot understood of each text stands under it in the reader's language, in words that
 * people approved, and an interpreter can be asked for. Nothing is translated by a machine.
 *
 * @param foreign whether they share none
 * @param asked whether an interpreter was asked for already
 */
record Understanding(boolean foreign, boolean asked) {

    /** Nothing to explain. */
    static final Understanding SHARED = new Understanding(false, false);

    /** Less sure than this, the bot would ask. */
    private static final double SURE = 0.5;

    /** Of a thread's client and whoever reads it; somebody whose languages nobody entered is taken to speak it. */
    static Understanding of(Handle handle, SignedIn me, UUID thread, String language) {
        return handle.createQuery("""
                        select cardinality(s.languages) > 0 and :language <> all(s.languages) as foreign,
                            exists (
                                select from task t where t.kind = 'INTERPRETER' and t.conversation_id = :thread and t.done_at is null) as asked
                        from staff s where s.account_id = :me
                        """)
                .bind("language", language)
                .bind("thread", thread)
                .bind("me", me.account())
                .map((row, context) -> new Understanding(row.getBoolean("foreign"), row.getBoolean("asked")))
                .findOne()
                .orElse(SHARED);
    }

    /** Whoever supervises is to find an interpreter; asked again changes nothing. */
    static void ask(Handle handle, SignedIn me, Tasks tasks, Threads.Facts facts, UUID thread, Instant now) {
        tasks.open(
                handle,
                new NewTask(
                        me.program(),
                        TaskKind.INTERPRETER,
                        facts.client(),
                        thread,
                        facts.episode(),
                        null,
                        null,
                        now,
                        null));
    }

    /** What the bot understood of a text, in a language. */
    static String said(String text, Policy policy, Language language) {
        Reading reading = TextReader.read(text, null).reading();
        List<String> said = Stream.of(
                        reading.signals().stream().sorted().map(signal -> "understood.signal." + signal),
                        Stream.of(reading.intent())
                                .filter(intent -> intent != Intent.OTHER && reading.confidence() >= SURE)
                                .map(intent -> "understood.intent." + intent))
                .flatMap(keys -> keys)
                .map(key -> Words.of(language, key))
                .collect(Collectors.toCollection(ArrayList::new));
        particulars(reading.slots(), policy, language, said);
        return said.isEmpty() ? Words.of(language, "understood.nothing") : String.join(" · ", said);
    }

    private static void particulars(Slots slots, Policy policy, Language language, List<String> said) {
        if (!slots.items().isEmpty()) {
            said.add(Items.said(
                    policy,
                    language,
                    slots.items().stream()
                            .map(item -> item.item() + ":" + item.quantity())
                            .collect(Collectors.joining(","))));
        }
        if (slots.way() != null) {
            said.add(Words.of(language, "understood.way." + slots.way()));
        }
        if (slots.zip() != null) {
            said.add(Words.of(language, "understood.zip", slots.zip()));
        }
        if (slots.number() != null) {
            said.add(Words.of(language, "understood.number", slots.number()));
        }
    }
}
