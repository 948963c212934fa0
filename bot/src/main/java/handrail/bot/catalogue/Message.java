package handrail.bot.catalogue;

import static handrail.bot.catalogue.Variable.COACH;
import static handrail.bot.catalogue.Variable.COUNT;
import static handrail.bot.catalogue.Variable.HOURS;
import static handrail.bot.catalogue.Variable.ITEMS;
import static handrail.bot.catalogue.Variable.LINE;
import static handrail.bot.catalogue.Variable.NURSE;
import static handrail.bot.catalogue.Variable.PHONE;
import static handrail.bot.catalogue.Variable.PLACE;
import static handrail.bot.catalogue.Variable.PLACES;
import static handrail.bot.catalogue.Variable.PROGRAM;
import static handrail.bot.catalogue.Variable.QUESTION;
import static handrail.bot.catalogue.Variable.SCALE;
import static handrail.bot.catalogue.Variable.SUMMARY;
import static handrail.bot.catalogue.Variable.TIME;
import static handrail.bot.catalogue.Variable.TIMES;

import handrail.bot.Effect.Purpose;
import handrail.bot.Instrument;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every text the bot can send, with what it may fill in; the words stand in the message catalogue (S6). */
public enum Message {
    COMPLIANCE_STOPPED("compliance.stopped", Purpose.COMPLIANCE, PROGRAM, PHONE),
    COMPLIANCE_STARTED("compliance.started", Purpose.COMPLIANCE, PROGRAM),
    COMPLIANCE_HELP("compliance.help", Purpose.COMPLIANCE, PROGRAM, PHONE),

    SAFETY_OVERDOSE("safety.overdose", Purpose.SAFETY),
    SAFETY_UNANSWERED("safety.unanswered", Purpose.SAFETY),
    SAFETY_SUICIDE("safety.suicide", Purpose.SAFETY),
    SAFETY_VIOLENCE("safety.violence", Purpose.SAFETY),
    SAFETY_MEDICAL("safety.medical", Purpose.SAFETY),

    AFTER_DANGER("after.danger", Purpose.ANSWER),
    AFTER_DANGER_2("after.danger.2", Purpose.ANSWER),
    AFTER_RELIEF("after.relief", Purpose.ANSWER),
    AFTER_SUICIDE("after.suicide", Purpose.ANSWER),
    AFTER_SUICIDE_2("after.suicide.2", Purpose.ANSWER),
    AFTER_VIOLENCE("after.violence", Purpose.ANSWER),

    FIRST_HELLO("first.hello", Purpose.PROACTIVE, PROGRAM),
    FIRST_GLAD("first.glad", Purpose.ANSWER, COACH),
    FIRST_REFUSED("first.refused", Purpose.ANSWER, PROGRAM),
    HELLO_AUTOMATED("hello.automated", Purpose.ANSWER, PROGRAM),
    CONSENT_ASK("consent.ask", Purpose.ANSWER),
    CONSENT_YES("consent.yes", Purpose.ANSWER),
    CONSENT_NO("consent.no", Purpose.ANSWER),

