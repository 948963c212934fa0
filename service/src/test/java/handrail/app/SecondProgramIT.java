package handrail.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import handrail.access.AccountId;
import handrail.access.Role;
import handrail.access.SignedIn;
import handrail.bot.Event;
import handrail.bot.Language;
import handrail.caseload.BreakGlass;
import handrail.database.Database;
import handrail.database.Login;
import handrail.database.ProgramId;
import handrail.database.ProgramTime;
import handrail.database.Sealed;
import handrail.database.TestDatabase;
import handrail.database.TestServer;
import handrail.jobs.Job;
import handrail.messaging.InboundMedia;
import handrail.messaging.InboundText;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.program.Programs;
import jakarta.ws.rs.POST;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody of a second program who knows every id, phone and key of the first one's people, and tries them on every method of the
 * service that takes a handle, an account that is signed in, or a program: each is found by itself, a new one too. They get the very
 * answer that they get for ids of nobody, and not a row of the first program changes (C5).
 */
class SecondProgramIT {

    /** Asked before the program is known, over tables without a wall: the ones that {@link WalledTablesIT} lists. */
    private static final Set<String> BEFORE_THE_PROGRAM_IS_KNOWN = Set.of(
            "Accounts",
            "CostRows.addSender",
            "InboundClaims",
            "Partners.byKey",
            "Programs",
            "Senders",
            "Sessions",
            "StartCodes");

    /** Accounts and memberships have no wall, so these have to be told the program; whoever asks them tells their own. */
    private static final Set<String> TOLD_THE_PROGRAM = Set.of("Members.all", "Members.find");

    /** Their answer says what they did, or who asks; what they read shows in what they refuse. */
    private static final Set<String> ANSWERS_OTHERWISE = Set.of(
            "Arriving.take",
            "Assigning.assign",
            "Assigning.offer",
            "Assignments.begin",
            "Assignments.close",
            "Assignments.resume",
            "Assignments.step",
            "Candidates.acceptBy",
            "CheckIns.scheduleNext",
            "DueCheckIns.claim",
            "DueCheckIns.bothWrote",
            "Mailing.put",
            "Planned.insert",
            // Nobody here has check-ins that ended a day ago.
            "PlanRows.ended",
            "TaskSteps.hand",
            "LineMoves.takers",
            "LineMoves.choices",
            "CoachAccess.allows",
            "Conversations.begin",
            "Conversations.receive",
            "Enrolled.episode",
            "Episodes.resume",
            "Enrolment.enrol",
            "Offers.accept",
            "Offers.decline",
            "Offers.moveOn",
            "Plans.make",
            "Queue.alarm",
            "SignInPages.home",
            "Duplicates.look",
            "Joined.into",
            "Joined.kept",
            "Lines.tried",
            "Merges.row",
            "Strangers.oneAtATime",
            "IncomingCalls.accept",
            "IncomingCalls.ring",
            "NextTexts.next",
            "CarrierSaid.all",
            "CarrierSaid.dropped",
            "CarrierSaid.later",
            "DispatchRules.judge",
            "Throughput.room",
            "WayRows.begin",
            "WindowRows.kept",
            "CallInRows.add",
            "CallOutRows.step",
            "Notices.due",
            "OutboxRows.superseded",
            "OutboxRows.saidBefore",
            "OutboxRows.lastAsked",
            "StaffTexts.receive",
            "Staffing.add",
            "Transfers.apply",
            "Transfers.undo");

    private static final List<Method> METHODS = found();

    @TempDir
    private static Path folder;

    private static TestDatabase rows;
    private static Core core;
    private static DataSource pool;
    private static DataSource keepersPool;
    private static Jdbi owner;
    private static Program first;
    private static Program second;
    private static List<Story> stories;
    private static Set<String> firstsIds;

    @BeforeAll
    static void two_programs_with_people() {
        rows = TestServer.migrated();
        keepersPool = pool(rows.keeper());
        owner = Jdbi.create(keepersPool);
        pool = pool(rows.application());
        HandrailConfiguration configuration = new HandrailConfiguration();
        configuration.setData(folder);
        configuration.setPrograms(Path.of("../config/programs/standard"));
        configuration.setPublicUrl("http://localhost");
        core = new Core(
                configuration, new Database(pool), new ProgramTime(), new com.codahale.metrics.MetricRegistry());
        DemoRows.fill(core);
        first = program("harbor-county");
        second = program("walls-county");
        owner.useHandle(SecondProgramIT::readFirst);
        owner.useHandle(SecondProgramIT::watchTheWall);
    }

