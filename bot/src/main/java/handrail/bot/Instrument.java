package handrail.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A short validated questionnaire, scored as it was published. An item's words stand in the catalogue; they are the instrument's, not ours to
 * make easier.
 */
public enum Instrument {
    /**
     * Brief Assessment of Recovery Capital: ten statements, 1 (strongly disagree) to 6 (strongly agree), summed to 10-60; 47 and more went with
     * lasting remission (Vilsaint, Kelly and others 2017, Drug and Alcohol Dependence 177:71-76).
     */
    BARC10(
            List.of(new Scale("total", IntStream.rangeClosed(1, 10).boxed().toList(), 10, 60, true)),
            IntStream.rangeClosed(1, 10).mapToObj(item -> Answers.AGREE).toList()),

    /**
     * Brief Addiction Monitor: seventeen items about the last 30 days, each 0 to 4; use is items 4-6 (0-12), risk 1-3, 8, 11, 15 (0-24), protection
     * 9, 10, 12-14, 16 (0-24). Item 7 names what was used and item 17 how content somebody is; neither counts (Cacciola and others 2013, Journal of
     * Substance Abuse Treatment 44:256-263; scored as the U.S. Department of Veterans Affairs publishes it).
     */
    BAM(
            List.of(
                    new Scale("use", List.of(4, 5, 6), 0, 12, false),
                    new Scale("risk", List.of(1, 2, 3, 8, 11, 15), 0, 24, false),
                    new Scale("protection", List.of(9, 10, 12, 13, 14, 16), 0, 24, true)),
            List.of(
                    Answers.HEALTH,
                    Answers.DAYS,
                    Answers.DAYS,
                    Answers.DAYS,
                    Answers.DAYS,
                    Answers.DAYS,
                    Answers.DAYS,
                    Answers.MUCH,
                    Answers.MUCH,
                    Answers.DAYS,
                    Answers.DAYS,
                    Answers.MUCH,
                    Answers.DAYS,
                    Answers.ENOUGH,
                    Answers.MUCH,
                    Answers.DAYS,
                    Answers.MUCH)),

    /**
     * Five questions of four published screeners, each scored as its own: they have no total, and none is made up. Home is the answer, and 1 or more a
     * need; food is a need when either statement was ever true (items R0310, R0320A and R0320B of CMS's assessments, from its Accountable Health
     * Communities tool; the food pair is the Hunger Vital Sign, Hager and others 2010, Pediatrics 126:e26-e32). Cravings is item 8 of the Brief
     * Addiction Monitor. Safety is "physically hurt" of SAMHSA's client-level NOMs (violence and trauma, OMB 0930-0285): any answer but never tells of
     * harm.
     */
    NEEDS(
            List.of(
                    new Scale("home", List.of(1), 0, 2, false),
                    new Scale("food", List.of(2, 3), 0, 1, false, true),
                    new Scale("cravings", List.of(4), 0, 4, false),
                    new Scale("safety", List.of(5), 0, 3, false)),
            List.of(Answers.HOME, Answers.TRUTH, Answers.TRUTH, Answers.MUCH, Answers.TIMES),
            List.of(5));

    // Lists that can't be changed, of records that can't either.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Scale> scales;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Answers> items;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> ofHarm;

    Instrument(List<Scale> scales, List<Answers> items) {
        this(scales, items, List.of());
    }

    Instrument(List<Scale> scales, List<Answers> items, List<Integer> ofHarm) {
        this.scales = List.copyOf(scales);
        this.items = List.copyOf(items);
        this.ofHarm = List.copyOf(ofHarm);
    }

    /** What may be answered to an item, from the least to the most; the words of each number stand in the catalogue. */
    public enum Answers {
        /** 1 strongly disagree to 6 strongly agree. */
        AGREE(1, 2, 3, 4, 5, 6),
        /** 0 excellent to 4 poor. */
        HEALTH(0, 1, 2, 3, 4),
        /** Of the last 30 days 0: none, 1: 1-3, 2: 4-8, 3: 9-15, 4: 16-30. */
        DAYS(0, 1, 2, 3, 4),
        /** 0 not at all to 4 extremely. */
        MUCH(0, 1, 2, 3, 4),
        /** 0 no, 4 yes. */
        ENOUGH(0, 4),
        /** 0 a steady place, 1 one that may be lost, 2 none. */
        HOME(0, 1, 2),
        /** 2 often, 1 sometimes, 0 never true, in the published order. */
        TRUTH(2, 1, 0),
        /** 0 never, 1 once, 2 a few times, 3 more than that. */
        TIMES(0, 1, 2, 3);

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Integer> numbers;

        Answers(Integer... numbers) {
            this.numbers = List.of(numbers);
        }

        /** The numbers that can be given, in the published order. */
        public List<Integer> numbers() {
            return numbers;
        }

        /** Its word in the catalogue. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is summed.
     *
     * @param items their numbers, from 1
     * @param least the lowest sum there can be
     * @param most the highest
     * @param moreIsBetter whether a higher sum is good news
     * @param either whether it is no sum: 1 when any of its items was answered by more than 0
     */
    public record Scale(String name, List<Integer> items, int least, int most, boolean moreIsBetter, boolean either) {

        Scale(String name, List<Integer> items, int least, int most, boolean moreIsBetter) {
            this(name, items, least, most, moreIsBetter, false);
        }

        private int of(List<Integer> given) {
            int sum = items.stream().mapToInt(item -> given.get(item - 1)).sum();
            return either ? Math.min(sum, 1) : sum;
        }
    }

    /** Its word in the catalogue and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The instrument of this word. */
    public static Instrument of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** How many items there are. */
    public int size() {
        return items.size();
    }

    /** What may be answered to an item, counted from 1. */
    public Answers answers(int item) {
        return items.get(item - 1);
    }

    /** What is summed, in the published order. */
    public List<Scale> scales() {
        return scales;
    }

    /**
     * The sums of each scale.
     *
     * @throws IllegalArgumentException unless every item has an answer that it takes
     */
    public Map<String, Integer> scored(List<Integer> given) {
        if (!isComplete(given)) {
            throw new IllegalArgumentException(this + " wants an answer to each of its " + size() + " items.");
        }
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (Scale scale : scales) {
            sums.put(scale.name(), scale.of(given));
        }
        return sums;
    }

    /** Whether an answer says that somebody hurt them: never only a number, a person talks with them. */
    public boolean tellsOfHarm(List<Integer> given) {
        return ofHarm.stream().anyMatch(item -> item <= given.size() && given.get(item - 1) > 0);
    }

    /** Whether it is better answered where nobody looks on. */
    public boolean asksOfHarm() {
        return !ofHarm.isEmpty();
    }

    /** Whether every item has an answer that it takes. */
    public boolean isComplete(List<Integer> given) {
        return given.size() == size()
                && IntStream.rangeClosed(1, size())
                        .allMatch(item -> answers(item).numbers().contains(given.get(item - 1)));
    }
}