    CHECK_IN_ASK_1("checkin.ask.1", Purpose.PROACTIVE),
    CHECK_IN_ASK_2("checkin.ask.2", Purpose.PROACTIVE),
    CHECK_IN_ASK_3("checkin.ask.3", Purpose.PROACTIVE),
    CHECK_IN_ASK_4("checkin.ask.4", Purpose.PROACTIVE),
    CHECK_IN_GENTLE_1("checkin.gentle.1", Purpose.PROACTIVE),
    CHECK_IN_GENTLE_2("checkin.gentle.2", Purpose.PROACTIVE),
    CHECK_IN_NEED_1("checkin.need.1", Purpose.PROACTIVE),
    CHECK_IN_NEED_2("checkin.need.2", Purpose.PROACTIVE),
    CHECK_IN_NEED_3("checkin.need.3", Purpose.PROACTIVE),
    CHECK_IN_NEED_GENTLE_1("checkin.need.gentle.1", Purpose.PROACTIVE),
    CHECK_IN_NEED_GENTLE_2("checkin.need.gentle.2", Purpose.PROACTIVE),
    CHECK_IN_NEED_NONE("checkin.need.none", Purpose.ANSWER),
    CHECK_IN_NEED_HEARD("checkin.need.heard", Purpose.ANSWER, COACH),
    CHECK_IN_STEP_1("checkin.step.1", Purpose.PROACTIVE),
    CHECK_IN_STEP_2("checkin.step.2", Purpose.PROACTIVE),
    CHECK_IN_STEP_3("checkin.step.3", Purpose.PROACTIVE),
    CHECK_IN_STEP_GENTLE_1("checkin.step.gentle.1", Purpose.PROACTIVE),
    CHECK_IN_STEP_GENTLE_2("checkin.step.gentle.2", Purpose.PROACTIVE),
    CHECK_IN_LOW("checkin.low", Purpose.ANSWER, COACH),
    CHECK_IN_MIDDLE("checkin.middle", Purpose.ANSWER),
    CHECK_IN_MIDDLE_2("checkin.middle.2", Purpose.ANSWER),
    CHECK_IN_GOOD("checkin.good", Purpose.ANSWER),
    CHECK_IN_GOOD_2("checkin.good.2", Purpose.ANSWER),
    CHECK_IN_GOOD_3("checkin.good.3", Purpose.ANSWER),
    CHECK_IN_WORDS("checkin.words", Purpose.ANSWER, COACH),
    CHECK_IN_WORDS_2("checkin.words.2", Purpose.ANSWER, COACH),

    SUPPLIES_WHICH("supplies.which", Purpose.ANSWER, ITEMS),
    SUPPLIES_GOT("supplies.got", Purpose.ANSWER, ITEMS, COACH),
    SUPPLIES_WAY("supplies.way", Purpose.ANSWER, COACH),
    SUPPLIES_CHANGED("supplies.changed", Purpose.ANSWER, ITEMS),
    SUPPLIES_ZIP("supplies.zip", Purpose.ANSWER),
    SUPPLIES_BY_MAIL("supplies.by_mail", Purpose.ANSWER, COACH),
    SUPPLIES_BY_PICKUP("supplies.by_pickup", Purpose.ANSWER, COACH),
    SUPPLIES_BY_COACH("supplies.by_coach", Purpose.ANSWER, COACH),
    SUPPLIES_ANY_WAY("supplies.any_way", Purpose.ANSWER, COACH),
    SUPPLIES_STATUS("supplies.status", Purpose.ANSWER, SUMMARY, COACH),
    SUPPLIES_NOTE("supplies.note", Purpose.ANSWER, COACH),
    SUPPLIES_DISCREET("supplies.discreet", Purpose.ANSWER),
    SUPPLIES_NO_ORDER("supplies.no_order", Purpose.ANSWER),
    SUPPLIES_ADD("supplies.add", Purpose.ANSWER, SUMMARY, ITEMS),
    SUPPLIES_ADDED("supplies.added", Purpose.ANSWER, ITEMS, COACH),
    SUPPLIES_KEPT("supplies.kept", Purpose.ANSWER),
    SUPPLIES_CANCELLED("supplies.cancelled", Purpose.ANSWER),
    SUPPLIES_NOT_STOCKED("supplies.not_stocked", Purpose.ANSWER, ITEMS, COACH),