    private static void readFirst(Handle handle) {
        stories = Story.of(
                handle,
                first.id().value(),
                (id, phone) -> core.sealing.open("phone_holder", "phone", id, new Sealed(phone)));
        stories.forEach(story -> core.database.useProgram(first.id(), inside -> {
            core.pages.raise(inside, first.id(), story.id("conversation"), story.id("client"), "OVERDOSE");
            core.optOuts.record(inside, first.id(), core.sealing.keys("phone", story.phone()), true, "text");
        }));
        BreakGlass glass = new BreakGlass(core.ids, core.sealing, core.tasks, core.audit, core.time);
        core.database.useProgram(
                first.id(),
                inside ->
                        glass.open(inside, supervisorOf(first), stories.get(0).phone(), "Somebody stands at the door"));
        // Something of the first program's is due, stuck and known, whatever is asked for.
        handle.execute("update page set next_step_at = handrail.now() - interval '1 minute'");
        handle.execute(
                "insert into page_step select gen_random_uuid(), p.program_id, p.id, a.coach_id, 'screen', 'shown', handrail.now()"
                        + " from page p join assignment a on a.client_id = p.client_id and a.ended_at is null");
        handle.execute("update page_call set not_before = handrail.now() - interval '1 minute'");
        handle.execute(
                "update outbox set state = 'sending', purpose = 'proactive', claimed_until = handrail.now() - interval '1 minute',"
                        + " settled_at = handrail.now() + interval '1 day', carrier_sid = ? where conversation_id = ?",
                Reach.SID,
                stories.get(0).id("conversation"));
        handle.execute(
                "update outbox set state = 'ambiguous', ambiguous_since = handrail.now() - interval '1 hour' where conversation_id = ?",
                stories.get(1).id("conversation"));
        remembered(handle);
        shared(handle);
        enteredTwice(handle, supervisorOf(first));
        road(handle);
        handle.execute(
                "update overdose_event set occurred_at = ? where client_id = any(?)",
                Reach.OCCURRED,
                stories.stream().map(story -> story.id("client")).toArray(UUID[]::new));
        stories = Story.of(
                handle,
                first.id().value(),
                (id, phone) -> core.sealing.open("phone_holder", "phone", id, new Sealed(phone)));
        firstsIds = new HashSet<>();
        for (String table : walled()) {
            handle.createQuery("select to_jsonb(t)::text from " + table + " t where program_id = :program")
                    .bind("program", first.id().value())
                    .mapTo(String.class)
                    .forEach(row -> java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                            .matcher(row)
                            .results()
                            .forEach(id -> firstsIds.add(id.group())));
        }
        firstsIds.remove(first.id().value().toString());
    }

    /** What the supervisor of the first program has begun, read and ended, and what the carrier refused. */
    private static void remembered(Handle handle) {
        SignedIn me = supervisorOf(first);
        handle.execute(
                "insert into once (program_id, account_id, key, at) values (?, ?, ?, handrail.now() - interval '31 days')",
                me.program().value(),
                me.account().value(),
                UUID.fromString(Reach.ONCE));
        stories.stream()
                .map(story -> story.id("coach"))
                .distinct()
                .forEach(coach -> handle.execute(
                        "insert into notice (account_id, program_id, every_minutes) values (?, ?, 10)",
                        coach,
                        me.program().value()));
        stories.forEach(story -> {
            handle.execute(
                    "insert into draft (program_id, conversation_id, account_id, body, updated_at) values (?, ?, ?, ?, handrail.now())",
                    me.program().value(),
                    story.id("conversation"),
                    me.account().value(),
                    core.sealing
                            .seal("draft", "body", story.id("conversation"), "I am on my")
                            .bytes());
            handle.execute(
                    "insert into thread_seen (program_id, conversation_id, account_id, message_id, seen_at) values (?, ?, ?, ?, handrail.now())",
                    me.program().value(),
                    story.id("conversation"),
                    me.account().value(),
                    story.id("message"));
        });
        handle.execute(
                "update task set status = 'completed', done_at = handrail.now(), done_by = ?, outcome = 'done' where client_id = ?",
                stories.get(3).id("coach"),
                stories.get(3).id("client"));
        core.database.useProgram(first.id(), inside -> core.alerts.raise(inside, first.id(), "carrier", "30007"));
        ran(handle, me);
        stories.forEach(story -> core.database.useProgram(
                first.id(),
                inside -> core.conversations.advance(
                        inside,
                        first.id(),
                        story.id("conversation"),
                        new Event.EffectResult("RequestSupplies", true, ""),
                        null)));
        matched(handle, me);
        stories.forEach(story -> silent(handle, story));
        stories.forEach(story -> followedUp(handle, me, story));
        stories.forEach(story -> agreed(handle, me, story));
        planned(handle, me);
        handle.execute(
                "insert into hold (id, program_id, client_id, kind, review_on, recorded_at, recorded_by)"
                        + " values (gen_random_uuid(), ?, ?, 'hospital', current_date + 7, handrail.now(), ?)"
                        + " on conflict do nothing",
                me.program().value(),
                stories.get(0).id("client"),
                me.account().value());
        handle.execute(
                "update client set muted_until = handrail.now()::date + 7 where id = ?",
                stories.get(0).id("client"));
        handle.execute(
                "insert into elsewhere (id, program_id, client_id, episode_id, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), program_id, client_id, id, handrail.now(), ? from episode_of_care where client_id = ?",
                me.account().value(),
                stories.get(1).id("client"));
        handle.execute(
                "update episode_of_care set status = 'finished' where client_id = ?",
                stories.get(1).id("client"));
        List.of(stories.get(2).id("client"), stories.get(3).id("client")).forEach(client -> {
            handle.execute(
                    "update check_in set status = 'answered' where status in ('due', 'sent') and client_id = ?",
                    client);
        });
        handle.execute(
                "insert into death (id, program_id, client_id, recorded_at, recorded_by) values (gen_random_uuid(), ?, ?, handrail.now(), ?)",
                me.program().value(),
                stories.get(1).id("client"),
                me.account().value());
    }

