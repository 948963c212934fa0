package handrail.rebalance;

import java.util.Arrays;

/** Numbers by key, the least first; plain arrays, since the search adds millions. */
final class Heap {

    private long[] keys = new long[256];
    private int[] values = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    long leastKey() {
        return keys[0];
    }

    void add(long key, int value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        int at = size++;
        while (at > 0 && keys[(at - 1) >>> 1] > key) {
            set(at, (at - 1) >>> 1);
            at = (at - 1) >>> 1;
        }
        keys[at] = key;
        values[at] = value;
    }

    int removeLeast() {
        int least = values[0];
        long key = keys[--size];
        int value = values[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            set(at, child);
            at = child;
        }
        keys[at] = key;
        values[at] = value;
        return least;
    }

    private void set(int at, int from) {
        keys[at] = keys[from];
        values[at] = values[from];
    }
}