    HANDOFF_OFFER("handoff.offer", Purpose.ANSWER, COACH),
    HANDOFF_OPEN("handoff.open", Purpose.ANSWER, COACH),
    HANDOFF_HOLD("handoff.hold", Purpose.ANSWER, COACH),
    HANDOFF_HOW("handoff.how", Purpose.ANSWER, COACH),
    HANDOFF_TEXT("handoff.text", Purpose.ANSWER, COACH),
    HANDOFF_WARM("handoff.warm", Purpose.ANSWER),
    HANDOFF_OFFER_NOW("handoff.offer.now", Purpose.ANSWER, COACH),
    HANDOFF_OFFER_TIMES("handoff.offer.times", Purpose.ANSWER, COACH, TIMES),
    HANDOFF_NOW("handoff.now", Purpose.ANSWER, COACH),
    HANDOFF_NOW_YES("handoff.now.yes", Purpose.ANSWER, COACH),
    HANDOFF_TIMES("handoff.times", Purpose.ANSWER, TIMES),
    HANDOFF_WHICH("handoff.which", Purpose.ANSWER, TIMES),
    HANDOFF_BOOKED("handoff.booked", Purpose.ANSWER, COACH, TIME),
    HANDOFF_TAKEN("handoff.taken", Purpose.ANSWER, TIMES),
    HANDOFF_ALL_TAKEN("handoff.taken.all", Purpose.ANSWER, COACH),
    HANDOFF_NO_TIME("handoff.none", Purpose.ANSWER, COACH),
    HANDOFF_HESITATE("handoff.hesitate", Purpose.ANSWER, COACH),
    HANDOFF_QUESTION("handoff.question", Purpose.ANSWER, COACH),
    HANDOFF_LATER("handoff.later", Purpose.ANSWER),
    HANDOFF_AGAIN("handoff.again", Purpose.PROACTIVE, PROGRAM),
    STEP_THANKS("step.thanks", Purpose.ANSWER, COACH),
    STEP_NONE("step.none", Purpose.ANSWER),
    STEP_HOW("step.how", Purpose.PROACTIVE, PROGRAM),
    STEP_WENT("step.went", Purpose.ANSWER, COACH),
    ARRIVED_ASK("arrived.ask", Purpose.PROACTIVE, PROGRAM),
    ARRIVED_AGAIN("arrived.again", Purpose.ANSWER),
    ARRIVED_CAME("arrived.came", Purpose.ANSWER),
    ARRIVED_MISSING("arrived.missing", Purpose.ANSWER, COACH),
    REFILL_ASK("refill.ask", Purpose.PROACTIVE, PROGRAM),
    MILESTONE_ASK("milestone.ask", Purpose.PROACTIVE, PROGRAM),
    STILL_HERE_ASK("still_here.ask", Purpose.PROACTIVE, PROGRAM),
    STILL_HERE_THANKS("still_here.thanks", Purpose.ANSWER, COACH),
    GO_ON_ASK("go_on.ask", Purpose.PROACTIVE, PROGRAM),
    GO_ON_AGAIN("go_on.again", Purpose.ANSWER),
    GO_ON_YES("go_on.yes", Purpose.ANSWER),
    GO_ON_NO("go_on.no", Purpose.ANSWER),
    QUESTIONS_OFFER("questions.offer", Purpose.PROACTIVE, PROGRAM),
    QUESTIONS_ALONE("questions.alone", Purpose.PROACTIVE, PROGRAM),
    QUESTIONS_AGAIN("questions.again", Purpose.ANSWER),
    QUESTIONS_NO("questions.no", Purpose.ANSWER),
    QUESTIONS_ITEM("questions.item", Purpose.ANSWER, COUNT, QUESTION, SCALE),
    QUESTIONS_ENOUGH("questions.enough", Purpose.ANSWER),
    QUESTIONS_DONE("questions.done", Purpose.ANSWER, COACH),

    COACH_SOON("coach.soon", Purpose.ANSWER, COACH),
    COACH_LATER("coach.later", Purpose.ANSWER, COACH, HOURS),
    COACH_CALL("coach.call", Purpose.ANSWER, COACH, HOURS),
    COACH_OFFER("coach.offer", Purpose.ANSWER, COACH),
    COACH_NOT_NOW("coach.not_now", Purpose.ANSWER),
    COACH_BACK("coach.back", Purpose.PROACTIVE),
    COACH_NEW("coach.new", Purpose.PROACTIVE, PROGRAM, COACH),