    /** What is agreed with them, and how they are reached. */
    private static void agreed(Handle handle, SignedIn me, Story story) {
        UUID line = core.ids.next();
        handle.execute(
                "insert into plan_line (id, program_id, client_id, kind, words, written_at, written_by) values (?, ?, ?, 'goal', ?, handrail.now(), ?)",
                line,
                me.program().value(),
                story.id("client"),
                core.sealing
                        .seal("plan_line", "words", line, "A room of one's own")
                        .bytes(),
                me.account().value());
        handle.execute(
                "insert into safety_plan (id, program_id, client_id, channel, voicemail, visits, written_at, written_by)"
                        + " values (?, ?, ?, 'text', 'no', 'no', handrail.now(), ?)",
                core.ids.next(),
                me.program().value(),
                story.id("client"),
                me.account().value());
    }

    /** What is to be come back to now, what was asked, a questionnaire that was answered. */
    private static void followedUp(Handle handle, SignedIn me, Story story) {
        handle.execute(
                "insert into follow_up (id, program_id, kind, client_id, about, number, planned_at, due_at, expires_at, status, created_at, sent_at,"
                        + " answer_by, message_id) select ?, ?, k.kind, ?, ?, 1, t.at, t.at, t.at + interval '9 days', k.status, t.at, t.at, t.at, ?"
                        + " from (values ('suprt', 'due')) k (kind, status), (select handrail.now() - interval '1 minute' as at) t",
                core.ids.next(),
                me.program().value(),
                story.id("client"),
                story.id("client"),
                story.id("message"));
        handle.execute(
                "insert into follow_up (id, program_id, kind, client_id, about, number, planned_at, due_at, expires_at, status, created_at, sent_at,"
                        + " answer_by, message_id) select ?, ?, 'step', ?, ?, 1, t.at, t.at, t.at, 'sent', t.at, t.at, t.at, ?"
                        + " from (select handrail.now() - interval '1 minute' as at) t",
                core.ids.next(),
                me.program().value(),
                story.id("client"),
                story.id("client"),
                story.id("message"));
        handle.execute(
                "insert into instrument_round (id, program_id, client_id, instrument, channel, answers, scores, taken_at)"
                        + " values (gen_random_uuid(), ?, ?, 'barc10', 'text', '[1]', '{\"total\": 33}', handrail.now())",
                me.program().value(),
                story.id("client"));
        // One more low answer makes a worse trend.
        handle.execute(
                "update episode_of_care set last_score = 8, falling = '{9,8}' where client_id = ?", story.id("client"));
        handle.execute(
                "update follow_up set episode_id = (select id from episode_of_care where client_id = follow_up.client_id order by id limit 1)"
                        + " where client_id = ? and status = 'sent'",
                story.id("client"));
    }

