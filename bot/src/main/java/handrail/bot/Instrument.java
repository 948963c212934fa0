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
                    Answers.MUCH));

    // Lists that can't be changed, of records that can't either.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Scale> scales;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Answers> items;

    Instrument(List<Scale> scales, List<Answers> items) {
        this.scales = List.copyOf(scales);
        this.items = List.copyOf(items);
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
        ENOUGH(0, 4);

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Integer> numbers;

        Answers(Integer... numbers) {
            this.numbers = List.of(numbers);
        }

        /** The numbers that can be given. */
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
     */
    public record Scale(String name, List<Integer> items, int least, int most, boolean moreIsBetter) {}

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
            sums.put(
                    scale.name(),
                    scale.items().stream().mapToInt(item -> given.get(item - 1)).sum());
        }
        return sums;
    }

    /** Whether every item has an answer that it takes. */
    public boolean isComplete(List<Integer> given) {
        return given.size() == size()
                && IntStream.rangeClosed(1, size())
                        .allMatch(item -> answers(item).numbers().contains(given.get(item - 1)));
    }
}
