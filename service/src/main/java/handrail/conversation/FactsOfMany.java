package handrail.conversation;

import handrail.access.Sealing;
import handrail.bot.Facts;
import handrail.handoff.Openings;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Loads what the engine may know about threads, in the transaction that advances them, with as many statements for many as for one. */
final class FactsOfMany {

    private final Sealing sealing;
    private final FactsOf factsOf;

    FactsOfMany(Sealing sealing, FactsOf factsOf) {
        this.sealing = sealing;
        this.factsOf = factsOf;
    }

    /**
     * What is known of one thread.
     *
     * @param thread the locked thread
     * @param phone where its texts go now
     * @param facts what the engine is told
     */
    record Told(ThreadRow thread, PhoneNumber phone, Facts facts) {}

    /** What is known of each; throws {@link IllegalStateException} when there is no such thread, or no phone. */
    Map<UUID, Told> load(Handle handle, Program program, List<UUID> threads, Instant now) {
        return new Loading(handle, program, now).load(threads);
    }

    /** One load. */
    private final class Loading {

        private final Handle handle;
        private final ManyThreads rows;
        private final Program program;
        private final Instant now;
        private final Map<String, Facts.Care> care = new HashMap<>();

        private Loading(Handle handle, Program program, Instant now) {
            this.handle = handle;
            this.rows = handle.attach(ManyThreads.class);
            this.program = program;
            this.now = now;
        }

        private Map<UUID, Told> load(List<UUID> threads) {
            List<ManyThreads.Taken> taken = rows.known(rows.take(threads));
            if (taken.size() != threads.size()) {
                throw new IllegalStateException("Of these threads one is not there or has no phone now: " + threads);
            }
            Map<UUID, PhoneNumber> phones = phones(taken);
            Map<UUID, Set<ManyThreads.PhoneWord>> ofPhones = ofPhones(taken, keys(phones));
            Map<UUID, ManyThreads.Coach> coaches = coaches(taken);
            Map<UUID, Told> told = new LinkedHashMap<>();
            for (ManyThreads.Taken one : taken) {
                UUID id = one.thread().id();
                ManyThreads.@Nullable Coach coach = coaches.get(one.thread().coachId());
                Known known = one.known(coach, ofPhones.getOrDefault(id, Set.of()));
                Facts.Care care = care(FactsOf.language(one.thread()), known.coachOnShift());
                Facts facts = factsOf.facts(program, one.thread(), known, care, now);
                told.put(id, new Told(one.thread(), Objects.requireNonNull(phones.get(id)), facts));
            }
            return told;
        }

        /** What can be offered in a language is the same for all; an introduction takes the coach. */
        private Facts.Care care(String language, boolean coachOnShift) {
            Facts.Care offered =
                    care.computeIfAbsent(language, spoken -> Openings.of(handle, spoken, true, program.zoneId(), now));
            return coachOnShift ? offered : new Facts.Care(false, offered.times());
        }

        private Map<UUID, PhoneNumber> phones(List<ManyThreads.Taken> taken) {
            Map<UUID, PhoneNumber> phones = new LinkedHashMap<>();
            for (ManyThreads.Taken one : taken) {
                ThreadRow thread = one.thread();
                UUID held = Objects.requireNonNull(thread.phoneId());
                phones.put(
                        thread.id(),
                        new PhoneNumber(
                                sealing.open("phone_holder", "phone", held, Objects.requireNonNull(thread.phone()))));
            }
            return phones;
        }

        private Keys keys(Map<UUID, PhoneNumber> phones) {
            Keys keys = new Keys(new ArrayList<>(), new ArrayList<>());
            phones.forEach(
                    (thread, phone) -> sealing.keys("phone", phone.e164()).forEach(key -> {
                        keys.threads.add(thread);
                        keys.keys.add(key);
                    }));
            return keys;
        }

        private Map<UUID, Set<ManyThreads.PhoneWord>> ofPhones(List<ManyThreads.Taken> taken, Keys keys) {
            List<UUID> strangers = taken.stream()
                    .map(ManyThreads.Taken::thread)
                    .filter(thread -> thread.clientId() == null)
                    .map(ThreadRow::id)
                    .toList();
            return rows.ofPhones(program.id(), keys.threads, keys.keys, strangers).stream()
                    .collect(Collectors.groupingBy(
                            ManyThreads.OfPhone::thread,
                            Collectors.mapping(ManyThreads.OfPhone::word, Collectors.toSet())));
        }

        private Map<UUID, ManyThreads.Coach> coaches(List<ManyThreads.Taken> taken) {
            List<UUID> ids = taken.stream()
                    .map(one -> one.thread().coachId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (ids.isEmpty()) {
                return new HashMap<>();
            }
            return rows.coaches(ids, now.atZone(program.zoneId()).toLocalDateTime()).stream()
                    .collect(Collectors.toMap(ManyThreads.Coach::id, Function.identity()));
        }
    }

    /** Every key that a thread's phone may be kept under, a key's thread at its place. */
    private record Keys(List<UUID> threads, List<byte[]> keys) {}
}