    /** Somebody of whom much is due soon, a time that is booked, supplies that came; a policy with a draft. */
    private static void planned(Handle handle, SignedIn me) {
        UUID program = me.program().value();
        UUID[] known = stories.stream().map(story -> story.id("client")).toArray(UUID[]::new);
        UUID other = handle.createQuery(
                        "select client_id from episode_of_care where program_id = ? and status = 'active' and client_id <> all(?) order by id limit 1")
                .bind(0, program)
                .bind(1, known)
                .mapTo(UUID.class)
                .one();
        handle.execute(
                "update check_in set status = 'skipped' where status in ('due', 'sent') and client_id = ?", other);
        handle.execute("update conversation set last_inbound_at = handrail.now() where client_id = ?", other);
        handle.execute(
                "update episode_of_care set overdose_on = handrail.now()::date, opened_at = handrail.now() where client_id = ?",
                other);
        handle.execute(
                "insert into overdose_event (id, program_id, client_id, occurred_at, source, naloxone_given)"
                        + " values (gen_random_uuid(), ?, ?, handrail.now() - interval '364 days', 'ems', 'yes')",
                program,
                other);
        handle.execute(
                "insert into suprt_interview (id, program_id, client_id, day, outcome, held_on, recorded_at, recorded_by)"
                        + " select gen_random_uuid(), ?, ?, d, 'done', current_date, handrail.now(), ? from unnest(array[1, 180]) d",
                program,
                other,
                me.account().value());
        UUID thread = handle.createQuery("select id from conversation where client_id = ?")
                .bind(0, other)
                .mapTo(UUID.class)
                .one();
        handle.execute(
                "insert into supply_request (id, program_id, conversation_id, client_id, items, way, status, requested_at, settled_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, '[]', 'mail', 'delivered', handrail.now(), handrail.now())",
                program,
                thread,
                other);
        UUID handoff = core.ids.next();
        UUID slot = core.ids.next();
        handle.execute(
                "update warm_handoff set settled_at = handrail.now(), status = 'closed' where client_id = ?", other);
        handle.execute(
                "insert into warm_handoff (id, program_id, conversation_id, client_id, status, requested_at, due_at)"
                        + " values (?, ?, ?, ?, 'booked', handrail.now(), handrail.now())",
                handoff,
                program,
                thread,
                other);
        handle.execute(
                "insert into slot (id, program_id, provider_id, starts_at, status, handoff_id, entered_at)"
                        + " select ?, ?, id, handrail.now() + interval '26 hours', 'booked', ?, handrail.now() from provider where program_id = ? limit 1",
                slot,
                program,
                handoff,
                program);
        handle.execute("update warm_handoff set slot_id = ? where id = ?", slot, handoff);
        handle.execute(
                "insert into policy_version (id, program_id, number, state, based_on, policy, made_by, made_at, published_at)"
                        + " select gen_random_uuid(), id, v.number, v.state, 3, policy, ?, handrail.now(),"
                        + " case when v.state = 'published' then handrail.now() end"
                        + " from program, (values (0, 'published'), (1, 'published'), (2, 'draft')) v (number, state)"
                        + " where id = ?",
                me.account().value(),
                program);
        handle.execute("update program set policy_number = 3, policy_edition = 3 where id = ?", program);
        handle.execute(
                "insert into follow_up_look (client_id, program_id, edition, looked_at) values (?, ?, 0, '-infinity')",
                other,
                program);
    }

    /** Somebody waits for a coach, somebody is offered; days off, a day handed over, a plan. */
    private static void matched(Handle handle, SignedIn me) {
        handle.execute(
                "insert into task (id, program_id, kind, client_id, episode_id, about, status, due_at, created_at)"
                        + " values (gen_random_uuid(), ?, 'UNASSIGNED', ?, ?, ?, 'requested', handrail.now(), handrail.now())",
                me.program().value(),
                stories.get(0).id("client"),
                stories.get(0).id("episode"),
                stories.get(0).id("episode"));
        handle.execute(
                "update assignment set state = 'offered', due_at = handrail.now() + interval '1 hour' where client_id = any(?) and ended_at is null",
                (Object) new UUID[] {stories.get(0).id("client"), stories.get(2).id("client")});
        calendar(handle, me);
        UUID plan = core.ids.next();
        handle.execute(
                "insert into rebalance (id, program_id, leaving, made_by, made_at) values (?, ?, array[cast(? as uuid)], ?, handrail.now())",
                plan,
                me.program().value(),
                stories.get(0).id("coach"),
                me.account().value());
        for (Story story : stories) {
            handle.execute(
                    "insert into leave (id, program_id, account_id, from_on, until_on, entered_by, entered_at)"
                            + " values (gen_random_uuid(), ?, ?, current_date + 90, current_date + 9999, ?, handrail.now())",
                    me.program().value(),
                    story.id("coach"),
                    me.account().value());
            handle.execute(
                    "insert into cover (id, program_id, coach_id, covered_by, starts_at, ends_at, entered_by, entered_at)"
                            + " values (gen_random_uuid(), ?, ?, ?, handrail.now(), handrail.now() + interval '30 days', ?, handrail.now())",
                    me.program().value(),
                    story.id("coach"),
                    me.account().value(),
                    me.account().value());
            handle.execute(
                    "insert into rebalance_move (id, program_id, plan_id, client_id, episode_id, from_id, to_id, why, state)"
                            + " values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, '[\"leaving\"]', 'proposed')",
                    me.program().value(),
                    plan,
                    story.id("client"),
                    story.id("episode"),
                    story.id("coach"),
                    story.id("coach"));
        }
    }

