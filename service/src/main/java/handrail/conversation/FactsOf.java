package handrail.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.access.AccountId;
import handrail.access.Sealing;
import handrail.bot.Catalogue;
import handrail.bot.Facts;
import handrail.bot.Language;
import handrail.database.ProgramId;
import handrail.program.Policy;
import handrail.program.Program;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the engine may know about a thread. */
final class FactsOf {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Sealing sealing;
    private final Facts.OptOutMode optOutMode;
    private final Catalogue catalogue;
    private final Map<ProgramId, OfPolicy> ofPolicies = new ConcurrentHashMap<>();

    FactsOf(Sealing sealing, Facts.OptOutMode optOutMode, Catalogue catalogue) {
        this.sealing = sealing;
        this.optOutMode = optOutMode;
        this.catalogue = catalogue;
    }

    static String language(ThreadRow thread) {
        return thread.language() == null ? Language.EN.tag() : thread.language();
    }

    /** What the engine may know, of what was read. */
    Facts facts(Program program, ThreadRow thread, Known known, Facts.Care care, Instant now) {
        Policy policy = program.policy();
        OfPolicy said = said(program);
        boolean coachOnShift = known.coachOnShift();
        return new Facts(
                program.neutralName(),
                policy.phone(),
                writer(thread, known),
                coachName(thread.coachId(), known),
                known.optedOut(),
                known.consent() == null
                        ? Facts.Consent.NONE
                        : Facts.Consent.valueOf(known.consent().toUpperCase(Locale.ROOT)),
                coachOnShift,
                said.staffedHours(),
                coachOnShift ? null : Staffed.backAt(policy, program.zoneId(), now),
                policy.useAloneLine(),
                policy.nurseLine(),
                said.supplies(),
                known.supplies() == null
                        ? null
                        : new Facts.OpenSupplies(
                                known.supplies().toString(), summary(known.items(), thread.language())),
                known.handoff() == null ? Facts.Handoff.NONE : Facts.Handoff.valueOf(known.handoff()),
                care,
                known.appointment(),
                optOutMode,
                thread.zone() == null ? program.zoneId() : ZoneId.of(thread.zone()),
                known.personOnly());
    }

    /** The same for as long as the policy is: a turn is kept under what is told of its program, and what is the same thing is seen to be equal at once. */
    private OfPolicy said(Program program) {
        OfPolicy known = ofPolicies.get(program.id());
        if (known == null || !known.isOf(program.policy())) {
            known = OfPolicy.of(program.policy());
            ofPolicies.put(program.id(), known);
        }
        return known;
    }

    /** What a policy says, as the engine is told. */
    private record OfPolicy(Policy policy, String staffedHours, List<Facts.Supply> supplies) {

        static OfPolicy of(Policy policy) {
            return new OfPolicy(
                    policy,
                    HOUR.format(policy.staffedOpens()).toLowerCase(Locale.ROOT) + "-"
                            + HOUR.format(policy.staffedCloses()).toLowerCase(Locale.ROOT),
                    policy.supplies().stream()
                            .map(item -> new Facts.Supply(item.id(), item.names()))
                            .toList());
        }

        /** Whoever reads programs has one object for one policy; another one is read anew, be it equal. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Policy other) {
            return policy == other;
        }
    }

    private static Facts.Writer writer(ThreadRow thread, Known known) {
        if (thread.clientId() != null) {
            return Facts.Writer.CLIENT;
        }
        return known.severalHoldIt() ? Facts.Writer.ONE_OF_SEVERAL : Facts.Writer.STRANGER;
    }

    /** An open request as the client reads it: "2 naloxone kits, 1 sharps box". */
    private String summary(@Nullable String items, @Nullable String language) {
        try {
            List<Item> asked = JSON.readValue(items == null ? "[]" : items, new TypeReference<>() {});
            return asked.stream()
                    .map(item -> catalogue.render(
                            catalogue.keys().contains("item." + item.item()) ? "item." + item.item() : "item.other",
                            Language.of(language == null ? "en" : language),
                            Map.of("count", Integer.toString(item.quantity()))))
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items of a supply request are always a list", e);
        }
    }

    private record Item(String item, int quantity) {}

    private @Nullable String coachName(@Nullable UUID coach, Known known) {
        return coach == null || known.coachName() == null
                ? null
                : sealing.open("staff", "first_name", new AccountId(coach), known.coachName());
    }
}
