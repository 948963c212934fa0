package handrail.tool;

import handrail.assignment.Choice;
import handrail.database.Ids;
import handrail.intake.NewReferral;
import handrail.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that a referral leaves behind, for a demo client who was referred in the past. */
final class DemoRecords {

    private final Demo.Parts parts;
    private final Batches rows;
    private final Program program;
    private final DemoClient client;

    DemoRecords(Demo.Parts parts, Batches rows, Program program, DemoClient client) {
        this.parts = parts;
        this.rows = rows;
        this.program = program;
        this.client = client;
    }

    void person(String acuity, String area) {
        String first = DemoProgram.NAMES.get((client.number() + 8) % DemoProgram.NAMES.size());
        String last = DemoProgram.FAMILY_NAMES.get((client.number() + 5) % DemoProgram.FAMILY_NAMES.size());
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

    void referral(UUID partner, String naloxone) {
        UUID overdose = Ids.at(client.referred());
        UUID referral = Ids.at(client.referred());
        String source = NewReferral.SOURCES.get(client.number() % 6);
        boolean byPartner = source.equals("emergency_department");
        rows.add("""
                insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given)
                values (?, ?, ?, ?, ?, ?)
                """, overdose, program.id(), client.id(), client.overdose(), source, naloxone);
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

    void episode(Choice choice, Instant now) {
        boolean finished = client.finished();
        rows.add(
                """
                insert into episode_of_care (id, program_id, client_id, status, opened_at, overdose_on, target_at, breach_at, reached_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                """,
                client.episode(),
                program.id(),
                client.id(),
                finished ? "finished" : "active",
                client.referred(),
                client.overdose().atZone(program.zoneId()).toLocalDate(),
                client.overdose().plus(Duration.ofHours(program.policy().targetHours())),
                client.overdose().plus(Duration.ofHours(program.policy().breachHours())),
                text(client.reachedAt()));
        rows.add(
                """
                insert into assignment (id, program_id, episode_id, client_id, coach_id, why, started_at, ended_at, state)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, cast(? as timestamptz), ?)
                """,
                Ids.at(client.referred()),
                program.id(),
                client.episode(),
                client.id(),
                choice.coach(),
                choice.why().stream().map(code -> '"' + code + '"').collect(Collectors.joining(",", "[", "]")),
                client.referred(),
                text(finished ? now.minus(Duration.ofDays(2)) : null),
                finished ? "ended" : "accepted");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
