package handrail.proof;

import java.util.Arrays;
import java.util.Random;

/** What is drawn by chance, some more often than others. */
interface Weighted {

    /** How often, beside the others. */
    int weight();

    /** One of them. */
    static <T extends Weighted> T drawn(T[] all, Random random) {
        int drawn = random.nextInt(Arrays.stream(all).mapToInt(Weighted::weight).sum());
        for (T one : all) {
            drawn -= one.weight();
            if (drawn < 0) {
                return one;
            }
        }
        throw new IllegalStateException("The weights add up");
    }
}
