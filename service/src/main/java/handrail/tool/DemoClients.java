package handrail.tool;

import handrail.assignment.Choice;
import handrail.assignment.Matching;
import handrail.bot.Catalogue;
import handrail.bot.Conversation;
import handrail.bot.Language;
import handrail.bot.Mode;
import handrail.database.Ids;
import handrail.intake.NewReferral;
import handrail.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The clients of the demo who have been there for a while: referred between eight weeks and three days ago, one after another. */
final class DemoClients {

    private static final int COUNT = 52;
    private static final int FIRST_PHONE = 128;
    private static final List<String> ACUITIES = List.of("usual", "usual", "high", "usual", "low");

    private final Demo.Parts parts;
    private final Handle handle;
    private final Program program;
    private final Catalogue catalogue;
    private final List<DemoStaff.Coach> coaches;
    private final UUID partner;
    private final Instant now;
    private final Random random = new Random(2026);
    private final Map<UUID, Double> loads = new HashMap<>();

    DemoClients(
            Demo.Parts parts,
            Handle handle,
            Program program,
            Catalogue catalogue,
            List<DemoStaff.Coach> coaches,
            UUID partner,
            Instant now) {
        this.parts = parts;
        this.handle = handle;
        this.program = program;
        this.catalogue = catalogue;
        this.coaches = coaches;
        this.partner = partner;
        this.now = now;
    }

    /** Writes all of it in two rounds of batches: the people first, then what happened since. */
    void write() {
        Batches rows = new Batches(handle);
        List<DemoClient> clients = new ArrayList<>();
        for (int i = COUNT - 1; i >= 0; i--) {
            clients.add(client(rows, i));
        }
        rows.write();
        for (DemoClient client : clients) {
            UUID thread = parts.conversations().begin(handle, program.id(), client.id(), introduced(client));
            DemoThread texts = new DemoThread(parts, rows, handle, program, catalogue, client, thread);
            new DemoCare(rows, program, client, texts, random, now).write();
        }
        rows.write();
    }

    private static Conversation introduced(DemoClient client) {
        return new Conversation(client.language(), Mode.BOT, true, null, null, null, null, null, List.of(), 9);
    }

    private DemoClient client(Batches rows, int i) {
        Instant overdose = now.minus(Duration.ofDays(3L + i)).minus(Duration.ofMinutes(random.nextInt(1440)));
        Instant referred = overdose.plus(Duration.ofMinutes(60 + random.nextInt(600)));
        String acuity = ACUITIES.get(i % ACUITIES.size());
        String area = DemoProgram.AREAS.get(i % DemoProgram.AREAS.size());
        Language language = i % 4 == 1 ? Language.ES : Language.EN;
        Choice choice = match(language, area);
        DemoStaff.Coach coach = coaches.stream()
                .filter(one -> one.id().equals(choice.coach()))
                .findFirst()
                .orElseThrow();
        boolean reached = i % 10 != 9;
        DemoClient client = new DemoClient(
                i,
                Ids.at(referred),
                Ids.at(referred),
                DemoProgram.phone("+1202555", FIRST_PHONE + i),
                language,
                overdose,
                referred,
                reached ? earlier(overdose.plus(Duration.ofHours(12 + random.nextInt(30)))) : null,
                coach,
                i % 13 == 5 ? "refused" : i % 9 == 8 ? "none" : "verbal",
                i > 38 && i % 4 == 0 ? "finished" : i % 11 == 7 ? "on_hold" : "active");
        person(rows, client, acuity, area);
        referral(rows, client);
        episode(rows, client, choice);
        if (!client.status().equals("finished")) {
            double weight = acuity.equals("low") ? 0.7 : acuity.equals("high") ? 1.5 : 1;
            loads.merge(coach.id().value(), weight, Double::sum);
        }
        return client;
    }

