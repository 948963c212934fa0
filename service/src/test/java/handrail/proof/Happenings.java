package handrail.proof;

import handrail.access.SignedIn;
import handrail.app.Core;
import handrail.caseload.HandsOn;
import handrail.intake.TakingIn;
import handrail.policy.Publishing;
import handrail.program.Program;
import handrail.proof.Diary.Deed;
import handrail.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What befalls people and their program, day by day, through the doors that staff use: another overdose, a hospital or a cell, another zone or
 * hour, a while of quiet, a death; another policy, holidays among it.
 */
final class Happenings {

    private static final String HOLIDAYS =
            "2026-07-03, 2026-07-10, 2026-09-07, 2026-10-12, 2026-11-26, 2026-12-25, 2027-01-01, 2027-01-18, 2027-02-15, 2027-05-31, 2027-06-18";

    private static final Map<String, List<String>> CHANGES = new TreeMap<>(Map.of(
            "checkInAt", List.of("10:00", "11:00", "14:30", "17:30"),
            "followUps-at", List.of("13:00", "15:00", "18:15"),
            "followUps-apartMinutes", List.of("60", "120", "300"),
            "proactiveADay", List.of("1", "2", "3"),
            "proactiveAWeek", List.of("4", "8", "12"),
            "quietBegins", List.of("20:00", "21:00"),
            "quietEnds", List.of("08:00", "09:00"),
            "targetHours", List.of("12", "24", "48")));

    private final Core core;
    private final SignedIn me;
    private final Random random;
    private final int eventful;
    private final TakingIn intake;
    private final HandsOn hands;
    private final Publishing policies;

    /** For a supervisor, with chances so many times as high as in an ordinary year. */
    Happenings(Core core, SignedIn me, Random random, int eventful) {
        this.core = core;
        this.me = me;
        this.random = random;
        this.eventful = eventful;
        this.intake = new TakingIn(core);
        this.hands = new HandsOn(core);
        this.policies = new Publishing(core);
    }

    /** Something happens to somebody, or nothing. */
    void befall(Handle handle, Program program, Life life) {
        if (life.died) {
            return;
        }
        if (life.away ? life.chance(8) : often(life, 250)) {
            hold(handle, program, life);
        } else if (often(life, 300)) {
            life.diary.note(now(), Deed.MOVED);
            hands.keeps(handle, me, program, life.client, hour(program, life), life.zone());
        } else if (often(life, 240)) {
            meet(handle, program, life);
        } else if (often(life, 150)) {
            mute(handle, program, life);
        } else if (often(life, 4_000)) {
            life.died = true;
            life.diary.note(now(), Deed.DIED);
            core.deaths.record(handle, me, life.client, now());
        }
    }

    private boolean often(Life life, int oneIn) {
        return life.chance(Math.max(2, oneIn / eventful));
    }

    /** An hour at which nothing may be started is refused; then they take the policy's. */
    private static String hour(Program program, Life life) {
        String hour = life.hour();
        return hour.isEmpty() || program.policy().startsAt(LocalTime.parse(hour)) ? hour : "";
    }

    /** An overdose, and somebody who brings them to us a few hours or days later; their first, or another. */
    void meet(Handle handle, Program program, Life life) {
        Instant occurred = now().minus(Duration.ofMinutes(30L + life.upTo(60) * 60L));
        Life.Overdose last = life.overdoses.isEmpty() ? null : life.overdoses.get(life.overdoses.size() - 1);
        if (last != null && occurred.isBefore(last.at().plus(Duration.ofDays(2)))) {
            return;
        }
        life.client =
                intake.takes(handle, program, me.account(), life.name, life.born, life.phone, occurred, life.consent());
        life.thread = handle.createQuery("select id from conversation where client_id = :id")
                .bind("id", life.client)
                .mapTo(UUID.class)
                .one();
        life.overdoses.add(new Life.Overdose(
                occurred,
                now(),
                program.policy().targetHours(),
                program.policy().breachHours()));
        life.away = false;
        life.diary.note(now(), Deed.REFERRED);
    }

    private void hold(Handle handle, Program program, Life life) {
        if (life.away) {
            core.holds.end(handle, me, life.client);
        } else {
            String review = today(program).plusDays(7).toString();
            String kind = random.nextBoolean() ? "hospital" : "custody";
            core.holds.put(handle, me, program, life.client, kind, review, now());
        }
        life.away = !life.away;
        life.diary.note(now(), life.away ? Deed.AWAY : Deed.BACK);
    }

    private void mute(Handle handle, Program program, Life life) {
        if (life.mutedUntil != null && random.nextInt(3) == 0) {
            core.mutes.lift(handle, me, life.client);
            life.mutedUntil = null;
        } else {
            life.mutedUntil = today(program).plusDays(1L + life.upTo(12));
            life.diary.note(now(), Deed.MUTED);
            core.mutes.put(handle, me, program, life.client, life.mutedUntil.toString(), now());
        }
    }

    /** The program closes on its holidays. */
    void closes(Handle handle, Program program) {
        policies.publish(handle, me, program, Map.of("holidays", HOLIDAYS), now());
    }

    /** One setting of the policy is another; one that would be at odds with the rest is refused, and nothing is changed. */
    void changes(Handle handle, Program program) {
        List<String> settings = List.copyOf(CHANGES.keySet());
        String setting = settings.get(random.nextInt(settings.size()));
        List<String> values = CHANGES.get(setting);
        try {
            policies.publish(handle, me, program, Map.of(setting, values.get(random.nextInt(values.size()))), now());
        } catch (Problem.Invalid atOdds) {
            // Nothing was kept.
        }
    }

    private LocalDate today(Program program) {
        return now().atZone(program.zoneId()).toLocalDate();
    }

    private Instant now() {
        return core.time.instant();
    }
}