    /** Calls are promised, a text was answered, and a phone reads a calendar. */
    private static void calendar(Handle handle, SignedIn me) {
        handle.execute(
                "insert into calendar_feed (account_id, program_id, token_hash, made_at) values (?, ?, sha256(convert_to(?, 'UTF8')), handrail.now())",
                me.account().value(),
                me.program().value(),
                Reach.TOKEN);
        for (Story story : stories) {
            handle.execute(
                    "insert into task (id, program_id, kind, owner_id, about, status, due_at, created_at)"
                            + " values (gen_random_uuid(), ?, 'CALL_CLIENT', ?, gen_random_uuid(), 'requested', handrail.now() + interval '1 hour',"
                            + " handrail.now())",
                    me.program().value(),
                    story.id("coach"));
        }
        handle.execute(
                "insert into task (id, program_id, kind, owner_id, about, status, due_at, created_at, done_at, done_by, outcome)"
                        + " values (gen_random_uuid(), ?, 'ANSWER_TEXT', ?, gen_random_uuid(), 'completed', handrail.now(), handrail.now(),"
                        + " handrail.now(), ?, 'answered')",
                me.program().value(),
                me.account().value(),
                me.account().value());
    }

    /** How the first program's sender fares, who called, a picture that came, what the carrier keeps and what it has deleted. */
    private static void road(Handle handle) {
        Story story = stories.get(0);
        handle.execute(
                "insert into sender_road (sender_id, program_id, tokens, tokens_at, failures, down_until)"
                        + " values (?, ?, 10, handrail.now(), 7, handrail.now() - interval '1 minute') on conflict do nothing",
                story.id("sender"),
                first.id().value());
        for (int i = 0; i < stories.size(); i++) {
            handle.execute(
                    "insert into call_in (id, program_id, call_sid, conversation_id, client_id, chain, started_at)"
                            + " values (?, ?, ?, ?, ?, ?, handrail.now())",
                    core.ids.next(),
                    first.id().value(),
                    i == 0 ? Reach.SID : Reach.SID + i,
                    stories.get(i).id("conversation"),
                    stories.get(i).id("client"),
                    new UUID[] {stories.get(i).id("coach")});
            talked(handle, stories.get(i), supervisorOf(first));
            putAside(handle, stories.get(i), supervisorOf(first));
            UUID media = core.ids.next();
            handle.execute(
                    "insert into media (id, program_id, message_id, conversation_id, carrier_sid, source, state, not_before, outcome, kind, content)"
                            + " values (?, ?, ?, ?, ?, ''::bytea, 'stored', handrail.now(), 'stored', 'image/png', ?)",
                    media,
                    first.id().value(),
                    stories.get(i).id("message"),
                    stories.get(i).id("conversation"),
                    Reach.SID + i,
                    core.sealing.seal("media", "content", media, "a picture").bytes());
        }
        handle.execute(
                "update outbox o set picture = m.id from media m where m.conversation_id = o.conversation_id and m.state = 'stored'");
        handle.execute(
                "insert into carrier_copy (sid, program_id, kind, outbox_id, not_before, state, answer, answered_at, created_at)"
                        + " values (?, ?, 'text', ?, handrail.now(), 'waiting', null, null, handrail.now()),"
                        + " ('SMdeleted', ?, 'text', null, handrail.now(), 'deleted', 204, handrail.now(), handrail.now())",
                Reach.SID,
                first.id().value(),
                story.id("outbox"),
                first.id().value());
        handle.execute(
                "update outbox set state = 'sent', carrier_sid = 'SMtobook', settled_at = handrail.now() - interval '1 hour' where id = ?",
                stories.get(3).id("outbox"));
        handle.execute(
                "update outbox set purpose = 'answer', settled_at = handrail.now() + interval '1 day' where state = 'ambiguous'");
    }

    /** A call that rings, and a text that was written for later and is due. */
    private static void talked(Handle handle, Story story, SignedIn me) {
        handle.execute(
                "insert into call_out (id, program_id, conversation_id, client_id, account_id, line, own_line, state, asked_at)"
                        + " values (?, ?, ?, ?, ?, '+12025550100', '+12025550101', 'asking', handrail.now() - interval '3 minutes') on conflict do nothing",
                core.ids.next(),
                first.id().value(),
                story.id("conversation"),
                story.id("client"),
                story.id("coach"));
        UUID wording = core.ids.next();
        handle.execute(
                "insert into wording (id, program_id, title, body_en, body_es, made_by, made_at) values (?, ?, ?, ?, ?, ?, handrail.now())",
                wording,
                first.id().value(),
                core.sealing.seal("wording", "title", wording, "Hello").bytes(),
                core.sealing.seal("wording", "body_en", wording, "Hello").bytes(),
                core.sealing.seal("wording", "body_es", wording, "Hola").bytes(),
                me.account().value());
        UUID later = core.ids.next();
        handle.execute(
                "insert into later_text (id, program_id, conversation_id, account_id, body, picture, picture_kind, zone, planned_at, send_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'image/gif', 'America/New_York', handrail.now(), handrail.now(), 'waiting')",
                later,
                first.id().value(),
                story.id("conversation"),
                me.account().value(),
                core.sealing.seal("later_text", "body", later, "Until Tuesday").bytes(),
                core.sealing.seal("later_text", "picture", later, "GIF89a").bytes());
    }