    private Choice match(Language language, String area) {
        return Matching.choose(
                        coaches.stream()
                                .map(coach -> coach.carrying(
                                        loads.getOrDefault(coach.id().value(), 0.0)))
                                .toList(),
                        language.tag(),
                        area)
                .orElseThrow();
    }

    private Instant earlier(Instant at) {
        return at.isBefore(now) ? at : now.minus(Duration.ofHours(1));
    }

    private void person(Batches rows, DemoClient client, String acuity, String area) {
        String first = DemoProgram.NAMES.get((client.number() + 8) % DemoProgram.NAMES.size());
        String last = DemoProgram.FAMILY_NAMES.get(client.number() % DemoProgram.FAMILY_NAMES.size());
        rows.add(
                """
                insert into client (id, program_id, first_name, last_name, name_key, language, zone, area, acuity, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                client.id(),
                program.id(),
                parts.sealing().seal("client", "first_name", client.id(), first),
                parts.sealing().seal("client", "last_name", client.id(), last),
                parts.sealing().key("name", (first + " " + last).toLowerCase(Locale.ROOT)),
                client.language().tag(),
                program.zone(),
                area,
                acuity,
                client.referred());
        UUID held = Ids.at(client.referred());
        rows.add(
                "insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from) values (?, ?, ?, ?, ?, ?)",
                held,
                program.id(),
                parts.sealing().seal("phone_holder", "phone", held, client.phone()),
                parts.sealing().key("phone", client.phone()),
                client.id(),
                client.referred());
        rows.add("""
                insert into messaging_consent (id, program_id, client_id, kind, script, recorded_at)
                values (?, ?, ?, ?, 'referral', ?)
                """, Ids.at(client.referred()), program.id(), client.id(), client.consent(), client.referred());
    }

    private void referral(Batches rows, DemoClient client) {
        UUID overdose = Ids.at(client.referred());
        UUID referral = Ids.at(client.referred());
        String source = NewReferral.SOURCES.get(client.number() % 6);
        boolean byPartner = source.equals("emergency_department");
        rows.add(
                """
                insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given)
                values (?, ?, ?, ?, ?, ?)
                """,
                overdose,
                program.id(),
                client.id(),
                client.overdose(),
                source,
                List.of("yes", "unknown", "no").get(random.nextInt(3)));
        rows.add(
                """
                insert into referral (id, program_id, partner_id, reference_key, phone_key, client_id, overdose_event_id, source,
                    status, created_at)
                values (?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?)
                """,
                referral,
                program.id(),
                text(byPartner ? partner : null),
                byPartner ? parts.sealing().key("reference", "history-" + client.number()) : null,
                parts.sealing().key("phone", client.phone()),
                client.id(),
                overdose,
                source,
                client.reachedAt() == null ? "created" : "accepted",
                client.referred());
        rows.add("""
                insert into audit (id, program_id, at, actor_kind, action, subject, subject_id)
                values (?, ?, ?, 'system', 'referral.receive', 'referral', ?)
                """, Ids.at(client.referred()), program.id(), client.referred(), referral);
    }

    private void episode(Batches rows, DemoClient client, Choice choice) {
        boolean finished = client.status().equals("finished");
        rows.add(
                """
                insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at, reached_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                """,
                client.episode(),
                program.id(),
                client.id(),
                client.status(),
                client.referred(),
                client.overdose().atZone(program.zoneId()).toLocalDate(),
                client.overdose().plus(Duration.ofHours(program.policy().targetHours())),
                client.overdose().plus(Duration.ofHours(program.policy().breachHours())),
                text(client.reachedAt()));
        rows.add(
                """
                insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at, ended_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, cast(? as timestamptz))
                """,
                Ids.at(client.referred()),
                program.id(),
                client.episode(),
                client.id(),
                choice.coach(),
                choice.why().stream().map(code -> '"' + code + '"').collect(Collectors.joining(",", "[", "]")),
                client.referred(),
                text(finished ? now.minus(Duration.ofDays(2)) : null));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
