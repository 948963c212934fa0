package handrail.tool;

import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.assignment.Choice;
import handrail.assignment.Matching;
import handrail.assignment.Wanted;
import handrail.bot.Catalogue;
import handrail.bot.Conversation;
import handrail.bot.Language;
import handrail.database.Ids;
import handrail.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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
            new DemoCare(new DemoStory(rows, program, client, texts, now)).write(random);
        }
        rows.write();
        clients.stream().filter(DemoClient::onHold).forEach(this::hold);
    }

    /** Their coach says so on their page, as any coach does: then they can be said to be back, too. */
    private void hold(DemoClient client) {
        DemoStaff.Coach coach = client.coach();
        SignedIn me =
                new SignedIn(parts.ids().next(), coach.id(), program.id(), Role.COACH, Language.EN, coach.name(), "");
        String reviewOn = now.atZone(program.zoneId())
                .toLocalDate()
                .plusDays(3L + client.number() % 5)
                .toString();
        parts.holds()
                .put(
                        handle,
                        me,
                        program,
                        client.id(),
                        client.number() % 2 == 0 ? "hospital" : "custody",
                        reviewOn,
                        now);
    }

    private static Conversation introduced(DemoClient client) {
        return Conversation.goingOn(client.language(), 9);
    }

    private DemoClient client(Batches rows, int i) {
        Instant overdose = now.minus(Duration.ofDays(3L + i)).minus(Duration.ofMinutes(random.nextInt(1440)));
        Instant referred = overdose.plus(Duration.ofMinutes(60 + random.nextInt(600)));
        String acuity = ACUITIES.get(i % ACUITIES.size());
        String area = DemoProgram.AREAS.get(i % DemoProgram.AREAS.size());
        Language language = i % 4 == 1 ? Language.ES : Language.EN;
        Choice choice = match(Ids.at(referred), language, area);
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
        DemoRecords records = new DemoRecords(parts, rows, program, client);
        records.person(acuity, area);
        records.referral(partner, List.of("yes", "unknown", "no").get(random.nextInt(3)));
        records.episode(choice, now);
        if (!client.finished()) {
            double weight = acuity.equals("low") ? 0.7 : acuity.equals("high") ? 1.5 : 1;
            loads.merge(coach.id().value(), weight, Double::sum);
        }
        return client;
    }

    private Choice match(UUID client, Language language, String area) {
        return new Matching(
                        coaches.stream()
                                .map(coach -> coach.carrying(
                                        loads.getOrDefault(coach.id().value(), 0.0)))
                                .toList(),
                        program.policy().match())
                .choose(Wanted.of(client, language.tag(), area))
                .orElseThrow();
    }

    private Instant earlier(Instant at) {
        return at.isBefore(now) ? at : now.minus(Duration.ofHours(1));
    }
}
