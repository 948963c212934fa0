package handrail.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Somebody's rows, by what parameters call them: what one would have to know to reach for them.
 *
 * @param ids by the name of the thing
 * @param phone their number
 */
record Story(Map<String, UUID> ids, String phone) {

    /** What parameters of repositories call a thing, and the table it stands in. A new thing is added here. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("phone", "phone_holder"),
            Map.entry("turn", "conversation_turn"),
            Map.entry("conversation", "conversation"),
            Map.entry("client", "client"),
            Map.entry("contact", "contact"),
            Map.entry("episode", "episode_of_care"),
            Map.entry("task", "task"),
            Map.entry("page", "page"),
            Map.entry("checkIn", "check_in"),
            Map.entry("request", "supply_request"),
            Map.entry("handoff", "warm_handoff"),
            Map.entry("message", "message"),
            Map.entry("outbox", "outbox"),
            Map.entry("overdose", "overdose_event"),
            Map.entry("referral", "referral"),
            Map.entry("partner", "partner"),
            Map.entry("sender", "sender"),
            Map.entry("session", "sign_in_session"),
            Map.entry("key", "api_key"),
            Map.entry("alert", "alert"),
            Map.entry("call", "page_call"),
            Map.entry("media", "media"),
            Map.entry("callIn", "call_in"),
            Map.entry("callOut", "call_out"),
            Map.entry("later", "later_text"),
            Map.entry("wording", "wording"),
            Map.entry("comment", "comment"),
            Map.entry("planLine", "plan_line"),
            Map.entry("provider", "provider"),
            Map.entry("slot", "slot"),
            Map.entry("assignment", "assignment"),
            Map.entry("cover", "cover"),
            Map.entry("leave", "leave"),
            Map.entry("plan", "rebalance"),
            Map.entry("move", "rebalance_move"),
            Map.entry("resource", "resource"),
            Map.entry("clients", "client"),
            Map.entry("followUp", "follow_up"),
            Map.entry("version", "policy_version"),
            Map.entry("proposal", "same_person"),
            Map.entry("merge", "client_merge"),
            Map.entry("file", "intake_file"),
            Map.entry("stranger", "conversation"),
            Map.entry("consent", "messaging_consent"),
            Map.entry("interview", "suprt_interview"),
            Map.entry("coach", "staff"));

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("thread", "conversation"),
            Map.entry("threads", "conversation"),
            Map.entry("strangers", "conversation"),
            Map.entry("turns", "turn"),
            Map.entry("digests", "turn"),
            Map.entry("messages", "message"),
            Map.entry("tasks", "task"),
            Map.entry("checkIns", "checkIn"),
            Map.entry("asked", "checkIn"),
            Map.entry("episodes", "episode"),
            Map.entry("coaches", "coach"),
            Map.entry("hit", "message"),
            Map.entry("picture", "media"),
            Map.entry("keptThread", "conversation"),
            Map.entry("goneThread", "conversation"),
            Map.entry("kept", "client"),
            Map.entry("entry", "client"),
            Map.entry("rows", "client"),
            Map.entry("gone", "client"),
            Map.entry("one", "client"),
            Map.entry("other", "client"),
            Map.entry("account", "coach"),
            Map.entry("by", "coach"),
            Map.entry("member", "coach"),
            Map.entry("owner", "coach"),
            Map.entry("commenter", "coach"),
            Map.entry("chain", "coach"),
            Map.entry("acceptedBy", "coach"),
            Map.entry("free", "sender"),
            Map.entry("texts", "outbox"),
            Map.entry("of", "outbox"),
            Map.entry("words", "message"),
            Map.entry("receivedBy", "coach"),
            Map.entry("recordedBy", "coach"),
            Map.entry("before", "episode"),
            Map.entry("butFor", "slot"),
            Map.entry("after", "message"),
            Map.entry("done", "task"),
            Map.entry("about", "request"),
            Map.entry("ended", "assignment"),
            Map.entry("leaving", "coach"),
            Map.entry("begun", "assignment"),
            Map.entry("subject", "client"),
            Map.entry("subjects", "client"),
            Map.entry("since", "episode"),
            Map.entry("supplies", "request"));

    /** What a bare {@code id} may mean. */
    static final List<String> BARE = List.of(
            "conversation",
            "outbox",
            "request",
            "message",
            "page",
            "episode",
            "coach",
            "client",
            "call",
            "assignment",
            "plan",
            "cover",
            "media",
            "callIn",
            "callOut",
            "later",
            "followUp",
            "checkIn",
            "proposal",
            "merge",
            "file",
            "stranger",
            "sender");