    RESOURCES("resources", Purpose.ANSWER, COACH),
    RESOURCES_ZIP("resources.zip", Purpose.ANSWER),
    RESOURCES_FOUND("resources.found", Purpose.ANSWER, PLACES),
    RESOURCES_FULL("resources.full", Purpose.ANSWER, COACH),
    RESOURCES_NONE("resources.none", Purpose.ANSWER, COACH),
    APPOINTMENT("appointment", Purpose.ANSWER, COACH),
    APPOINTMENT_DAY_BEFORE("appointment.day_before", Purpose.PROACTIVE, PROGRAM, TIME),
    APPOINTMENT_SOON("appointment.soon", Purpose.PROACTIVE, PROGRAM, TIME),
    APPOINTMENT_AFTER("appointment.after", Purpose.PROACTIVE, PROGRAM),
    APPOINTMENT_ASK("appointment.ask", Purpose.ANSWER, TIME),
    APPOINTMENT_AFTER_ASK("appointment.after.ask", Purpose.ANSWER),
    APPOINTMENT_CONFIRMED("appointment.confirmed", Purpose.ANSWER, TIME, COACH),
    APPOINTMENT_UNSURE("appointment.unsure", Purpose.ANSWER, TIME, COACH),
    APPOINTMENT_WHEN("appointment.when", Purpose.ANSWER, TIME, PLACE),
    APPOINTMENT_WHERE("appointment.where", Purpose.ANSWER, TIME, PLACE),
    APPOINTMENT_NO_ADDRESS("appointment.no_address", Purpose.ANSWER, TIME, PLACE, COACH),
    APPOINTMENT_RIDE("appointment.ride", Purpose.ANSWER, TIME, COACH),
    APPOINTMENT_LATE("appointment.late", Purpose.ANSWER, COACH),
    APPOINTMENT_TIMES("appointment.times", Purpose.ANSWER, TIMES),
    APPOINTMENT_NO_TIME("appointment.no_time", Purpose.ANSWER, COACH),
    APPOINTMENT_CAME("appointment.came", Purpose.ANSWER, COACH),
    APPOINTMENT_MISSED_TIMES("appointment.missed.times", Purpose.ANSWER, TIMES),
    APPOINTMENT_MISSED_NO_TIME("appointment.missed.no_time", Purpose.ANSWER, COACH),
    REVERSAL("reversal", Purpose.ANSWER),
    REVERSAL_REFILL("reversal.refill", Purpose.ANSWER),
    REVERSAL_NO_REFILL("reversal.no_refill", Purpose.ANSWER),
    USED("used", Purpose.ANSWER, LINE, COACH),
    USED_ALONE("used.alone", Purpose.ANSWER, LINE, COACH),
    USED_ALONE_MORE("used.alone.more", Purpose.ANSWER, LINE),
    USED_RESISTS("used.resists", Purpose.ANSWER, COACH),
    USED_MORE("used.more", Purpose.ANSWER, COACH),
    WITHDRAWAL("withdrawal", Purpose.ANSWER, COACH),
    WITHDRAWAL_UNDER_WAY("withdrawal.under_way", Purpose.ANSWER, COACH),
    GRIEF("grief", Purpose.ANSWER, COACH),
    GRIEF_2("grief.2", Purpose.ANSWER, COACH),
    CUSTODY_TAKEN("custody.taken", Purpose.ANSWER, COACH),
    CUSTODY_OUT("custody.out", Purpose.ANSWER, COACH),
    CUSTODY_SOON("custody.soon", Purpose.ANSWER, COACH),
    HOSPITAL("hospital", Purpose.ANSWER, COACH),
    HOSPITAL_LEAVING("hospital.leaving", Purpose.ANSWER, COACH),
    CALLED("called", Purpose.ANSWER, COACH),
    CANCEL("cancel", Purpose.ANSWER),
    HOW_OFTEN("how_often", Purpose.ANSWER, COACH),
    WENT_WELL("went_well.1", Purpose.ANSWER, COACH),
    WENT_WELL_2("went_well.2", Purpose.ANSWER, COACH),
    LISTENS("listens.1", Purpose.ANSWER, COACH),
    LISTENS_2("listens.2", Purpose.ANSWER, COACH),
    FEELS_HEART("feels.heart", Purpose.ANSWER, COACH),
    FEELS_HEART_2("feels.heart.2", Purpose.ANSWER, COACH),
    FEELS_BODY("feels.body", Purpose.ANSWER, COACH),
    FEELS_SORRY("feels.sorry", Purpose.ANSWER),
    FEELS_ANGRY("feels.angry", Purpose.ANSWER, COACH),
    BAD_BATCH("bad_batch", Purpose.ANSWER, COACH),
    PREGNANT("pregnant", Purpose.ANSWER, COACH),
    MINOR("minor", Purpose.ANSWER, COACH),
    SOMEBODY_ELSE("somebody_else", Purpose.ANSWER, PROGRAM),
    OTHER_PHONE("other_phone", Purpose.ANSWER),
    SOMEBODY_ELSE_MORE("somebody_else.more", Purpose.ANSWER),
    THANKS_1("thanks.1", Purpose.ANSWER),
    THANKS_2("thanks.2", Purpose.ANSWER),
    GREETING("greeting", Purpose.ANSWER),
    GREETING_2("greeting.2", Purpose.ANSWER),
    WRONG_NUMBER("wrong_number", Purpose.ANSWER),
    WHO_ASK("who.ask", Purpose.ANSWER),
    WHO_THANKS("who.thanks", Purpose.ANSWER),
    ABOUT_BOT("about.bot", Purpose.ANSWER, COACH),
    ABOUT_WHO("about.who", Purpose.ANSWER, PROGRAM, PHONE),
    ABOUT_WHAT("about.what", Purpose.ANSWER, COACH),
    ABOUT_HOURS("about.hours", Purpose.ANSWER, HOURS, COACH),
    ABOUT_COST("about.cost", Purpose.ANSWER, COACH),
    ABOUT_NUMBER("about.number", Purpose.ANSWER, COACH),
    ABOUT_SLIP("about.slip", Purpose.ANSWER, COACH),
    ABOUT_TEAM("about.team", Purpose.ANSWER, COACH),
    ABOUT_CHILDREN("about.children", Purpose.ANSWER, COACH),
    ABOUT_PRIVATE("about.private", Purpose.ANSWER, COACH),
    ABOUT_MEDICATION("about.medication", Purpose.ANSWER, NURSE, COACH),
    ABOUT_MEDICATION_NO_NURSE("about.medication_no_nurse", Purpose.ANSWER, COACH),
    MEDIA("media", Purpose.ANSWER, COACH),
    EMOJI_WARM("emoji.warm", Purpose.ANSWER),
    EMOJI_HEAVY("emoji.heavy", Purpose.ANSWER, COACH),
    EMOJI_UNCLEAR("emoji.unclear", Purpose.ANSWER, COACH),
    CLOSED("closed", Purpose.ANSWER, TIME),
    NOT_KNOWN("not_sure.asked.1", Purpose.ANSWER, COACH),
    NOT_KNOWN_2("not_sure.asked.2", Purpose.ANSWER, COACH),
    NOT_SURE_1("not_sure.1", Purpose.ANSWER, COACH),
    NOT_SURE_2("not_sure.2", Purpose.ANSWER, COACH),
    TROUBLE("trouble", Purpose.ANSWER, COACH),

