package io.paretoform.core.frontier;

/** Sorts positions by what stands at them: a stable merge sort without boxing. */
final class Order {
    private static final int RUN = 8;

    private Order() {}

    /** The positions 0 to below {@code n} by ascending key. */
    static int[] ascending(double[] keys, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int start = 0; start < n; start += RUN) {
            insertionSort(order, keys, start, Math.min(n, start + RUN));
        }
        int[] from = order;
        int[] to = n > RUN ? new int[n] : order;
        for (int width = RUN; width < n; width *= 2) {
            for (int start = 0; start < n; start += 2 * width) {
                int middle = Math.min(n, start + width);
                merge(from, to, keys, start, middle, Math.min(n, middle + width));
            }
            int[] merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private static void insertionSort(int[] order, double[] keys, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int position = order[i];
            double key = keys[position];
            int j = i - 1;
            while (j >= start && keys[order[j]] > key) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = position;
        }
    }

    private static void merge(int[] from, int[] to, double[] keys, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
            boolean takeLeft =
                    right >= end || (left < middle && keys[from[left]] <= keys[from[right]]);
            to[k] = takeLeft ? from[left++] : from[right++];
        }
    }
}