    /** Stories of a program, those first of whom there is most. Seen from outside every wall. */
    static List<Story> of(Handle owner, UUID program, java.util.function.BiFunction<UUID, byte[], String> open) {
        return owner.createQuery("""
                        select h.id, h.phone, h.client_id from phone_holder h
                        where h.program_id = :program and h.client_id is not null
                        order by (select count(*) from supply_request s where s.client_id = h.client_id and s.settled_at is null)
                            + (select count(*) from warm_handoff w where w.client_id = h.client_id and w.settled_at is null)
                            + (select count(*) from page p where p.client_id = h.client_id)
                            + (select count(*) from check_in k where k.client_id = h.client_id and k.status = 'due') desc, h.id limit 4
                        """)
                .bind("program", program)
                .map((row, context) -> new Story(
                        ids(owner, program, row.getObject("client_id", UUID.class)),
                        open.apply(row.getObject("id", UUID.class), row.getBytes("phone"))))
                .list();
    }

    /** A story of nobody: every id is as good as any, and there is nothing behind it. */
    static Story nobody() {
        Map<String, UUID> ids = new HashMap<>();
        TABLES.keySet().forEach(name -> ids.put(name, UUID.randomUUID()));
        ids.put("id", UUID.randomUUID());
        return new Story(ids, "+12025550198");
    }

    private static Map<String, UUID> ids(Handle owner, UUID program, UUID client) {
        Map<String, UUID> ids = new HashMap<>();
        TABLES.forEach((name, table) -> ids.put(name, id(owner, program, client, name, table)));
        return ids;
    }

    /** The client's own row of a table where rows are a client's, otherwise any of the program's. */
    private static UUID id(Handle owner, UUID program, UUID client, String name, String table) {
        String ofClient = switch (name) {
            case "client" -> "id = :client";
            // Whoever much is planned for.
            case "clients" -> "cast(:client as uuid) is not null and id in (select client_id from follow_up_look)";
            case "stranger" -> "contact_id is not null and cast(:client as uuid) is not null";
            case "merge" -> "kept_id = :client";
            case "file" -> "cast(:client as uuid) is null";
            case "coach" ->
                "account_id = (select coach_id from assignment where client_id = :client and ended_at is null)";
            case "call" -> "page_id in (select id from page where client_id = :client)";
            case "alert",
                    "contact",
                    "partner",
                    "sender",
                    "session",
                    "key",
                    "provider",
                    "slot",
                    "cover",
                    "leave",
                    "plan",
                    "version",
                    "wording",
                    "resource" -> "false and cast(:client as uuid) is null";
            case "message", "outbox", "media", "turn", "later", "comment" ->
                "conversation_id = (select id from conversation where client_id = :client)";
            default -> "client_id = :client";
        };
        String open = switch (name) {
            case "task" -> "(done_at is null) desc";
            case "request", "handoff" -> "(settled_at is null) desc";
            case "slot" -> "(status = 'open' and starts_at > now() + interval '1 day') desc";
            case "assignment" -> "(state = 'offered') desc";
            case "checkIn" -> "(status in ('due', 'sent')) desc";
            case "outbox" -> "(message_id is not null) desc";
            case "followUp" -> "(status = 'sent') desc";
            case "message" -> "(author <> 'client') desc";
            case "version" -> "(state = 'draft') desc";
            default -> "1";
        };
        return owner.createQuery("select " + (name.equals("coach") ? "account_id" : "id") + " from " + table
                        + " where program_id = :program order by (" + ofClient + ") desc nulls last, " + open
                        + " limit 1")
                .bind("program", program)
                .bind("client", client)
                .mapTo(UUID.class)
                .findOne()
                .orElseGet(UUID::randomUUID);
    }

    /** With a bare {@code id} that means this. */
    Story meaning(String name) {
        Map<String, UUID> all = new HashMap<>(ids);
        all.put("id", ids.get(name));
        return new Story(all, phone);
    }

    UUID id(String name) {
        String thing = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        UUID id = ids.get(OTHER_NAMES.getOrDefault(thing, thing));
        if (id == null) {
            throw new AssertionError("Say in Story what the id called '" + name + "' is an id of");
        }
        return id;
    }
}