    /** Lines of Today that wait or are a colleague's, a comment, somebody who writes, and an interpreter who was asked for. */
    private static void putAside(Handle handle, Story story, SignedIn me) {
        UUID comment = core.ids.next();
        handle.execute(
                "insert into comment (id, program_id, conversation_id, account_id, body, at) values (?, ?, ?, ?, ?, handrail.now())",
                comment,
                first.id().value(),
                story.id("conversation"),
                me.account().value(),
                core.sealing
                        .seal("comment", "body", comment, "Ask about the ride")
                        .bytes());
        step(handle, "put_off", "id = ?", story.id("task"), me);
        step(
                handle,
                "handed",
                "id = (select o.id from task o where o.client_id = ? and o.done_at is null and o.owner_id is not null order by o.id limit 1)",
                story.id("client"),
                me);
        handle.execute(
                "insert into draft (program_id, conversation_id, account_id, body, updated_at)"
                        + " select program_id, ?, account_id, '\\x00', handrail.now() + interval '1 hour' from staff where program_id = ? and account_id <> ?"
                        + " on conflict do nothing",
                story.id("conversation"),
                first.id().value(),
                me.account().value());
        // The last one has nothing open: what was done there can be taken back.
        if (!story.equals(stories.get(3))) {
            handle.execute(
                    "insert into task (id, program_id, kind, client_id, conversation_id, status, due_at, created_at)"
                            + " values (?, ?, 'INTERPRETER', ?, ?, 'requested', handrail.now(), handrail.now()) on conflict do nothing",
                    core.ids.next(),
                    first.id().value(),
                    story.id("client"),
                    story.id("conversation"));
        }
    }

    private static void step(Handle handle, String kind, String which, UUID of, SignedIn me) {
        UUID step = core.ids.next();
        handle.execute(
                "insert into task_step (id, program_id, task_id, kind, by_id, owner_id, until, note, at)"
                        + " select ?, program_id, id, ?, ?, owner_id, case when ? = 'put_off' then handrail.now() + interval '1 day' end, ?, handrail.now()"
                        + " from task where " + which + " on conflict do nothing",
                step,
                kind,
                me.account().value(),
                kind,
                core.sealing.seal("task_step", "note", step, "tomorrow").bytes(),
                of);
    }

    /** A check-in was missed, so that the next asks for less. */
    private static void silent(Handle handle, Story story) {
        handle.execute(
                "update check_in set status = 'missed', outcome = 'missed', sent_at = handrail.now() + interval '1 hour'"
                        + " where id = (select id from check_in where episode_id = ? and status <> 'due' order by day limit 1)",
                story.id("episode"));
        handle.execute(
                "insert into silence_step (id, program_id, client_id, episode_id, check_in_id, step, missed, taken_at)"
                        + " select gen_random_uuid(), program_id, client_id, episode_id, id, 'gentle', 1, handrail.now()"
                        + " from check_in where episode_id = ? order by day limit 1",
                story.id("episode"));
    }

    /** What a job did, and that it is paused. */
    private static void ran(Handle handle, SignedIn me) {
        handle.execute(
                "insert into job_run (id, program_id, job, started_at, last_at, took_ms, outcome, counts)"
                        + " select gen_random_uuid(), ?, ?, handrail.now(), handrail.now(), 3, 'done', '{\"sent\": 2}' from generate_series(1, 2)",
                me.program().value(),
                Reach.JOB);
        UUID pause = core.ids.next();
        handle.execute(
                "insert into job_pause (id, program_id, job, reason, paused_at, paused_by, until)"
                        + " values (?, ?, ?, ?, handrail.now(), ?, handrail.now() + interval '1 day')",
                pause,
                me.program().value(),
                Reach.JOB,
                core.sealing
                        .seal("job_pause", "reason", pause, "The carrier is down")
                        .bytes(),
                me.account().value());
    }

    /** Somebody else holds the same phone, so a text from it is nobody's; whoever is referred with it again was born on the same day. */
    private static void shared(Handle handle) {
        Story story = stories.get(2);
        UUID other = handle.createQuery(
                        "select id from client where program_id = ? and id <> ? order by id desc limit 1")
                .bind(0, first.id().value())
                .bind(1, story.id("client"))
                .mapTo(UUID.class)
                .one();
        UUID holder = core.ids.next();
        handle.execute(
                "insert into phone_holder (id, program_id, phone, phone_key, client_id, held_from)"
                        + " select ?, program_id, ?, phone_key, ?, handrail.now() - interval '9 years'"
                        + " from phone_holder where client_id = ? limit 1",
                holder,
                core.sealing
                        .seal("phone_holder", "phone", holder, story.phone())
                        .bytes(),
                other,
                story.id("client"));
        InboundText shared = new InboundText(
                first.id(),
                story.id("sender"),
                "SMshared",
                PhoneNumber.parse(story.phone()),
                "hello",
                List.of(new InboundMedia(URI.create("https://api.twilio.com/picture"))),
                null,
                null);
        assertThat(core.database.<Boolean>inProgram(
                        first.id(), transaction -> core.conversations.receive(transaction, List.of(shared))))
                .isTrue();
        stories.stream()
                .map(one -> one.id("client"))
                .forEach(client -> handle.execute(
                        "update client set birth_date = ? where id = ?",
                        core.sealing
                                .seal("client", "birth_date", client, "1990-05-31")
                                .bytes(),
                        client));
    }