    ITEM_NALOXONE("item.naloxone", Purpose.ANSWER, COUNT),
    ITEM_FENTANYL_STRIPS("item.fentanyl_strips", Purpose.ANSWER, COUNT),
    ITEM_XYLAZINE_STRIPS("item.xylazine_strips", Purpose.ANSWER, COUNT),
    ITEM_SYRINGES("item.syringes", Purpose.ANSWER, COUNT),
    ITEM_SHARPS_CONTAINER("item.sharps_container", Purpose.ANSWER, COUNT),
    ITEM_SMOKING_KIT("item.smoking_kit", Purpose.ANSWER, COUNT),
    ITEM_SNORTING_KIT("item.snorting_kit", Purpose.ANSWER, COUNT),
    ITEM_WOUND_CARE("item.wound_care", Purpose.ANSWER, COUNT),
    ITEM_CONDOMS("item.condoms", Purpose.ANSWER, COUNT),
    ITEM_OTHER("item.other", Purpose.ANSWER, COUNT),
    ITEMS_SEVERAL("items.several", Purpose.ANSWER, COUNT),
    WORD_BARC10_1("word.barc10.1", Purpose.ANSWER),
    WORD_BARC10_2("word.barc10.2", Purpose.ANSWER),
    WORD_BARC10_3("word.barc10.3", Purpose.ANSWER),
    WORD_BARC10_4("word.barc10.4", Purpose.ANSWER),
    WORD_BARC10_5("word.barc10.5", Purpose.ANSWER),
    WORD_BARC10_6("word.barc10.6", Purpose.ANSWER),
    WORD_BARC10_7("word.barc10.7", Purpose.ANSWER),
    WORD_BARC10_8("word.barc10.8", Purpose.ANSWER),
    WORD_BARC10_9("word.barc10.9", Purpose.ANSWER),
    WORD_BARC10_10("word.barc10.10", Purpose.ANSWER),
    WORD_BAM_1("word.bam.1", Purpose.ANSWER),
    WORD_BAM_2("word.bam.2", Purpose.ANSWER),
    WORD_BAM_3("word.bam.3", Purpose.ANSWER),
    WORD_BAM_4("word.bam.4", Purpose.ANSWER),
    WORD_BAM_5("word.bam.5", Purpose.ANSWER),
    WORD_BAM_6("word.bam.6", Purpose.ANSWER),
    WORD_BAM_7("word.bam.7", Purpose.ANSWER),
    WORD_BAM_8("word.bam.8", Purpose.ANSWER),
    WORD_BAM_9("word.bam.9", Purpose.ANSWER),
    WORD_BAM_10("word.bam.10", Purpose.ANSWER),
    WORD_BAM_11("word.bam.11", Purpose.ANSWER),
    WORD_BAM_12("word.bam.12", Purpose.ANSWER),
    WORD_BAM_13("word.bam.13", Purpose.ANSWER),
    WORD_BAM_14("word.bam.14", Purpose.ANSWER),
    WORD_BAM_15("word.bam.15", Purpose.ANSWER),
    WORD_BAM_16("word.bam.16", Purpose.ANSWER),
    WORD_BAM_17("word.bam.17", Purpose.ANSWER),
    WORD_NEEDS_1("word.needs.1", Purpose.ANSWER),
    WORD_NEEDS_2("word.needs.2", Purpose.ANSWER),
    WORD_NEEDS_3("word.needs.3", Purpose.ANSWER),
    WORD_NEEDS_4("word.needs.4", Purpose.ANSWER),
    WORD_NEEDS_5("word.needs.5", Purpose.ANSWER),
    WORD_SCALE_AGREE("word.scale.agree", Purpose.ANSWER),
    WORD_SCALE_HEALTH("word.scale.health", Purpose.ANSWER),
    WORD_SCALE_DAYS("word.scale.days", Purpose.ANSWER),
    WORD_SCALE_MUCH("word.scale.much", Purpose.ANSWER),
    WORD_SCALE_ENOUGH("word.scale.enough", Purpose.ANSWER),
    WORD_SCALE_HOME("word.scale.home", Purpose.ANSWER),
    WORD_SCALE_TRUTH("word.scale.truth", Purpose.ANSWER),
    WORD_SCALE_TIMES("word.scale.times", Purpose.ANSWER),
    WORD_SOMEONE("word.someone", Purpose.PROACTIVE),
    WORD_TODAY("word.today", Purpose.PROACTIVE),
    WORD_TOMORROW("word.tomorrow", Purpose.PROACTIVE);

    private final String key;
    private final Purpose purpose;
    // Filled once by the constructor and handed out as copies only.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Variable> variables;

    Message(String key, Purpose purpose, Variable... variables) {
        this.key = key;
        this.purpose = purpose;
        this.variables = variables.length == 0 ? EnumSet.noneOf(Variable.class) : EnumSet.copyOf(List.of(variables));
    }

    /** The key in the catalogue. */
    public String key() {
        return key;
    }

    /** Why it is sent. */
    public Purpose purpose() {
        return purpose;
    }

    /** What its pattern may fill in. */
    public Set<Variable> variables() {
        return variables.isEmpty() ? Set.of() : EnumSet.copyOf(variables);
    }

    /** The words of an item of an instrument, counted from 1. */
    public static Message item(Instrument instrument, int item) {
        return valueOf("WORD_" + instrument.name() + "_" + item);
    }

    /** What may be answered to it, in words. */
    public static Message scale(Instrument.Answers answers) {
        return valueOf("WORD_SCALE_" + answers.name());
    }

    /** Whether it is part of a text rather than a text. */
    public boolean isFragment() {
        return key.startsWith("item.") || key.startsWith("items.") || key.startsWith("word.");
    }
}