    /** Who may be the same, who was found to be, and a list that waits. */
    private static void enteredTwice(Handle handle, SignedIn me) {
        core.database.useProgram(
                first.id(),
                inside -> stories.forEach(story -> {
                    int unused = core.duplicates.look(inside, first.id(), story.id("client"));
                }));
        List<UUID> others = handle.createQuery(
                        "select id from client where program_id = :program and id <> all(:stories) order by id limit 2")
                .bind("program", first.id().value())
                .bindArray(
                        "stories",
                        UUID.class,
                        stories.stream().map(story -> story.id("client")).toArray())
                .mapTo(UUID.class)
                .list();
        handle.execute(
                "insert into same_person (id, program_id, client_id, other_id, signs, state, found_at)"
                        + " values (gen_random_uuid(), ?, least(?, ?), greatest(?, ?), '{names}', 'proposed', handrail.now())",
                first.id().value(),
                stories.get(0).id("client"),
                others.get(0),
                stories.get(0).id("client"),
                others.get(0));
        handle.execute(
                "insert into client_merge (id, program_id, kept_id, gone_id, merged_at, merged_by) values (gen_random_uuid(), ?, ?, ?, handrail.now(), ?)",
                first.id().value(),
                stories.get(2).id("client"),
                others.get(1),
                me.account().value());
        UUID file = core.ids.next();
        byte[] list = "First name\nAna\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        handle.execute(
                "insert into intake_file (id, program_id, content, mapping, lines, state, uploaded_at, uploaded_by)"
                        + " values (?, ?, ?, '{\"columns\": {\"firstName\": 0}, \"otherwise\": {}, \"order\": \"mdy\"}', 1, 'uploaded', handrail.now(), ?)",
                file,
                first.id().value(),
                core.sealing.sealBytes("intake_file", "content", file, list).bytes(),
                me.account().value());
        handle.execute(
                "insert into intake_line (id, program_id, file_id, line, state, faults) values (gen_random_uuid(), ?, ?, 2, 'refused', '[]')",
                first.id().value(),
                file);
    }

    private static DataSource pool(Login login) {
        DataSource pool = new DataSource();
        pool.setDriverClassName("org.postgresql.Driver");
        pool.setUrl(rows.jdbcUrl() + "&currentSchema=handrail");
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        return pool;
    }

    /** Whatever changes a row of another program than its own says so, before it is rolled back. */
    private static void watchTheWall(Handle handle) {
        handle.execute("""
                create function wall_passed() returns trigger language plpgsql as $$
                begin
                    if coalesce(new.program_id, old.program_id) <> handrail.program() then
                        raise exception 'the wall was passed at %', tg_table_name;
                    end if;
                    return null;
                end
                $$""");
        walled().forEach(table -> handle.execute("create trigger wall_passed after insert or update or delete on "
                + table + " for each row execute function wall_passed()"));
    }

    @AfterAll
    static void drop() {
        pool.close();
        keepersPool.close();
        rows.close();
    }

    static Stream<Arguments> named() {
        return methods()
                .map(method -> Arguments.of(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/"
                                + method.getParameterCount(),
                        method));
    }

    private static Stream<Method> methods() {
        return METHODS.stream();
    }

    private static List<Method> found() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("handrail").stream()
                        .filter(found ->
                                !Set.of("handrail.tool", "handrail.database").contains(found.getPackageName()))
                        // The bot sees no rows, and its training needs what a service does not bring along.
                        .filter(found -> !found.getPackageName().startsWith("handrail.bot"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(SecondProgramIT::touchesRows)
                        .sorted(Comparator.comparing(Method::toString))
                        .toList();
    }

    private static boolean touchesRows(Method method) {
        Class<?> type = method.getDeclaringClass();
        boolean sql = method.isAnnotationPresent(SqlQuery.class) || method.isAnnotationPresent(SqlUpdate.class);
        boolean takes = Arrays.stream(method.getParameterTypes())
                .anyMatch(of -> Set.of(Handle.class, SignedIn.class).contains(of)
                        || (of == ProgramId.class && Job.class.isAssignableFrom(type)));
        return (sql || (takes && !Modifier.isAbstract(method.getModifiers())))
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && !type.isRecord();
    }

    @Test
    void the_repositories_are_found() {
        assertThat(methods()).hasSizeGreaterThan(60);
        assertThat(methods().map(method -> method.getDeclaringClass().getSimpleName()))
                .contains("Tasks", "ThreadRows", "Threads", "ThreadPages", "Outbox", "CaseloadReport", "Dispatcher");
        assertThat(firstsIds).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void c5_somebody_of_another_program_gets_what_anybody_gets_for_ids_of_nobody_and_changes_nothing(
            String name, Method method) throws Exception {
        if (in(BEFORE_THE_PROGRAM_IS_KNOWN, method)) {
            return;
        }
        boolean silentAtHome = shows(method)
                && tellings(method).stream()
                        .allMatch(story ->
                                asked(method, first, first, story).equals(asked(method, second, second, story)));
        assertThat(silentAtHome)
                .as(() -> name + " shows the first program nothing either: "
                        + tellings(method).stream()
                                .map(story -> asked(method, first, first, story))
                                .distinct()
                                .toList())
                .isFalse();
        for (Program named : in(TOLD_THE_PROGRAM, method) ? List.of(second) : List.of(second, first)) {
            String nobodys = Shown.blotted(asked(method, second, named, Story.nobody()));
            for (Story story : tellings(method)) {
                String theirs = asked(method, second, named, story);
                assertThat(foreign(theirs, story))
                        .as(name + ": ids of the first program in " + theirs)
                        .isEmpty();
                assertThat(Shown.blotted(theirs)).as(name).isEqualTo(nobodys);
            }
        }
    }

    private static boolean in(Set<String> named, Method method) {
        String type = method.getDeclaringClass().getSimpleName();
        return named.contains(type) || named.contains(type + "." + method.getName());
    }

    /** Whether it answers something about what it is asked for, so that its silence says something. */
    private static boolean shows(Method method) {
        return method.getReturnType() != void.class
                && !in(ANSWERS_OTHERWISE, method)
                && !method.isAnnotationPresent(POST.class)
                && !Job.class.isAssignableFrom(method.getDeclaringClass());
    }

    private static List<Story> tellings(Method method) {
        List<Story> all = new ArrayList<>();
        boolean bare = Arrays.stream(method.getParameters())
                .anyMatch(given ->
                        given.getType() == UUID.class && given.getName().equals("id"));
        for (String meaning : bare ? Story.BARE : Story.BARE.subList(0, 1)) {
            stories.subList(0, bare ? 2 : stories.size()).forEach(story -> all.add(story.meaning(meaning)));
        }
        return all;
    }

    /** What is shown, or how it is refused; nothing of it stays. */
    private static String asked(Method method, Program walls, Program named, Story story) {
        Reach reach = new Reach(core, supervisorOf(walls), named, story);
        method.setAccessible(true);
        try {
            return core.database.inProgram(walls.id(), handle -> {
                String shown = invoke(method, reach, handle);
                handle.rollback();
                throw new Stop(shown);
            });
        } catch (Stop stop) {
            return stop.getMessage();
        }
    }

    private static String invoke(Method method, Reach reach, Handle handle) {
        try {
            Class<?> type = method.getDeclaringClass();
            Object repository = Modifier.isStatic(method.getModifiers())
                    ? null
                    : method.isAnnotationPresent(SqlQuery.class) || method.isAnnotationPresent(SqlUpdate.class)
                            ? handle.attach(type)
                            : reach.repository(type);
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = reach.argument(method.getParameters()[i], handle);
            }
            return Shown.of(method.invoke(repository, arguments));
        } catch (InvocationTargetException e) {
            assertThat(Throwables.getStackTrace(e.getCause()))
                    .as(method.toString())
                    .doesNotContain("the wall was passed");
            // Which constraint refuses may differ; that nothing is shown may not.
            return e.getCause() instanceof JdbiException ? "none" : "refused: " + e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> foreign(String shown, Story given) {
        List<String> found = new ArrayList<>();
        java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(shown)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(firstsIds::contains)
                .filter(id -> !given.ids().containsValue(UUID.fromString(id)))
                .forEach(found::add);
        return found;
    }

    private static SignedIn supervisorOf(Program program) {
        AccountId account = new AccountId(owner.withHandle(handle -> handle.createQuery(
                        "select account_id from membership where program_id = :program and role = 'supervisor' order by account_id limit 1")
                .bind("program", program.id().value())
                .mapTo(UUID.class)
                .one()));
        return new SignedIn(account.value(), account, program.id(), Role.SUPERVISOR, Language.EN, "", "");
    }

    private static List<String> walled() {
        return owner.withHandle(
                handle -> handle.createQuery("""
                        select oid::regclass::text from pg_class where relnamespace = 'handrail'::regnamespace
                            and relrowsecurity and relkind in ('r', 'p') order by 1
                        """).mapTo(String.class).list());
    }

    private static Program program(String slug) {
        Optional<Program> found =
                core
                        .database
                        .<List<Program>>open(
                                handle -> handle.attach(Programs.class).all())
                        .stream()
                        .filter(program -> program.slug().equals(slug))
                        .findFirst();
        return found.orElseThrow();
    }

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop(String shown) {
            super(shown, null, false, false);
        }
    }
}
